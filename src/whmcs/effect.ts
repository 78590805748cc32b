import type { Effect } from '../core/error.js'
import type { WhmcsParts } from './operation.js'

/** Matches the names of actions that only read. */
const readingName = /^(Get|List|DomainGet)[A-Z]|^(WhmcsDetails|DomainWhois|EncryptPassword|DecryptPassword)$/

/** Returns the effect of repeating an action, by its name. */
export const effectOf = (action: string): Effect => (readingName.test(action) ? 'read' : 'once')

/** The values of a parameter that PHP reads as true. */
const trueValues: readonly unknown[] = [true, 1, '1']

/** The effect of repeating `UpgradeProduct`. Repeating it changes nothing when it only calculates. */
export const upgradeEffect = ({ body }: WhmcsParts): Effect => (trueValues.includes(body['calconly']) ? 'read' : 'once')
