import { authorize } from './authorize.js'
import type { FetchResponse } from './context.js'
import { abortedError, cutOffError, networkError } from './makeError.js'
import type { Transport } from './transport.js'

/** Makes one request with `fetch`: the transport of a literal context. */
export const fetchTransport: Transport = async (call) => {
  const authorized = await authorize(call)
  if (!authorized.ok) return authorized
  const { url, init } = authorized.value
  const { signal, context } = call
  if (signal?.aborted) return abortedError(call)
  call.attempts++
  let response: FetchResponse | undefined
  try {
    // A redirect would carry the token to wherever it points.
    response = await (context.fetch ?? fetch)(url, { ...init, ...(signal && { signal }), redirect: 'manual' })
    const { status, headers } = response
    return { ok: true, value: { status, headers: Object.fromEntries(headers), body: await response.text() } }
  } catch (thrown) {
    if (signal?.aborted) return abortedError(call, thrown)
    return response ? cutOffError(call) : networkError(call, thrown)
  }
}
