import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, problem, rowAt, todayOf } from '../call.js'
import { recordEmail } from '../mail/record.js'
import { textAt } from '../params.js'
import { wrapped } from '../quirks.js'
import type { Row } from '../rows.js'
import { logActivity } from '../system/activity.js'
import { fullName } from '../tickets/author.js'
import { isEmail } from './person.js'

type Pair = { readonly user: Row<'users'>; readonly client: Row<'clients'> }

const readPair = (call: Call): Outcome<Pair> => {
  const user = rowAt(call, 'users', 'user_id', 'Invalid user id')
  if (!user.ok) return user
  const client = rowAt(call, 'clients', 'client_id', 'Invalid client id')
  return client.ok ? done({ user: user.value, client: client.value }) : client
}

const membershipOf = ({ store }: Call, user: number, client: number): Row<'memberships'> | undefined =>
  store.memberships.find('user', user).find(({ clientid }) => clientid === client)

const notAssociated = /* @__PURE__ */ problem('User is not associated with client')

/** Reads the permissions. It refuses unknown names, because no document describes how WHMCS handles them. */
const readPermissions = ({ params, settings }: Call): Outcome<string> => {
  const sent = textAt(params, 'permissions').split(',')
  const names = [...new Set(sent.map((name) => name.trim()).filter((name) => name !== ''))]
  const unknown = names.find((name) => !settings.installation.permissions.includes(name))
  return unknown === undefined
    ? done(names.join(','))
    : problem(`Invalid permissions: there is no permission ${unknown}`)
}

/** GetPermissionsList. */
export const getPermissionsList: Handler = ({ settings }) =>
  done(wrapped(settings.quirks, 'permissions', 'permission', settings.installation.permissions))

/**
 * GetUserPermissions. The documented answer lacks the permissions. The sandbox returns them in the format of
 * GetPermissionsList. An owner has every permission.
 */
export const getUserPermissions: Handler = (call) => {
  const pair = readPair(call)
  if (!pair.ok) return pair
  const { user, client } = pair.value
  const { quirks, installation } = call.settings
  if (client.owner === user.id) return done(wrapped(quirks, 'permissions', 'permission', installation.permissions))
  const membership = membershipOf(call, user.id, client.id)
  if (membership === undefined) return notAssociated
  const names = membership.permissions.split(',').filter((name) => name !== '')
  return done(wrapped(quirks, 'permissions', 'permission', names))
}

/** UpdateUserPermissions. */
export const updateUserPermissions: Handler = (call) => {
  const pair = readPair(call)
  if (!pair.ok) return pair
  const { user, client } = pair.value
  if (client.owner === user.id) return problem('Permissions cannot be set on a client owner')
  const membership = membershipOf(call, user.id, client.id)
  if (membership === undefined) return notAssociated
  const permissions = readPermissions(call)
  if (!permissions.ok) return permissions
  call.store.memberships.patch(membership, { permissions: permissions.value })
  logActivity(call, `Updated User Permissions - User ID: ${String(user.id)}`, client.id)
  return done({})
}

/** DeleteUserClient. */
export const deleteUserClient: Handler = (call) => {
  const pair = readPair(call)
  if (!pair.ok) return pair
  const { user, client } = pair.value
  if (client.owner === user.id) return problem('You cannot remove the account owner')
  const membership = membershipOf(call, user.id, client.id)
  if (membership === undefined) return notAssociated
  call.store.memberships.remove(membership)
  logActivity(call, `User Association Removed - User ID: ${String(user.id)}`, client.id)
  return done({})
}

/**
 * Accepts the invitations of a user. Nobody can follow the link of an e-mail in the sandbox, so invitations are
 * accepted automatically.
 */
export const acceptInvites = ({ store }: Call, user: Row<'users'>): void => {
  for (const invite of store.invites.find('email', user.email.toLowerCase())) {
    store.invites.remove(invite)
    store.memberships.insert({ user: user.id, clientid: invite.clientid, permissions: invite.permissions })
  }
}

/**
 * CreateClientInvite. An existing user becomes a member immediately. Another person becomes a member when the user is
 * added.
 */
export const createClientInvite: Handler = (call) => {
  const { store, params } = call
  const client = rowAt(call, 'clients', 'client_id', 'Invalid client id')
  if (!client.ok) return client
  const email = textAt(params, 'email')
  if (!isEmail(email)) return problem('The email address entered is not valid')
  const permissions = readPermissions(call)
  if (!permissions.ok) return permissions
  const user = store.users.find('email', email.toLowerCase())[0]
  const { id, owner } = client.value
  if (user !== undefined && (owner === user.id || membershipOf(call, user.id, id) !== undefined))
    return problem('User already associated with client')
  for (const earlier of store.invites.find('email', email.toLowerCase()))
    if (earlier.clientid === id) store.invites.remove(earlier)
  store.invites.insert({ email, permissions: permissions.value, date: todayOf(call), clientid: id })
  const message = `<p>You have been invited to the account of ${fullName(client.value)}.</p>`
  recordEmail(call, { userid: id, to: email, subject: 'You have been invited to an account', message })
  logActivity(call, `Invitation Sent to ${email}`, id)
  if (user !== undefined) acceptInvites(call, user)
  return done({})
}
