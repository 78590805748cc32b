import { md5 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { AdminLogin } from './context.js'

/**
 * The token of an administrator's login, for use in place of an API credential. It holds the MD5 of the password, which is what
 * WHMCS takes. Errors: calls with a wrong login are `unauthorized`, with one of which a part is no text `input`.
 * Source: the developer documentation of authentication.
 *
 * @example
 * ```ts
 * const ctx = { baseUrl: 'https://example.com/', token: adminLogin('admin', 'the password') }
 * ```
 */
export const adminLogin = (username: string, password: string, accessKey?: string): AdminLogin => {
  const isLogin = [username, password, accessKey ?? ''].every((part: unknown) => typeof part === 'string')
  // A password that is no MD5 is one that calls refuse.
  return { username, password: isLogin ? bytesToHex(md5(utf8ToBytes(password))) : '', accessKey }
}
