import { md5 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { AdminLogin } from './context.js'

/**
 * The token of an administrator's login, in place of an API credential: the password as its MD5, which is what WHMCS takes.
 * It stands by itself so that a program with an API credential holds no MD5. Errors: calls with a wrong one are
 * `unauthorized`. Source: the developer documentation of authentication.
 *
 * @example
 * ```ts
 * const ctx = { baseUrl: 'https://example.com/', token: adminLogin('admin', 'the password') }
 * ```
 */
export const adminLogin = (username: string, password: string, accessKey?: string): AdminLogin => ({
  username,
  password: bytesToHex(md5(utf8ToBytes(password))),
  accessKey,
})
