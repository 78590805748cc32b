import { cachedToken, type CachedTokenOptions } from '../core/cachedToken.js'
import type { TokenSource } from '../core/context.js'
import type { AnswerReader } from '../core/decodeAnswer.js'
import { type Field, readAs } from '../core/fields.js'
import { orUndefined } from '../core/orUndefined.js'
import { refuseValue } from '../core/refuse.js'
import type { Result } from '../core/result.js'
import type { RawAnswer } from '../core/transport.js'
import type { AlfaCrmContext } from './context.js'
import * as op from './operations/operation.js'

/** Who logs in, and where: a user whose role has the module v2api. The rest is as in a context. */
export type Login = Omit<AlfaCrmContext, 'branch' | 'token'> & { readonly email: string; readonly apiKey: string }

const word = (name: string, value: unknown): string =>
  typeof value === 'string' && value ? value : refuseValue(name, 'a non-empty string', value)

/** What a login is made of. */
type LoginArguments = [login: Login]

const loginOperation: op.Operation<LoginArguments> = {
  name: 'login',
  method: 'POST',
  path: 'auth/login',
  effect: 'read',
  anonymous: true,
  toParts: ({ email, apiKey }) => ({ body: { email: word('email', email), api_key: word('apiKey', apiKey) } }),
}

/** The context of a login, which has neither a token nor a branch. Calls refuse the one of a login that cannot be read. */
const contextOf = (login: Login): AlfaCrmContext =>
  orUndefined(() => ({ ...login, token: undefined, branch: 0 })) as AlfaCrmContext

/** A token that is not empty. */
const tokenSchema: Field<string, string> = /* @__PURE__ */ readAs('token', (value) =>
  typeof value === 'string' && value !== '' ? value : undefined,
)

const tokenReader = (): AnswerReader<string> => ({
  schema: tokenSchema,
  open: (json) => (Object(json) as { token?: unknown }).token,
  openedAt: 'token',
  secretFields: ['token'],
})

/**
 * A token, good for 3,600 seconds by the reference. `POST auth/login`, without a branch. It can be repeated. Errors:
 * `input` for an e-mail or key that is no text; `forbidden` or `unauthorized` for a wrong one, or a role without the
 * module v2api; `mismatch` for an answer without a token. Source: the reference.
 *
 * @example
 * ```ts
 * const token = await login({ baseUrl: 'acme.s20.online', email: 'api@example.com', apiKey: 'key' })
 * if (token.ok) console.log(token.value.length)
 * ```
 */
export const login = (login: Login): Promise<Result<string>> =>
  op.parsed(loginOperation, tokenReader)(contextOf(login), login)

/** {@link alfacrm.login | login}, as the API sent it. */
export const loginRaw = (login: Login): Promise<Result<RawAnswer>> => op.raw(loginOperation)(contextOf(login), login)

/** What a token that renews itself needs: who logs in, and how long a token is taken to be good. */
export type AlfaCrmTokenOptions = Login &
  Omit<CachedTokenOptions, 'request'> & {
    /** Seconds for which a token is good. 3,600 when left out; an older text of the API said 900. */
    readonly lifetime?: number | undefined
  }

/**
 * A token function for contexts: it logs in when a token is wanted, again a minute before it expires or when the API has
 * refused it, and once however many calls wait for it. `lifetime` is in seconds. See `cachedToken`, of which it takes
 * `skew`, `store`, `timeout`, `now` and `clock`. Errors: those of {@link alfacrm.login | login}, which the calls get that
 * wait for it; `input` with options that cannot be read. Source: the reference.
 *
 * @example
 * ```ts
 * const account = { baseUrl: 'acme.s20.online', email: 'api@example.com', apiKey: 'key' }
 * const ctx = createContext({ baseUrl: 'acme.s20.online', token: alfaCrmToken(account) })
 * const customers = await listCustomers({ ...ctx, branch: 1 })
 * ```
 */
export const alfaCrmToken = (options: AlfaCrmTokenOptions): TokenSource<string> => {
  // The login of options that cannot be read has neither an e-mail nor a key.
  const readable = orUndefined(() => ({ ...options })) ?? ({} as AlfaCrmTokenOptions)
  const { lifetime = 3600, skew, store, now, clock, ...account } = readable
  const request: CachedTokenOptions['request'] = async ({ signal }) => {
    const asked = await login({ ...account, signal: account.signal ?? signal })
    return asked.ok ? { ok: true, value: { access_token: asked.value, expires_in: lifetime } } : asked
  }
  return cachedToken({ request, skew, timeout: account.timeout, store, now, clock })
}

/** The operation that logs in, as data. @internal */
export const authOperations: readonly op.Operation[] = [loginOperation]
