import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, problem, rowAt } from '../call.js'
import { digestOf } from '../clients/password.js'
import { localTime } from '../dates.js'
import { idAt, textAt } from '../params.js'
import { logActivity } from '../system/activity.js'
import { tokenOf } from './secrets.js'

/** ValidateLogin of users. Users of the sandbox have no second factor. */
export const validateLogin: Handler = ({ store, params }) => {
  const user = store.users.find('email', textAt(params, 'email').toLowerCase())[0]
  const digest = digestOf(textAt(params, 'password2'))
  if (user === undefined || digest === '' || user.password !== digest) return problem('Email or Password Invalid')
  const passwordhash = tokenOf(`login ${String(user.id)} ${user.password}`)
  return done({ userid: String(user.id), passwordhash, twoFactorEnabled: 'false' })
}

/** The documented lifetime of a token in seconds. */
const tokenSeconds = 60

type Target = { readonly user: number; readonly clientid: number }

/**
 * Returns the user who logs in: the user that was sent, or the owner of the client. If both are sent, the user must
 * have access to the client.
 */
const readTarget = (call: Call): Outcome<Target> => {
  const { store, params } = call
  const client =
    textAt(params, 'client_id') === '' ? undefined : rowAt(call, 'clients', 'client_id', 'Invalid client_id')
  if (client?.ok === false) return client
  const owner = client?.value.owner ?? 0
  const clientid = client?.value.id ?? 0
  if (textAt(params, 'user_id') === '') return done({ user: owner, clientid })
  const user = rowAt(call, 'users', 'user_id', 'Invalid user_id')
  if (!user.ok) return user
  const { id } = user.value
  const isMember = store.memberships.find('user', id).some((membership) => membership.clientid === clientid)
  return clientid === 0 || owner === id || isMember ? done({ user: id, clientid }) : problem('Invalid user_id')
}

const readDestination = ({ params }: Call): Outcome<string> => {
  const destination = textAt(params, 'destination')
  const fits = destination === '' || /^(?:clientarea:[a-z_]+|sso:custom_redirect)$/.test(destination)
  return fits ? done(destination) : problem('Invalid destination')
}

/** CreateSsoToken. The URL leads nowhere, because the sandbox has no client area. */
export const createSsoToken: Handler = (call) => {
  const { store, params, settings } = call
  const target = readTarget(call)
  if (!target.ok) return target
  const destination = readDestination(call)
  if (!destination.ok) return destination
  const token = tokenOf(`sso ${String(store.ssoTokens.next())}`)
  store.ssoTokens.insert({
    ...{ ...target.value, token, destination: destination.value, path: textAt(params, 'sso_redirect_path') },
    ...{ serviceid: Math.max(idAt(params, 'service_id'), 0), domainid: Math.max(idAt(params, 'domain_id'), 0) },
    expires: localTime(settings.now() + tokenSeconds * 1000, settings.utcOffsetMinutes),
  })
  logActivity(call, 'Single Sign-On Token Created', target.value.clientid)
  const redirect_url = `http://sandbox.invalid/oauth/singlesignon.php?access_token=${token}`
  return done({ access_token: token, redirect_url })
}
