import { orUndefined } from './orUndefined.js'

/**
 * The time of a Date in milliseconds since 1970, NaN for one that is not valid; undefined for what is no Date. It also knows
 * the Dates of another realm, such as an iframe, jsdom or a context of `node:vm`, and fails at nothing.
 */
export const timeOfDate = (value: unknown): number | undefined => orUndefined(() => Date.prototype.getTime.call(value))
