import type { JsonObject } from '../../json.js'
import { done } from '../../outcome.js'
import { type Handler, nowOf, pageOf, problem } from '../call.js'
import { noTime } from '../dates.js'
import { idAt, textAt } from '../params.js'
import { wrapped } from '../quirks.js'
import type { Row } from '../rows.js'
import { logActivity } from '../system/activity.js'
import { isEmailTaken } from './emails.js'
import { emailKinds, personFields, readPerson, readPersonChanges, readPreferences } from './person.js'

/** AddContact. */
export const addContact: Handler = (call) => {
  const { store, params } = call
  const client = store.clients.get(idAt(params, 'clientid'))
  if (client === undefined) return problem('Client ID Not Found')
  if (isEmailTaken(call, textAt(params, 'email'), {})) return problem('Duplicate Email Address')
  const preferences = readPreferences(params, {})
  const times = { created: nowOf(call), updated: noTime }
  const contact = store.contacts.insert({ ...readPerson(params), userid: client.id, preferences, ...times })
  logActivity(call, `Added Contact - Contact ID: ${String(contact.id)}`, client.id)
  return done({ contactid: String(contact.id) })
}

/** UpdateContact. Fields that are not sent keep their values. */
export const updateContact: Handler = (call) => {
  const { store, params } = call
  const contact = store.contacts.get(idAt(params, 'contactid'))
  if (contact === undefined) return problem('Contact ID Not Found')
  if (isEmailTaken(call, textAt(params, 'email'), { contact: contact.id })) return problem('Duplicate Email Address')
  const preferences = readPreferences(params, contact.preferences)
  store.contacts.patch(contact, { ...readPersonChanges(params), preferences, updated: nowOf(call) })
  logActivity(call, `Contact Modified - Contact ID: ${String(contact.id)}`, contact.userid)
  return done({ contactid: String(contact.id) })
}

/** DeleteContact. */
export const deleteContact: Handler = (call) => {
  const { store, params } = call
  const contact = store.contacts.get(idAt(params, 'contactid'))
  if (contact === undefined) return problem('Contact ID Not Found')
  store.contacts.remove(contact)
  logActivity(call, `Deleted Contact - Contact ID: ${String(contact.id)}`, contact.userid)
  return done({ contactid: String(contact.id) })
}

const contactShown = ({ preferences, created, updated, ...row }: Row<'contacts'>): JsonObject => ({
  id: row.id,
  userid: row.userid,
  firstname: row.firstname,
  lastname: row.lastname,
  email: row.email,
  address1: row.address1,
  address2: row.address2,
  city: row.city,
  state: row.state,
  postcode: row.postcode,
  country: row.country,
  phonenumber: row.phonenumber,
  ...Object.fromEntries(emailKinds.map((kind) => [`${kind}emails`, preferences[kind] === '1'])),
  created_at: created,
  updated_at: updated,
})

/** GetContacts. It filters by `userid` and by the fields of the contacts. */
export const getContacts: Handler = ({ store, params, settings }) => {
  const candidates =
    textAt(params, 'userid') === '' ? store.contacts.all() : store.contacts.find('userid', idAt(params, 'userid'))
  const asked = personFields.filter((field) => field !== 'tax_id' && textAt(params, field) !== '')
  const contacts = candidates.filter((contact) => asked.every((field) => contact[field] === textAt(params, field)))
  const { page, counters } = pageOf(params, contacts)
  const list = wrapped(settings.quirks, 'contacts', 'contact', page.map(contactShown))
  return done({ totalresults: contacts.length, ...counters, ...list })
}
