import { alfaCrm } from './alfacrm.js'
import type { System } from './system.js'
import { teamTools } from './teamtools.js'

/** The systems that `billfold sandbox` can serve, by name. */
export const systems: ReadonlyMap<string, System> = new Map([teamTools, alfaCrm].map((system) => [system.name, system]))
