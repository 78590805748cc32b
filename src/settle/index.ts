/**
 * Finds out whether a call with an unknown outcome took effect.
 *
 * @module settle
 */
export { type AlfaCrmFinders, settleAlfaCrm } from './alfacrm.js'
export { settle } from './settle.js'
export type { Finder, Search, Settled, SettleOptions, UnsettledCall } from './settled.js'
export type { Named, Settle } from './settler.js'
export { settleTeamTools, type TeamToolsFinders } from './teamtools.js'
export { settleWhmcs, type WhmcsFinders } from './whmcs.js'
export type { CreatedInvoice } from './whmcsInvoices.js'
