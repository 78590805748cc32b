import { type Call, nowOf } from '../call.js'

/**
 * Adds an entry to the activity log in the name of the admin who makes the call. `userid` is the client that the entry
 * is about.
 */
export const logActivity = (call: Call, description: string, userid = 0): void => {
  const { store, settings, admin } = call
  const { id: adminid, username } = admin
  store.activity.insert({ date: nowOf(call), description, username, ipaddress: settings.ip(), userid, adminid })
}
