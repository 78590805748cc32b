import type { Call } from './call.js'
import type { ApiError, ErrorKind } from './error.js'
import type { Result } from './result.js'

/** An error of a call. `why` is our own words or a runtime's code, never what a server said. */
export const failure = ({ operation, effect, attempts }: Call, kind: ErrorKind, why: string = kind): Result<never> => {
  // The codes of a connection that never was, of a name that has no address, of a URL that is none.
  const unsent = !attempts || /FUS|TFO|EAI|T_T|URL/.test(why)
  return {
    ok: false,
    error: {
      kind,
      operation,
      message: `${operation}: ${why}`,
      attempts,
      delivery: unsent ? 'notSent' : 'unknown',
      retryable: kind === 'network' && (unsent || effect !== 'once'),
    } as ApiError,
  }
}
