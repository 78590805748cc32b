/**
 * Finds out whether a call with an unknown outcome took effect.
 *
 * @module settle
 */
export type { Settled, SettleOptions, UnsettledCall } from './settled.js'
