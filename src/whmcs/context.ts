import type { Context } from '../core/context.js'
import type { Result } from '../core/result.js'

/** An API credential, as WHMCS makes them since 7.2. */
export type ApiCredential = {
  readonly identifier: string
  readonly secret: string
  /** Lets a caller in whose IP address is not on the list. */
  readonly accessKey?: string | undefined
}

/** An administrator's login, the older way; `adminLogin` makes one. */
export type AdminLogin = {
  readonly username: string
  /** The MD5 of the password in lower-case hexadecimal digits, never the password itself. */
  readonly password: string
  /** Lets a caller in whose IP address is not on the list. */
  readonly accessKey?: string | undefined
}

/** As whom WHMCS is called. */
export type WhmcsToken = ApiCredential | AdminLogin

/** A function that gives the token. Written as a method, so that one for either kind of token is one for both. */
type TokenFunction = {
  of(refused?: WhmcsToken): WhmcsToken | Result<WhmcsToken> | Promise<WhmcsToken | Result<WhmcsToken>>
}['of']

/**
 * Where and as whom WHMCS is called. `baseUrl` is the root of the installation, also in a sub-folder, or the whole address
 * of `includes/api.php`; relative in a page behind a proxy, which then adds the token.
 *
 * @example
 * ```ts
 * const ctx: WhmcsContext = { baseUrl: 'https://example.com/billing/', token: { identifier: 'id', secret: 'secret' } }
 * ```
 */
export interface WhmcsContext extends Omit<Context, 'token'> {
  /** The credential, or a function that gives it. Left out where a proxy adds it. */
  readonly token?: WhmcsToken | TokenFunction | undefined
}
