import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, problem, todayOf } from '../call.js'
import { customFieldsIn, idAt, isTrue, textAt } from '../params.js'
import type { Row } from '../rows.js'
import { emailKinds, isEmail, readPerson, readPreferences } from './person.js'

/** The currency sent, or the default one. */
const readCurrency = ({ params, settings }: Call): Outcome<number> => {
  if (textAt(params, 'currency') === '') return done(1)
  const id = idAt(params, 'currency')
  return id >= 1 && id <= settings.currencies.length ? done(id) : problem('Currency ID Not Found')
}

/** The user who owns the client: one there is, or a new one. */
const readOwner = ({ store, params }: Call): Outcome<Row<'users'>> => {
  if (textAt(params, 'owner_user_id') !== '') {
    const user = store.users.get(idAt(params, 'owner_user_id'))
    return user === undefined ? problem('User ID Not Found') : done(user)
  }
  const { firstname, lastname, email } = readPerson(params)
  if (store.users.find('email', email.toLowerCase()).length > 0)
    return problem('A user already exists with that email address')
  return done(store.users.insert({ firstname, lastname, email }))
}

const everyKind = Object.fromEntries(emailKinds.map((kind) => [kind, '1']))

/** AddClient. Nobody else may have the user's e-mail address. */
export const addClient: Handler = (call) => {
  const { store, params } = call
  const person = readPerson(params)
  const unchecked = isTrue(params, 'skipvalidation')
  if (!unchecked && !isEmail(person.email)) return problem('The email address you entered was not valid')
  const currency = readCurrency(call)
  if (!currency.ok) return currency
  const owner = readOwner(call)
  if (!owner.ok) return owner
  const client = store.clients.insert({
    ...person,
    ...{ owner: owner.value.id, currency: currency.value, credit: 0, status: 'Active', datecreated: todayOf(call) },
    ...{ taxexempt: false, latefeeoveride: false, overideduenotices: false, separateinvoices: false },
    ...{ disableautocc: false, overrideautoclose: false, marketing: isTrue(params, 'marketingoptin') },
    groupid: Math.max(idAt(params, 'groupid'), 0),
    language: textAt(params, 'language'),
    notes: textAt(params, 'notes'),
    defaultgateway: '',
    preferences: readPreferences(params, everyKind),
    customfields: customFieldsIn(textAt(params, 'customfields')),
  })
  return done({ clientid: String(client.id) })
}
