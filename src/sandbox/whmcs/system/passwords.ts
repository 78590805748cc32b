import { done } from '../../outcome.js'
import type { Handler } from '../call.js'
import { textAt } from '../params.js'
import { decodeBase64, encodeBase64 } from '../php/base64.js'

const saltLength = 8

// Combines every byte with a byte of the salt, which precedes the data. Anyone can reverse it.
const turn = (bytes: Uint8Array, salt: Uint8Array): Uint8Array =>
  bytes.map((byte, index) => byte ^ (salt[index % salt.length] ?? 0))

/**
 * EncryptPassword. It is not secure, because there is no secret key. The result for the same string is different each
 * time.
 */
export const encryptPassword: Handler = ({ params }) => {
  const salt = crypto.getRandomValues(new Uint8Array(saltLength))
  const turned = turn(new TextEncoder().encode(textAt(params, 'password2')), salt)
  return done({ password: encodeBase64(new Uint8Array([...salt, ...turned])) })
}

/** DecryptPassword. It decrypts a result of EncryptPassword. For any other input the result has no meaning. */
export const decryptPassword: Handler = ({ params }) => {
  const bytes = decodeBase64(textAt(params, 'password2'))
  const turned = turn(bytes.subarray(saltLength), bytes.subarray(0, saltLength))
  return done({ password: new TextDecoder('utf-8', { ignoreBOM: true }).decode(turned) })
}
