import { done, type Outcome } from '../../outcome.js'
import { type Call, problem } from '../call.js'
import { idAt, textAt } from '../params.js'
import type { Row, Values } from '../rows.js'
import type { Store } from '../store.js'

/** The author of a post. */
export type Author = Pick<Values<'tickets'>, 'userid' | 'contactid' | 'name' | 'email' | 'admin'>

/** Returns the first and last name of a client or contact. */
export const fullName = ({ firstname, lastname }: { readonly firstname: string; readonly lastname: string }): string =>
  `${firstname} ${lastname}`.trim()

const readClient = ({ store, params }: Call): Outcome<Author> => {
  const client = store.clients.get(idAt(params, 'clientid'))
  if (client === undefined) return problem('Client ID Not Found')
  const contactId = textAt(params, 'contactid') === '' ? 0 : idAt(params, 'contactid')
  const contact = contactId === 0 ? undefined : store.contacts.get(contactId)
  if (contactId !== 0 && contact?.userid !== client.id) return problem('Contact ID Not Found')
  const { email } = contact ?? client
  return done({ userid: client.id, contactid: contactId, name: fullName(contact ?? client), email, admin: '' })
}

/**
 * Reads the author from the parameters: a client, optionally with a contact of the client, or a name and an e-mail
 * address.
 */
export const readAuthor = (call: Call): Outcome<Author> => {
  if (textAt(call.params, 'clientid') !== '') return readClient(call)
  const [name, email] = [textAt(call.params, 'name'), textAt(call.params, 'email')]
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) return problem('Email Address Invalid')
  return done({ userid: 0, contactid: 0, name, email, admin: '' })
}

type Requestor = {
  readonly requestor_name: string
  readonly requestor_email: string
  readonly requestor_type: 'Operator' | 'Owner' | 'Subaccount' | 'Guest'
}

const requestor = (name: string, email: string, type: Requestor['requestor_type']): Requestor => ({
  requestor_name: name,
  requestor_email: email,
  requestor_type: type,
})

/** Returns the author of a post as `requestor_*` fields. */
export const requestorOf = (store: Store, { userid, contactid, name, email, admin }: Author): Requestor => {
  if (admin !== '') return requestor(admin, '', 'Operator')
  const contact = store.contacts.get(contactid)
  if (contact !== undefined) return requestor(fullName(contact), contact.email, 'Subaccount')
  const client = store.clients.get(userid)
  return client === undefined ? requestor(name, email, 'Guest') : requestor(fullName(client), client.email, 'Owner')
}

/** Returns the name of the client that a ticket belongs to. */
export const ownerName = (store: Store, ticket: Row<'tickets'>): string => {
  const client = store.clients.get(ticket.userid)
  return client === undefined ? ticket.name : fullName(client)
}
