import { authorize } from './authorize.js'
import type { FetchResponse } from './context.js'
import { abortedError, cutOffError, networkError } from './makeError.js'
import { orAborted } from './orAborted.js'
import { plainAnswer } from './plainAnswer.js'
import type { RateLimitedFetch } from './rateLimited.js'
import type { Result } from './result.js'
import type { Call, RawAnswer, Transport } from './transport.js'

/** Makes the one request of a call. */
const exchange = async (call: Call): Promise<Result<RawAnswer>> => {
  const authorized = await authorize(call)
  if (!authorized.ok) return authorized
  const { url, init } = authorized.value
  const { signal, context } = call
  const own = context.fetch ?? fetch
  // A call that is aborted while it waits for its turn has made no request.
  const { turn, unlimited = own } = own as Partial<RateLimitedFetch>
  await turn?.(signal)
  if (signal?.aborted) return abortedError(call)
  call.attempts++
  let response: FetchResponse | undefined
  try {
    // A redirect would carry the token elsewhere.
    response = await unlimited(url, { ...init, ...(signal && { signal }), redirect: 'manual' })
    return plainAnswer(call, response, await response.text())
  } catch (thrown) {
    return response ? cutOffError(call) : networkError(call, thrown)
  }
}

/**
 * Makes one request with `fetch`: the transport of a literal context. The signal ends the call itself, because a token
 * function, a `fetch` or a body may ignore the signal and never settle.
 */
export const fetchTransport: Transport = (call) => {
  const { signal } = call
  return signal
    ? orAborted(
        () => exchange(call),
        signal,
        () => abortedError(call),
      )
    : exchange(call)
}
