import { isArray, type PhpArray, type PhpValue, scalarText } from './php/array.js'
import { unserializeBase64 } from './php/unserialize.js'
import { storedText } from './text.js'

/** The parameters of a call, as PHP parses them. */
export type Params = PhpArray

const stored = (value: PhpValue): PhpValue => {
  if (isArray(value)) return escapedParams(value)
  return typeof value === 'string' ? storedText(value) : value
}

/** Returns the parameters with every string in the form in which WHMCS stores it. */
export const escapedParams = (params: Params): Params =>
  new Map([...params].map(([key, value]) => [key, stored(value)]))

/** Returns a parameter as a string. The string is empty if the parameter is absent or an array. */
export const textAt = (params: Params, name: string): string => scalarText(params.get(name)) ?? ''

/** Returns a parameter as a string, or undefined if it is absent or an array. */
export const textIfSent = (params: Params, name: string): string | undefined => scalarText(params.get(name))

/** Parses an id. It returns -1, which no row has, if the string is not an id. */
export const idOf = (text: string): number => (/^\s*\d{1,15}\s*$/.test(text) ? Number(text) : -1)

/** Returns the id in a parameter, or -1 if the parameter is not an id. */
export const idAt = (params: Params, name: string): number => idOf(textAt(params, name))

/** Whether PHP evaluates a parameter as true. Only an empty string and `0` are false, so `false` is true. */
export const isTrue = (params: Params, name: string): boolean => {
  const value = params.get(name)
  // A form cannot send an empty array.
  return isArray(value) || !['', '0'].includes(scalarText(value) ?? '')
}

/** Returns {@link isTrue}, or undefined if the parameter was not sent. */
export const flagIfSent = (params: Params, name: string): boolean | undefined =>
  params.has(name) ? isTrue(params, name) : undefined

/**
 * Returns the items of a parameter by their keys. A parameter that is not an array counts as an array with one item.
 */
export const itemsAt = (params: Params, name: string): ReadonlyMap<string, string> => {
  const value = params.get(name)
  if (isArray(value)) return new Map([...value].map(([key, item]) => [key, scalarText(item) ?? '']))
  const text = scalarText(value) ?? ''
  return new Map(text === '' ? [] : [['0', text]])
}

/** Returns those of the named parameters that were sent. */
export const sentTexts = <Name extends string>(
  params: Params,
  names: readonly Name[],
): { readonly [N in Name]?: string } => {
  const sent = names.flatMap((name) => {
    const text = textIfSent(params, name)
    return text === undefined ? [] : [[name, text] as const]
  })
  return Object.fromEntries(sent) as { [N in Name]?: string }
}

/** Returns all of the named parameters. Those that were not sent are empty strings. */
export const textsAt = <Name extends string>(
  params: Params,
  names: readonly Name[],
): { readonly [N in Name]: string } =>
  Object.fromEntries(names.map((name) => [name, textAt(params, name)])) as { [N in Name]: string }

/**
 * Decodes custom fields by their ids from the base64 encoding of a serialized array. It ignores values that are badly
 * encoded.
 */
export const customFieldsIn = (encoded: string): Readonly<Record<string, string>> => {
  const fields = encoded === '' ? undefined : unserializeBase64(encoded)
  if (!isArray(fields)) return {}
  const texts = [...fields].flatMap(([key, value]) => {
    const text = scalarText(value)
    return idOf(key) > 0 && text !== undefined ? [[key, storedText(text)] as const] : []
  })
  return Object.fromEntries(texts)
}

/**
 * Decodes configurable options by their ids. The value is the id of the selected choice, or the quantity of an option
 * that has one.
 */
export const configOptionsIn = (encoded: string): Readonly<Record<string, string>> => {
  const options = encoded === '' ? undefined : unserializeBase64(encoded)
  if (!isArray(options)) return {}
  const texts = [...options].flatMap(([key, value]) => {
    const text = scalarText(isArray(value) ? value.get('qty') : value)
    return idOf(key) > 0 && text !== undefined ? [[key, storedText(text)] as const] : []
  })
  return Object.fromEntries(texts)
}
