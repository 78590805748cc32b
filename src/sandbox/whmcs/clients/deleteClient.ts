import { done } from '../../outcome.js'
import { type Handler, rowAt } from '../call.js'
import { isTrue } from '../params.js'
import { tableIn } from '../resource.js'
import { fieldsOf, type Row, type TableName } from '../rows.js'
import { type Store, tableNames } from '../store.js'
import { logActivity } from '../system/activity.js'
import { removeTicket } from '../tickets/changeTicket.js'

// These tables are a history. The transactions are deleted only on request.
const kept: readonly TableName[] = ['activity', 'transactions']

/** Returns the name of the field that contains the id of the client, or undefined. */
const ownerField = (name: TableName): string | undefined =>
  fieldsOf(name).find(([field, kind]) => kind === 'number' && ['userid', 'clientid'].includes(field))?.[0]

const removeOwned = (store: Store, name: TableName, client: Row<'clients'>): void => {
  const field = ownerField(name)
  if (field === undefined) return
  const table = tableIn(store, name)
  const isOwned = (row: object): boolean => (row as Readonly<Record<string, unknown>>)[field] === client.id
  for (const row of table.all()) if (isOwned(row)) table.remove(row)
}

/** Removes the tasks, the messages and the timers of a project. */
const removePartsOf = (store: Store, project: number): void => {
  store.projecttasks.find('projectid', project).forEach(store.projecttasks.remove)
  store.projectmessages.find('projectid', project).forEach(store.projectmessages.remove)
  for (const timer of store.timelogs.all()) if (timer.projectid === project) store.timelogs.remove(timer)
}

/** Removes a client and all rows of the client, in every area. */
const removeClient = (store: Store, client: Row<'clients'>): void => {
  for (const { id } of store.invoices.find('userid', client.id))
    store.items.find('invoiceid', id).forEach(store.items.remove)
  for (const { id } of store.quotes.find('userid', client.id))
    store.quoteItems.find('quoteid', id).forEach(store.quoteItems.remove)
  for (const { id, userid } of store.projects.all()) if (userid === client.id) removePartsOf(store, id)
  for (const ticket of store.tickets.find('userid', client.id)) removeTicket(store, ticket)
  for (const name of tableNames) if (!kept.includes(name)) removeOwned(store, name, client)
  store.clients.remove(client)
}

const removeUsers = (store: Store, ids: readonly number[]): void => {
  for (const id of ids) {
    const user = store.users.get(id)
    const isElsewhere = store.clients.find('owner', id).length + store.memberships.find('user', id).length > 0
    if (user !== undefined && !isElsewhere) store.users.remove(user)
  }
}

/**
 * DeleteClient. It also deletes everything that belongs to the client. `deleteusers` deletes the users, unless they
 * have access to another client.
 */
export const deleteClient: Handler = (call) => {
  const { store, params } = call
  const client = rowAt(call, 'clients', 'clientid', 'Client ID Not Found')
  if (!client.ok) return client
  const { id, owner } = client.value
  const users = [owner, ...store.memberships.find('clientid', id).map(({ user }) => user)]
  removeClient(store, client.value)
  if (isTrue(params, 'deletetransactions')) removeOwned(store, 'transactions', client.value)
  if (isTrue(params, 'deleteusers')) removeUsers(store, users)
  logActivity(call, `Client Deleted - User ID: ${String(id)}`, id)
  return done({ clientid: String(id) })
}
