import { md5 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { AdminLogin } from './context.js'

/**
 * Makes the token of an administrator's login, for use instead of an API credential. It contains the MD5 hash of the
 * password, which WHMCS expects. Errors: calls fail with `unauthorized` when the login is wrong, and with `input` when
 * a part of it is not a string. Source: the developer documentation of authentication.
 *
 * @example
 * ```ts
 * const ctx = { baseUrl: 'https://example.com/', token: adminLogin('admin', 'the password') }
 * ```
 */
export const adminLogin = (username: string, password: string, accessKey?: string): AdminLogin => {
  const isLogin = [username, password, accessKey ?? ''].every((part: unknown) => typeof part === 'string')
  // Calls refuse a password that is not an MD5 hash.
  return { username, password: isLogin ? bytesToHex(md5(utf8ToBytes(password))) : '', accessKey }
}
