import { arrayOf, type FormLimits } from './form.js'
import type { PhpArray } from './array.js'

/**
 * Parses a form. It returns undefined if the body is not a form, or if the boundary is missing in its type or at its
 * end.
 */
const formIn = async (bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData | undefined> => {
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData()
  } catch {
    return undefined
  }
}

/**
 * Parses `multipart/form-data` bytes as PHP does. Names follow the rules of forms, and files are not fields. A
 * truncated or malformed body has no fields here, while PHP keeps the fields before the error.
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
