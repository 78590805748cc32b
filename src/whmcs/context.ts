import type { Context } from '../core/context.js'
import type { Result } from '../core/result.js'

/** An API credential, which WHMCS supports since version 7.2. */
export type ApiCredential = {
  readonly identifier: string
  readonly secret: string
  /** The API access key. It admits a caller whose IP address is not on the list of allowed addresses. */
  readonly accessKey?: string | undefined
}

/** An administrator's login, the older kind of token. Use `adminLogin` to make one. */
export type AdminLogin = {
  readonly username: string
  /** The MD5 hash of the password in lower-case hexadecimal digits, never the password itself. */
  readonly password: string
  /** The API access key. It admits a caller whose IP address is not on the list of allowed addresses. */
  readonly accessKey?: string | undefined
}

/** The credential or login that authorizes calls. */
export type WhmcsToken = ApiCredential | AdminLogin

/**
 * A function that returns the token. It is written as a method, so that a function for one kind of token is accepted.
 */
type TokenFunction = {
  of(refused?: WhmcsToken): WhmcsToken | Result<WhmcsToken> | Promise<WhmcsToken | Result<WhmcsToken>>
}['of']

/**
 * The installation and the credential to call with. `baseUrl` is the root URL of the installation, which can be in a
 * sub-folder, or the full URL of `includes/api.php`. It can be relative in a page behind a proxy, which then adds the
 * token.
 *
 * @example
 * ```ts
 * const ctx: WhmcsContext = { baseUrl: 'https://example.com/billing/', token: { identifier: 'id', secret: 'secret' } }
 * ```
 */
export interface WhmcsContext extends Omit<Context, 'token'> {
  /** The credential, or a function that returns it. Leave it out when a proxy adds it. */
  readonly token?: WhmcsToken | TokenFunction | undefined
}
