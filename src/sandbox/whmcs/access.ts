import { md5 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { done, type Outcome, type Refusal, refuse } from '../outcome.js'
import { type Params, textAt } from './params.js'
import type { Admin, Settings, WhmcsCredential } from './settings.js'

/** The authenticated caller of the API. */
export type Caller = {
  readonly admin: Admin
  /** The actions that the API role lists, or undefined for every action. */
  readonly actions?: readonly string[] | undefined
}

const denied = (message: string): Refusal => refuse(403, message)

const byCredential = ({ admins }: Settings, { admin: username, actions }: WhmcsCredential): Outcome<Caller> => {
  const admin = username === undefined ? admins[0] : admins.find((one) => one.username === username)
  return admin === undefined ? denied('Authentication Failed') : done({ admin, actions })
}

const byLogin = ({ admins }: Settings, username: string, password: string): Outcome<Caller> => {
  const admin = admins.find((one) => one.username === username)
  if (admin?.password === undefined) return denied('Authentication Failed')
  const right = bytesToHex(md5(utf8ToBytes(admin.password))) === password
  return right ? done({ admin }) : denied('Invalid password provided')
}

const identify = (settings: Settings, params: Params): Outcome<Caller> => {
  const names = textAt(params, 'identifier') === '' ? ['username', 'password'] : ['identifier', 'secret']
  const [name = '', secret = ''] = names.map((field) => textAt(params, field))
  if (name === '' || secret === '') return denied('Invalid or missing credentials')
  const credential = settings.credentials.find((one) => one.identifier === name)
  if (credential?.secret === secret) return byCredential(settings, credential)
  return names[0] === 'username' ? byLogin(settings, name, secret) : denied('Authentication Failed')
}

const mayCallFrom = ({ accessKey, allowedIps }: Settings, params: Params, ip: string): boolean => {
  const key = textAt(params, 'accesskey')
  if (key !== '' && key === accessKey) return true
  return allowedIps === undefined || allowedIps.includes(ip)
}

/**
 * Authenticates a caller. It checks the IP address first, then the credentials, then the status of the admin. It
 * refuses with a 403.
 */
export const authenticate = (settings: Settings, params: Params): Outcome<Caller> => {
  const ip = settings.ip()
  if (!mayCallFrom(settings, params, ip)) return denied(`Invalid IP ${ip}`)
  const caller = identify(settings, params)
  if (!caller.ok) return caller
  if (caller.value.admin.disabled) return denied('Administrator Account Disabled')
  return caller.value.admin.withoutApiAccess ? denied('Access Denied') : caller
}

/** Refuses an action that the caller's API role does not list. */
export const authorize = ({ actions }: Caller, action: string): Outcome<null> => {
  const name = action.toLowerCase()
  const allowed = actions === undefined || actions.some((one) => one.toLowerCase() === name)
  return allowed ? done(null) : denied(`Invalid Permissions: API action "${name}" is not allowed`)
}
