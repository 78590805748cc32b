import { refuse } from '../core/refuse.js'
import { base64 } from './base64.js'
import type { Attachment } from './params.js'
import type { Write } from './write.js'

/** Whether a value is a list of bytes, also of another realm, such as the bytes of `TextEncoder` under jsdom. */
const isBytes = (value: unknown): value is Uint8Array =>
  ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === '[object Uint8Array]'

const encoded = ({ name, data }: Attachment): object => {
  if (typeof name !== 'string' || name === '' || !isBytes(data))
    refuse('an attachment has a name and its bytes as data')
  return { name, data: base64(data) }
}

/** Files as WHMCS wants them: JSON in base64, with the bytes of each file in base64 in it. No files are no parameter. */
export const encodedAttachments: Write = (value) => {
  const files = (value as readonly Attachment[]).map(encoded)
  return files.length > 0 ? base64(new TextEncoder().encode(JSON.stringify(files))) : undefined
}
