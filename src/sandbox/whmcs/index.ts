export type { WhmcsClientGroup } from './clients/installation.js'
export type { DateFormat } from './dates.js'
export type { WhmcsInstallation } from './installation.js'
export type { WhmcsQuirks } from './quirks.js'
export { createWhmcsSandbox, type WhmcsSandbox } from './sandbox.js'
export { seedWhmcsDemo, type WhmcsSeedOptions } from './seed.js'
export type {
  WhmcsAdmin,
  WhmcsCredential,
  WhmcsCurrency,
  WhmcsDepartment,
  WhmcsPaymentMethod,
  WhmcsResponse,
  WhmcsSandboxOptions,
  WhmcsTicketStatus,
} from './settings.js'
export type { WhmcsState } from './state.js'
