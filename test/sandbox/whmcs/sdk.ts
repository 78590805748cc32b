import type { WhmcsContext } from 'billfold/whmcs'
import { credentials, type Whmcs } from './whmcs.js'

const token = { identifier: 'sdkIdentifier0001', secret: 'sdkSecret0001' }

/** The option for a sandbox that the SDK calls: a token as long as real ones, as `id` would be masked in every message. */
export const forSdk = { credentials: [credentials, token] }

/** What the SDK's functions need to call a sandbox that was made with {@link forSdk}. */
export const contextOf = ({ sandbox }: Pick<Whmcs, 'sandbox'>): WhmcsContext => ({
  baseUrl: 'http://whmcs.example/',
  token,
  fetch: sandbox.fetch,
})

type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }

/** The value of a call that has to succeed: an answer of another shape than the documented one is an error here. */
export const ok = async <T>(calling: Promise<Result<T>>): Promise<T> => {
  const result = await calling
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

type Refused = { readonly ok: true } | { readonly ok: false; readonly error: { kind: string; reason?: string } }

/** The kind of the error of a call that has to be refused, and what WHMCS said. */
export const refused = async (
  calling: Promise<Refused>,
): Promise<readonly [kind: string, reason: string | undefined]> => {
  const result = await calling
  if (result.ok) throw new Error('it was not refused')
  return [result.error.kind, result.error.reason]
}
