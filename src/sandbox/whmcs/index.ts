export type { WhmcsClientGroup } from './clients/installation.js'
export type { DateFormat } from './dates.js'
export type { WhmcsInstallation } from './installation.js'
export type { WhmcsModule, WhmcsModuleParameter } from './modules/installation.js'
export type { WhmcsProductAddon, WhmcsProductGroup, WhmcsPromotion } from './orders/installation.js'
export type { WhmcsEmailTemplate } from './mail/installation.js'
export type { WhmcsQuirks } from './quirks.js'
export { createWhmcsSandbox, type WhmcsSandbox } from './sandbox.js'
export { seedWhmcsDemo, type WhmcsSeedOptions } from './seed.js'
export type {
  WhmcsAdmin,
  WhmcsCredential,
  WhmcsCurrency,
  WhmcsDepartment,
  WhmcsPaymentMethod,
  WhmcsRemote,
  WhmcsResponse,
  WhmcsSandboxOptions,
  WhmcsTicketStatus,
} from './settings.js'
export type { WhmcsServer } from './servers/installation.js'
export type { WhmcsAutomation, WhmcsSetting, WhmcsStaffOnline, WhmcsToDoItem } from './system/installation.js'
export type { WhmcsPredefinedReply, WhmcsReplyCategory } from './tickets/installation.js'
export type { WhmcsState } from './state.js'
