import { arrayOf, type FormLimits } from './form.js'
import type { PhpArray } from './array.js'

/** What was read of a form, or nothing: the body is none, its type names no boundary, or the last one is missing. */
const formIn = async (bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData | undefined> => {
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData()
  } catch {
    return undefined
  }
}

/**
 * Reads `multipart/form-data` bytes as PHP does: the names are those of a form, and a file is no field. A body that is
 * cut off or malformed has no fields at all, where PHP keeps those that came whole.
 */
export const parseMultipart = async (
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
  limits: FormLimits,
): Promise<PhpArray> => {
  const form = await formIn(bytes, type)
  const fields = [...(form ?? [])].filter((field): field is [string, string] => typeof field[1] === 'string')
  return arrayOf(fields, limits)
}
