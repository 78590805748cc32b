import type { ConsoleSystem, SystemName } from '../types.js'
import { alfacrm } from './alfacrm.js'
import { teamtools } from './teamtools.js'
import { whmcs } from './whmcs.js'

/** What is particular about each system. */
export const consoleSystems: Readonly<Record<SystemName, ConsoleSystem>> = { teamtools, alfacrm, whmcs }
