import { isTrue, type Params, sentTexts, textsAt } from '../params.js'
import { isArray } from '../php/array.js'
import type { Values } from '../rows.js'

/** A person's fields, each a text, which clients and contacts share. */
export type Person = Pick<
  Values<'clients'>,
  | 'firstname'
  | 'lastname'
  | 'companyname'
  | 'email'
  | 'address1'
  | 'address2'
  | 'city'
  | 'state'
  | 'postcode'
  | 'country'
  | 'phonenumber'
  | 'tax_id'
>

/** The names of those fields. */
export const personFields: readonly (keyof Person)[] = [
  ...(['firstname', 'lastname', 'companyname', 'email', 'address1', 'address2'] as const),
  ...(['city', 'state', 'postcode', 'country', 'phonenumber', 'tax_id'] as const),
]

/** A new person; what was not sent is empty. */
export const readPerson = (params: Params): Person => textsAt(params, personFields)

/** The fields of a person that were sent. */
export const readPersonChanges = (params: Params): Partial<Person> => sentTexts(params, personFields)

/** Whether a text can be an e-mail address. */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text)

/** The kinds of e-mail a person can choose to get. */
export const emailKinds = ['general', 'invoice', 'support', 'product', 'domain', 'affiliate'] as const

/** The preferences `email_preferences[kind]` on top of those there were; each is `1` or `0`. */
export const readPreferences = (
  params: Params,
  before: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => {
  const sent = params.get('email_preferences')
  const given: Params = isArray(sent) ? sent : new Map()
  const chosen = (kind: string) => (given.has(kind) ? (isTrue(given, kind) ? '1' : '0') : (before[kind] ?? '0'))
  return Object.fromEntries(emailKinds.map((kind) => [kind, chosen(kind)]))
}
