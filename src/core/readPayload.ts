import { orUndefined } from './orUndefined.js'
import { parseJson } from './parseJson.js'

/**
 * Checks whether a value is an ArrayBuffer by its name, because an ArrayBuffer of another realm is not an instance of this
 * realm's class.
 */
const isArrayBuffer = (value: unknown): value is ArrayBuffer =>
  Object.prototype.toString.call(value) === '[object ArrayBuffer]'

/** Decodes UTF-8 bytes without their byte order mark. Returns undefined if they are not UTF-8. */
const textOf = (bytes: ArrayBuffer | ArrayBufferView): string | undefined =>
  orUndefined(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes))

/**
 * Parses the body of a webhook request. Servers pass it as a string, as bytes (a Buffer, a Uint8Array, an ArrayBuffer) or
 * as parsed JSON. Returns undefined if a string or bytes are not JSON in UTF-8. Throws only what a getter of a hostile
 * object throws.
 */
export const readPayload = (payload: unknown): unknown => {
  if (typeof payload === 'string') return parseJson(payload)
  if (ArrayBuffer.isView(payload) || isArrayBuffer(payload)) return parseJson(textOf(payload) ?? '')
  return payload
}
