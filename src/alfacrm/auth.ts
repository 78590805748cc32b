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

/**
 * The account and the user to log in as. The role of the user must include the module v2api. The other options are
 * those of a context.
 */
export type Login = Omit<AlfaCrmContext, 'branch' | 'token'> & { readonly email: string; readonly apiKey: string }

const word = (name: string, value: unknown): string =>
  typeof value === 'string' && value ? value : refuseValue(name, 'a non-empty string', value)

/** The arguments of a login. */
type LoginArguments = [login: Login]

const loginOperation: op.Operation<LoginArguments> = {
  name: 'login',
  method: 'POST',
  path: 'auth/login',
  effect: 'read',
  anonymous: true,
  toParts: ({ email, apiKey }) => ({ body: { email: word('email', email), api_key: word('apiKey', apiKey) } }),
}

/**
 * The context of a login request, which has neither a token nor a branch. It is undefined when the options cannot be
 * read, and calls refuse such a context.
 */
const contextOf = (login: Login): AlfaCrmContext =>
  orUndefined(() => ({ ...login, token: undefined, branch: 0 })) as AlfaCrmContext

/** The schema of a token: a non-empty string. */
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
 * Logs in and returns a token. The reference says that a token is valid for 3,600 seconds. `POST auth/login`, without a
 * branch. The request can be retried. Errors: `input` when the e-mail address or the key is not a string; `forbidden`
 * or `unauthorized` when one of them is wrong, or the role does not include the module v2api; `mismatch` when the
 * answer has no token. Source: the reference.
 *
 * @example
 * ```ts
 * const token = await login({ baseUrl: 'acme.s20.online', email: 'api@example.com', apiKey: 'key' })
 * if (token.ok) console.log(token.value.length)
 * ```
 */
export const login = (login: Login): Promise<Result<string>> =>
  op.parsed(loginOperation, tokenReader)(contextOf(login), login)

/** Like {@link alfacrm.login | login}, but returns the response as it was sent: status, headers and body text. */
export const loginRaw = (login: Login): Promise<Result<RawAnswer>> => op.raw(loginOperation)(contextOf(login), login)

/** The options of {@link alfaCrmToken}: the user to log in as, and the lifetime of a token. */
export type AlfaCrmTokenOptions = Login &
  Omit<CachedTokenOptions, 'request'> & {
    /** The lifetime of a token in seconds. The default is 3,600. An older description of the API says 900. */
    readonly lifetime?: number | undefined
  }

/**
 * Makes a token function for contexts. It logs in when a token is needed, and again a minute before the token expires
 * or when the API has refused it. Calls that wait at the same time share one login. `lifetime` is in seconds. The
 * options `skew`, `store`, `timeout`, `now` and `clock` are those of `cachedToken`. Errors: those of
 * {@link alfacrm.login | login}, which the waiting calls return; `input` when the options cannot be read. Source: the
 * reference.
 *
 * @example
 * ```ts
 * const account = { baseUrl: 'acme.s20.online', email: 'api@example.com', apiKey: 'key' }
 * const ctx = createContext({ baseUrl: 'acme.s20.online', token: alfaCrmToken(account) })
 * const customers = await listCustomers({ ...ctx, branch: 1 })
 * ```
 */
export const alfaCrmToken = (options: AlfaCrmTokenOptions): TokenSource<string> => {
  // Options that cannot be read give a login without an e-mail address and a key, which is then refused.
  const readable = orUndefined(() => ({ ...options })) ?? ({} as AlfaCrmTokenOptions)
  const { lifetime = 3600, skew, store, now, clock, ...account } = readable
  const request: CachedTokenOptions['request'] = async ({ signal }) => {
    const asked = await login({ ...account, signal: account.signal ?? signal })
    return asked.ok ? { ok: true, value: { access_token: asked.value, expires_in: lifetime } } : asked
  }
  return cachedToken({ request, skew, timeout: account.timeout, store, now, clock })
}

/** The login operation as data. @internal */
export const authOperations: readonly op.Operation[] = [loginOperation]
