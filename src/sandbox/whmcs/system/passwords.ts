import { done } from '../../outcome.js'
import type { Handler } from '../call.js'
import { textAt } from '../params.js'
import { decodeBase64, encodeBase64 } from '../php/base64.js'

const saltLength = 8

// Every byte is turned by a byte of the salt, which stands before them: anyone can turn it back.
const turn = (bytes: Uint8Array, salt: Uint8Array): Uint8Array =>
  bytes.map((byte, index) => byte ^ (salt[index % salt.length] ?? 0))

/** EncryptPassword: no cipher, as there is no key to keep, but the same text comes out different every time. */
export const encryptPassword: Handler = ({ params }) => {
  const salt = crypto.getRandomValues(new Uint8Array(saltLength))
  const turned = turn(new TextEncoder().encode(textAt(params, 'password2')), salt)
  return done({ password: encodeBase64(new Uint8Array([...salt, ...turned])) })
}

/** DecryptPassword of what EncryptPassword gave; of anything else the text is meaningless. */
export const decryptPassword: Handler = ({ params }) => {
  const bytes = decodeBase64(textAt(params, 'password2'))
  const turned = turn(bytes.subarray(saltLength), bytes.subarray(0, saltLength))
  return done({ password: new TextDecoder('utf-8', { ignoreBOM: true }).decode(turned) })
}
