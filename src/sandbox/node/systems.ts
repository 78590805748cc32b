import { alfaCrm } from './alfacrm.js'
import type { System } from './system.js'
import { teamTools } from './teamtools.js'
import { whmcs } from './whmcs.js'

/** The systems that `billfold sandbox` can serve, by name. */
export const systems: ReadonlyMap<string, System> = new Map(
  [teamTools, alfaCrm, whmcs].map((system) => [system.name, system]),
)
