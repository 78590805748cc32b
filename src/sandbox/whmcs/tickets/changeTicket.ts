import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, problem } from '../call.js'
import { customFieldsIn, idAt, isTrue, sentTexts, textAt } from '../params.js'
import type { Row, Values } from '../rows.js'
import type { Store } from '../store.js'
import { idsOf } from '../text.js'
import { dropFiles, moveFiles } from './attachments.js'
import { fullName } from './author.js'
import { readCreated, readDepartment, readPriority, readStatus, readTicket } from './fields.js'

type Changes = Partial<Values<'tickets'>>

const readOwner = ({ store, params }: Call): Outcome<Changes> => {
  if (textAt(params, 'userid') === '') return done({})
  const client = store.clients.get(idAt(params, 'userid'))
  if (client === undefined) return problem('Client ID Not Found')
  return done({ userid: client.id, contactid: 0, name: fullName(client), email: client.email })
}

const readFlag = ({ params, settings }: Call, flag: number): Outcome<number> => {
  if (isTrue(params, 'removeFlag')) return done(0)
  if (textAt(params, 'flag') === '') return done(flag)
  const admin = settings.admins.find(({ id }) => id === idAt(params, 'flag'))
  return admin === undefined ? problem('Admin ID Not Found') : done(admin.id)
}

const readChanges = (call: Call, ticket: Row<'tickets'>): Outcome<Changes> => {
  const { params } = call
  const status = readStatus(call, ticket.status)
  if (!status.ok) return status
  const priority = readPriority(call, ticket.priority)
  if (!priority.ok) return priority
  const flag = readFlag(call, ticket.flag)
  if (!flag.ok) return flag
  const owner = readOwner(call)
  if (!owner.ok) return owner
  const department = textAt(params, 'deptid') === '' ? done({ id: ticket.deptid }) : readDepartment(call)
  if (!department.ok) return department
  const created = textAt(params, 'created') === '' ? done(ticket.date) : readCreated(call)
  if (!created.ok) return created
  const fields = customFieldsIn(textAt(params, 'customfields'))
  return done({
    ...owner.value,
    ...sentTexts(params, ['subject', 'name', 'email', 'cc', 'message']),
    ...{ status: status.value, priority: priority.value, flag: flag.value },
    ...{ deptid: department.value.id, date: created.value, customfields: { ...ticket.customfields, ...fields } },
  })
}

/** UpdateTicket. `message` changes the opening post. */
export const updateTicket: Handler = (call) => {
  const ticket = readTicket(call)
  if (!ticket.ok) return ticket
  const changes = readChanges(call, ticket.value)
  if (!changes.ok) return changes
  call.store.tickets.patch(ticket.value, changes.value)
  return done({ ticketid: String(ticket.value.id) })
}

/** Removes a ticket with its posts and their files. */
export const removeTicket = (store: Store, ticket: Row<'tickets'>): void => {
  dropFiles(store, 'ticket', ticket.id)
  for (const reply of store.replies.find('ticketid', ticket.id)) {
    dropFiles(store, 'reply', reply.id)
    store.replies.remove(reply)
  }
  for (const note of store.notes.find('ticketid', ticket.id)) {
    dropFiles(store, 'note', note.id)
    store.notes.remove(note)
  }
  store.tickets.remove(ticket)
}

/** DeleteTicket. It also deletes the replies, notes and files. */
export const deleteTicket: Handler = (call) => {
  const ticket = readTicket(call)
  if (!ticket.ok) return ticket
  removeTicket(call.store, ticket.value)
  return done({})
}

const mergeOne = ({ store }: Call, into: Row<'tickets'>, merged: Row<'tickets'>): void => {
  const { userid, contactid, name, email, admin, date, message } = merged
  for (const reply of store.replies.find('ticketid', merged.id)) store.replies.patch(reply, { ticketid: into.id })
  for (const note of store.notes.find('ticketid', merged.id)) store.notes.patch(note, { ticketid: into.id })
  const opening = store.replies.insert({ userid, contactid, name, email, admin, date, message, ticketid: into.id })
  moveFiles(store, ['ticket', merged.id], ['reply', opening.id])
  store.tickets.remove(merged)
}

/** MergeTicket. The posts of the other tickets become replies, and the other tickets are deleted. */
export const mergeTicket: Handler = (call) => {
  const { store, params } = call
  const ticket = readTicket(call)
  if (!ticket.ok) return ticket
  const ids = new Set(idsOf(textAt(params, 'mergeticketids')))
  const others = [...ids].map((id) => store.tickets.get(id))
  const found = others.filter((other) => other !== undefined && other.id !== ticket.value.id)
  if (found.length === 0 || found.length < others.length) return problem('Invalid Merge Ticket ID')
  for (const other of found) if (other !== undefined) mergeOne(call, ticket.value, other)
  const lastreply =
    [ticket.value, ...found]
      .map((one) => one?.lastreply ?? '')
      .sort()
      .at(-1) ?? ''
  const subject = textAt(params, 'newsubject')
  store.tickets.patch(ticket.value, { lastreply, ...(subject === '' ? {} : { subject }) })
  return done({ ticketid: String(ticket.value.id) })
}
