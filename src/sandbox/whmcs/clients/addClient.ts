import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, problem, todayOf } from '../call.js'
import { customFieldsIn, idAt, isTrue, textAt } from '../params.js'
import type { Row, Values } from '../rows.js'
import { logActivity } from '../system/activity.js'
import { fullName } from '../tickets/author.js'
import { isCountry } from './countries.js'
import { emailKinds, isEmail, type Person, readPerson, readPreferences } from './person.js'
import { insertUser } from './users.js'

/** Reads the currency. The default is `unset`. The default currency has the id 1. */
export const readCurrency = ({ params, settings }: Call, unset: number): Outcome<number> => {
  if (textAt(params, 'currency') === '') return done(unset)
  const id = idAt(params, 'currency')
  return id >= 1 && id <= settings.currencies.length ? done(id) : problem('Currency ID Not Found')
}

/** Returns the user who owns the client: an existing user or a new one. */
const readOwner = (call: Call): Outcome<Row<'users'>> => {
  const { store, params } = call
  if (textAt(params, 'owner_user_id') !== '') {
    const user = store.users.get(idAt(params, 'owner_user_id'))
    return user === undefined ? problem('Invalid Owner User ID') : done(user)
  }
  return insertUser(call, { ...readPerson(params), language: textAt(params, 'language') }, textAt(params, 'password2'))
}

const everyKind = Object.fromEntries(emailKinds.map((kind) => [kind, '1']))

/** Returns a client of a user that has only the fields of a person. */
export const blankClient = (
  call: Call,
  person: Person,
  owner: Row<'users'>,
  preferences: Readonly<Record<string, string>> = everyKind,
): Values<'clients'> => ({
  ...person,
  ...{ owner: owner.id, currency: 1, groupid: 0, credit: 0, status: 'Active', datecreated: todayOf(call) },
  ...{ taxexempt: false, latefeeoveride: false, overideduenotices: false, separateinvoices: false },
  ...{ disableautocc: false, overrideautoclose: false, marketing: false },
  ...{ language: '', notes: '', defaultgateway: '', preferences, customfields: {} },
})

/** AddClient. The e-mail address of the user must be unique. */
export const addClient: Handler = (call) => {
  const { store, params } = call
  const person = readPerson(params)
  const unchecked = isTrue(params, 'skipvalidation')
  if (!unchecked && !isEmail(person.email)) return problem('The email address you entered was not valid')
  if (!unchecked && !isCountry(person.country)) return problem('Valid country required')
  const currency = readCurrency(call, 1)
  if (!currency.ok) return currency
  const owner = readOwner(call)
  if (!owner.ok) return owner
  const client = store.clients.insert({
    ...blankClient(call, person, owner.value, readPreferences(params, everyKind)),
    ...{ currency: currency.value, marketing: isTrue(params, 'marketingoptin') },
    groupid: Math.max(idAt(params, 'groupid'), 0),
    language: textAt(params, 'language'),
    notes: textAt(params, 'notes'),
    customfields: customFieldsIn(textAt(params, 'customfields')),
  })
  logActivity(call, `Created Client ${fullName(client)} - User ID: ${String(client.id)}`, client.id)
  return done({ clientid: String(client.id) })
}
