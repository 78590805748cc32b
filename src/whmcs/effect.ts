import type { Effect } from '../core/error.js'
import type { WhmcsParts } from './operation.js'

/** How WHMCS names the actions that only read. */
const readingName = /^(Get|List|DomainGet)[A-Z]|^(WhmcsDetails|DomainWhois|EncryptPassword|DecryptPassword)$/

/** What repeating an action does, by its name. */
export const effectOf = (action: string): Effect => (readingName.test(action) ? 'read' : 'once')

/** The values that PHP takes for true, as a parameter can have them. */
const trueValues: readonly unknown[] = [true, 1, '1']

/** What repeating `UpgradeProduct` does: nothing where it only calculates. */
export const upgradeEffect = ({ body }: WhmcsParts): Effect => (trueValues.includes(body['calconly']) ? 'read' : 'once')
