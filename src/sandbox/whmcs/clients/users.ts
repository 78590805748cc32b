import type { JsonObject } from '../../json.js'
import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, nowOf, pageOf, problem, rowAt } from '../call.js'
import { recordEmail } from '../mail/record.js'
import { idAt, sentTexts, textAt, textsAt } from '../params.js'
import type { Row, Values } from '../rows.js'
import type { Store } from '../store.js'
import { logActivity } from '../system/activity.js'
import { fullName } from '../tickets/author.js'
import { acceptInvites } from './memberships.js'
import { digestOf } from './password.js'
import { isEmail } from './person.js'

/** Whether another user has an e-mail address. */
const isTaken = ({ store }: Call, email: string, but = 0): boolean =>
  store.users.find('email', email.toLowerCase()).some(({ id }) => id !== but)

/** Adds a user. The e-mail address must be unique. */
export const insertUser = (
  call: Call,
  person: Pick<Values<'users'>, 'firstname' | 'lastname' | 'email' | 'language'>,
  password: string,
): Outcome<Row<'users'>> => {
  if (isTaken(call, person.email)) return problem('A user already exists with that email address')
  const { firstname, lastname, email, language } = person
  const fields = { firstname, lastname, email, language, password: digestOf(password), datecreated: nowOf(call) }
  const user = call.store.users.insert(fields)
  acceptInvites(call, user)
  return done(user)
}

const notValid = 'The email address entered is not valid'

/** AddUser. */
export const addUser: Handler = (call) => {
  const { params } = call
  const person = textsAt(params, ['firstname', 'lastname', 'email', 'language'])
  if (!isEmail(person.email)) return problem(notValid)
  const user = insertUser(call, person, textAt(params, 'password2'))
  if (!user.ok) return user
  logActivity(call, `Created User - User ID: ${String(user.value.id)}`)
  return done({ user_id: String(user.value.id) })
}

/** UpdateUser. Fields that are not sent keep their values. */
export const updateUser: Handler = (call) => {
  const { store, params } = call
  const user = rowAt(call, 'users', 'user_id', 'Invalid User ID requested')
  if (!user.ok) return user
  const changes = sentTexts(params, ['firstname', 'lastname', 'email', 'language'])
  if (changes.email !== undefined && !isEmail(changes.email)) return problem(notValid)
  if (changes.email !== undefined && isTaken(call, changes.email, user.value.id))
    return problem('A user already exists with that email address')
  store.users.patch(user.value, changes)
  logActivity(call, `Updated User - User ID: ${String(user.value.id)}`)
  return done({ user_id: String(user.value.id) })
}

/** Returns the clients that a user owns or has access to. */
const clientsOf = (store: Store, user: Row<'users'>): readonly JsonObject[] => [
  ...store.clients.find('owner', user.id).map(({ id }) => ({ id, isOwner: true })),
  ...store.memberships.find('user', user.id).map(({ clientid }) => ({ id: clientid, isOwner: false })),
]

/** GetUsers. `search` matches the beginning of the e-mail address or of a name. */
export const getUsers: Handler = ({ store, params }) => {
  const search = textAt(params, 'search').toLowerCase()
  const users = store.users
    .all()
    .filter((user) =>
      [user.email, user.firstname, user.lastname, fullName(user)].some((text) => text.toLowerCase().startsWith(search)),
    )
  const { page, counters } = pageOf(
    params,
    textAt(params, 'sorting').toUpperCase() === 'DESC' ? [...users].reverse() : users,
  )
  const rows = page.map((user) => ({
    ...{ id: user.id, firstname: user.firstname, lastname: user.lastname, email: user.email },
    ...{ datecreated: user.datecreated, validationdata: '', clients: clientsOf(store, user) },
  }))
  return done({ totalresults: users.length, ...counters, users: rows })
}

/** ResetPassword. It sends an e-mail about a new password. The old password stays valid. */
export const resetPassword: Handler = (call) => {
  const { store, params } = call
  const byId = textAt(params, 'id') !== ''
  const user = byId
    ? store.users.get(idAt(params, 'id'))
    : store.users.find('email', textAt(params, 'email').toLowerCase())[0]
  if (user === undefined)
    return problem(byId ? 'User ID Not Found' : 'No account was found with the email address you entered')
  const userid = store.clients.find('owner', user.id)[0]?.id ?? 0
  const message = `<p>Dear ${fullName(user)},</p>\n<p>A new password was requested for your account.</p>`
  recordEmail(call, { userid, to: user.email, subject: 'Reset your password', message })
  logActivity(call, `Password Reset Requested - User ID: ${String(user.id)}`, userid)
  return done({})
}
