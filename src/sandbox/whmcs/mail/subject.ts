import type { Call } from '../call.js'
import type { Row } from '../rows.js'
import { tableIn } from '../resource.js'
import { fullName } from '../tickets/author.js'
import {
  clientFields,
  domainFields,
  invoiceFields,
  type MergeFields,
  serviceFields,
  ticketFields,
} from './mergeFields.js'

/** The subject of an e-mail: the recipient and the merge fields. */
export type MailSubject = { readonly userid: number; readonly to: string; readonly fields: MergeFields }

/** Formats an e-mail address with the name of its owner. */
export const addressed = (name: string, email: string): string => `${name} <${email}>`

const toClient = (call: Call, userid: number, fields: MergeFields): MailSubject | undefined => {
  const client = call.store.clients.get(userid)
  if (client === undefined) return undefined
  const to = addressed(fullName(client), client.email)
  return { userid, to, fields: { ...clientFields(call, client), ...fields } }
}

const ofClient =
  <T extends 'services' | 'domains' | 'invoices'>(table: T, fields: (call: Call, row: Row<T>) => MergeFields) =>
  (call: Call, id: number): MailSubject | undefined => {
    const row = tableIn(call.store, table).get(id) as (Row<T> & { readonly userid: number }) | undefined
    return row === undefined ? undefined : toClient(call, row.userid, fields(call, row))
  }

const ofTicket = (call: Call, id: number): MailSubject | undefined => {
  const ticket = call.store.tickets.get(id)
  if (ticket === undefined) return undefined
  const fields = ticketFields(call, ticket)
  if (ticket.userid > 0) return toClient(call, ticket.userid, fields)
  return { userid: 0, to: addressed(ticket.name, ticket.email), fields: { client_name: ticket.name, ...fields } }
}

/** Returns the subject of an e-mail by its type and id, or undefined if the record does not exist. */
export const mailSubjects: Readonly<Record<string, (call: Call, id: number) => MailSubject | undefined>> = {
  general: (call, id) => toClient(call, id, {}),
  product: ofClient('services', serviceFields),
  domain: ofClient('domains', domainFields),
  invoice: ofClient('invoices', invoiceFields),
  support: ofTicket,
  affiliate: (call, id) => toClient(call, call.store.affiliates.get(id)?.clientid ?? 0, {}),
}
