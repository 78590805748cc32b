export type { Fetch, Wait } from './fault-fetch.js'
export type { Fault, Faults } from './faults.js'
export type { Loaded, SandboxState } from './teamtools/state.js'
export { createTeamToolsSandbox, type TeamToolsSandbox, type TeamToolsSandboxOptions } from './teamtools/sandbox.js'
