/**
 * Finds out whether a call with an unknown outcome took effect.
 *
 * @module settle
 */
export { type AlfaCrmFinders, settleAlfaCrm } from './alfacrm/settleAlfaCrm.js'
export { settle } from './settle.js'
export type { Finder, Search, Settled, SettleOptions, UnsettledCall } from './settled.js'
export type { Named, Settle } from './settler.js'
export { settleTeamTools, type TeamToolsFinders } from './teamtools/settleTeamTools.js'
export { settleWhmcs, type WhmcsFinders } from './whmcs/settleWhmcs.js'
export type { CreatedInvoice } from './whmcs/invoices.js'
