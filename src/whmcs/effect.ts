import type { Effect } from '../core/error.js'
import type { CallOptions } from './signatures.js'

/** How WHMCS names the actions that have no effect. */
const reading = /^(Get|List|DomainGet)[A-Z]|^(WhmcsDetails|DomainWhois|EncryptPassword|DecryptPassword)$/

/** What repeating an action does, by its name or as the caller says. */
export const effectOf = (name: string, options: CallOptions | undefined): Effect => {
  try {
    return options?.effect ?? (reading.test(name) ? 'read' : 'once')
  } catch {
    // It makes no request either.
    return 'once'
  }
}
