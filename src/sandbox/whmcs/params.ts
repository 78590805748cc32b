import { isArray, type PhpArray, type PhpValue, scalarText } from './php/array.js'
import { unserializeBase64 } from './php/unserialize.js'
import { storedText } from './text.js'

/** A call's parameters, as PHP read them. */
export type Params = PhpArray

const stored = (value: PhpValue): PhpValue => {
  if (isArray(value)) return escapedParams(value)
  return typeof value === 'string' ? storedText(value) : value
}

/** The parameters with every text in them as WHMCS keeps it. */
export const escapedParams = (params: Params): Params =>
  new Map([...params].map(([key, value]) => [key, stored(value)]))

/** A parameter's text; empty when it is absent or an array. */
export const textAt = (params: Params, name: string): string => scalarText(params.get(name)) ?? ''

/** A parameter's text, or nothing when it was not sent as one. */
export const textIfSent = (params: Params, name: string): string | undefined => scalarText(params.get(name))

/** The id in a text; -1, which is nobody's, when there is none. */
export const idOf = (text: string): number => (/^\s*\d{1,15}\s*$/.test(text) ? Number(text) : -1)

/** A parameter's id; -1 when it is none. */
export const idAt = (params: Params, name: string): number => idOf(textAt(params, name))

/** Whether PHP takes a parameter for true: anything but nothing and `0`; `false` is true. */
export const isTrue = (params: Params, name: string): boolean => {
  const value = params.get(name)
  // A form has no way to say an empty array.
  return isArray(value) || !['', '0'].includes(scalarText(value) ?? '')
}

/** {@link isTrue}, or nothing when it was not sent. */
export const flagIfSent = (params: Params, name: string): boolean | undefined =>
  params.has(name) ? isTrue(params, name) : undefined

/** A parameter's items by their key; one that is no array is an array of one. */
export const itemsAt = (params: Params, name: string): ReadonlyMap<string, string> => {
  const value = params.get(name)
  if (isArray(value)) return new Map([...value].map(([key, item]) => [key, scalarText(item) ?? '']))
  const text = scalarText(value) ?? ''
  return new Map(text === '' ? [] : [['0', text]])
}

/** Those of these parameters that were sent. */
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

/** All of these parameters, those that were not sent empty. */
export const textsAt = <Name extends string>(
  params: Params,
  names: readonly Name[],
): { readonly [N in Name]: string } =>
  Object.fromEntries(names.map((name) => [name, textAt(params, name)])) as { [N in Name]: string }

/** Custom fields by their id, from base64 of a serialised array. What is badly encoded is ignored without a word. */
export const customFieldsIn = (encoded: string): Readonly<Record<string, string>> => {
  const fields = encoded === '' ? undefined : unserializeBase64(encoded)
  if (!isArray(fields)) return {}
  const texts = [...fields].flatMap(([key, value]) => {
    const text = scalarText(value)
    return idOf(key) > 0 && text !== undefined ? [[key, storedText(text)] as const] : []
  })
  return Object.fromEntries(texts)
}

/** Configurable options by their id: the id of a choice, or the amount of one that is counted. */
export const configOptionsIn = (encoded: string): Readonly<Record<string, string>> => {
  const options = encoded === '' ? undefined : unserializeBase64(encoded)
  if (!isArray(options)) return {}
  const texts = [...options].flatMap(([key, value]) => {
    const text = scalarText(isArray(value) ? value.get('qty') : value)
    return idOf(key) > 0 && text !== undefined ? [[key, storedText(text)] as const] : []
  })
  return Object.fromEntries(texts)
}
