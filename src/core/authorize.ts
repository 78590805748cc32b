import { checkRequest } from './checkRequest.js'
import type { TokenSource } from './context.js'
import { isApiError } from './isApiError.js'
import { inputError, tokenError, tokenThrownError } from './makeError.js'
import { refusalReason } from './refuse.js'
import type { Result } from './result.js'
import type { Call, HttpRequest } from './transport.js'
import { uncached } from './uncached.js'

/**
 * Checks whether a token function returned a Result instead of a token. A WHMCS token is an object too, but it has no `ok`.
 */
const isResult = (given: unknown): given is Result<unknown> =>
  typeof given === 'object' && given !== null && typeof (given as { ok?: unknown }).ok === 'boolean'

/** Returns the token of the context, or calls its token function. */
const requestToken = ({ context, request }: Call, refused: unknown): unknown => {
  if (request.anonymous) return undefined
  const { token } = context
  return typeof token === 'function' ? (token as TokenSource<unknown>)(refused) : token
}

/** Gets the token of a call and adds it to the request. `refused` is the token that the API has just refused. */
export const authorize = async (call: Call, refused?: unknown): Promise<Result<HttpRequest>> => {
  try {
    const given = await requestToken(call, refused)
    if (isResult(given) && !given.ok) return isApiError(given.error) ? given : tokenError(call)
    call.token = isResult(given) ? given.value : given
  } catch (thrown) {
    return tokenThrownError(call, thrown)
  }
  try {
    const { url, init } = checkRequest(call.authorize(call.token), call.context)
    return { ok: true, value: { url, init: uncached(init) } }
  } catch (thrown) {
    return inputError(call, refusalReason(thrown))
  }
}
