import { orUndefined } from './orUndefined.js'
import { parseJson } from './parseJson.js'

/** Whether a value is an ArrayBuffer. Its name says it, as one of another realm is no instance of the class of this one. */
const isArrayBuffer = (value: unknown): value is ArrayBuffer =>
  Object.prototype.toString.call(value) === '[object ArrayBuffer]'

/** The text of bytes in UTF-8 without its byte order mark, or undefined for bytes that are none. */
const textOf = (bytes: ArrayBuffer | ArrayBufferView): string | undefined =>
  orUndefined(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes))

/**
 * What the body of a request to a webhook holds. Servers hand it over as text, as bytes (a Buffer, a Uint8Array, an
 * ArrayBuffer) or taken out of JSON already. Gives undefined for a text or bytes that are not JSON in UTF-8. It throws what
 * a hostile object throws.
 */
export const readPayload = (payload: unknown): unknown => {
  if (typeof payload === 'string') return parseJson(payload)
  if (ArrayBuffer.isView(payload) || isArrayBuffer(payload)) return parseJson(textOf(payload) ?? '')
  return payload
}
