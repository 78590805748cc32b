import type { Call, RawAnswer, Send } from './call.js'
import type { ErrorKind } from './error.js'
import { failure } from './failure.js'
import type { Result } from './result.js'

type Thrown = { readonly code?: string; readonly cause?: { readonly code?: string } } | undefined
type Given = ((refused: Call['refused']) => unknown) & Result<RawAnswer>

/**
 * Makes one request: the one place that calls fetch. An answer of any status is a value here.
 * `kind` says before each step what it means should that step fail.
 */
export const exchange: Send = async (call, context, describe) => {
  let kind: ErrorKind = 'input'
  let signal: AbortSignal | undefined
  try {
    let token = context.token as Given | undefined
    const base = context.baseUrl.replace(/\/?$/, '/')
    const request = describe()
    signal = context.signal || request.signal || undefined
    // Most calls have none, and to make one takes longer than all the rest here. Vercel's edge runtime has no
    // AbortSignal.any: of two signals the context's counts there.
    if (signal) signal = AbortSignal.any?.([signal, request.signal || signal]) ?? signal
    kind = 'unauthorized'
    if (token?.call) token = (await token(call.refused)) as Given
    if (token?.error) return token
    const [path, init] = request.sign((call.token = token?.value ?? token))
    signal?.throwIfAborted()
    call.attempts++
    kind = 'network'
    const response = await (context.fetch ?? fetch)(base + path, {
      ...init,
      signal: signal!,
      // A redirect would carry the token, which a GET has in its URL, to wherever it points.
      redirect: 'manual',
    })
    kind = 'malformed'
    return {
      ok: true,
      value: {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: await response.text(),
      },
    }
  } catch (thrown) {
    return failure(
      call,
      signal?.aborted ? 'aborted' : kind,
      ((thrown as Thrown)?.cause ?? (thrown as Thrown))?.code?.trim?.(),
    )
  }
}
