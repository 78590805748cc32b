import { refuse } from '../core/refuse.js'
import { base64 } from './base64.js'
import type { Attachment } from './params.js'
import type { Write } from './write.js'

/** Checks for a Uint8Array. It can come from another realm, such as the bytes of `TextEncoder` under jsdom. */
const isBytes = (value: unknown): value is Uint8Array =>
  ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === '[object Uint8Array]'

const encoded = ({ name, data }: Attachment): object => {
  if (typeof name !== 'string' || name === '' || !isBytes(data))
    refuse('an attachment must have a name, a non-empty string, and data, a Uint8Array')
  return { name, data: base64(data) }
}

/**
 * Writes files as WHMCS expects them: a base64 string of JSON, in which the bytes of each file are in base64. For an
 * empty list the parameter is left out.
 */
export const encodedAttachments: Write = (value) => {
  const files = (value as readonly Attachment[]).map(encoded)
  return files.length > 0 ? base64(new TextEncoder().encode(JSON.stringify(files))) : undefined
}
