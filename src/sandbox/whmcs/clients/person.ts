import { isTrue, type Params, sentTexts, textsAt } from '../params.js'
import { isArray } from '../php/array.js'
import type { Values } from '../rows.js'

/** The fields of a person, which clients and contacts share. Each is a string. */
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

/** The names of the fields of a person. */
export const personFields: readonly (keyof Person)[] = [
  ...(['firstname', 'lastname', 'companyname', 'email', 'address1', 'address2'] as const),
  ...(['city', 'state', 'postcode', 'country', 'phonenumber', 'tax_id'] as const),
]

/** Reads a new person. Fields that were not sent are empty. */
export const readPerson = (params: Params): Person => textsAt(params, personFields)

/** Reads the fields of a person that were sent. */
export const readPersonChanges = (params: Params): Partial<Person> => sentTexts(params, personFields)

/** Whether a string has the form of an e-mail address. */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text)

/** The kinds of e-mail that a person can choose to receive. */
export const emailKinds = ['general', 'invoice', 'support', 'product', 'domain', 'affiliate'] as const

/** Reads the preferences `email_preferences[kind]`, and keeps the others. Each value is `1` or `0`. */
export const readPreferences = (
  params: Params,
  before: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => {
  const sent = params.get('email_preferences')
  const given: Params = isArray(sent) ? sent : new Map()
  const chosen = (kind: string) => (given.has(kind) ? (isTrue(given, kind) ? '1' : '0') : (before[kind] ?? '0'))
  return Object.fromEntries(emailKinds.map((kind) => [kind, chosen(kind)]))
}
