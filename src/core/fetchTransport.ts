import { authorize } from './authorize.js'
import { abortedError, cutOffError, networkError } from './makeError.js'
import { plainAnswer } from './plainAnswer.js'
import type { Transport } from './transport.js'

/** Makes one request with `fetch`: the transport of a literal context. */
export const fetchTransport: Transport = async (call) => {
  const authorized = await authorize(call)
  if (!authorized.ok) return authorized
  const { url, init } = authorized.value
  const { signal, context } = call
  if (signal?.aborted) return abortedError(call)
  call.attempts++
  let response: Response | undefined
  try {
    // A redirect would carry the token to wherever it points.
    response = await (context.fetch ?? fetch)(url, { ...init, ...(signal && { signal }), redirect: 'manual' })
    return plainAnswer(call, response, await response.text())
  } catch (thrown) {
    if (signal?.aborted) return abortedError(call, thrown)
    return response ? cutOffError(call) : networkError(call, thrown)
  }
}
