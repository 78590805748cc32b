import { orUndefined } from './orUndefined.js'

/**
 * Returns the time of a Date in milliseconds since 1970, NaN for an invalid Date, or undefined for any other value. Also
 * accepts Dates of another realm, such as an iframe, jsdom or a `node:vm` context. Never throws.
 */
export const timeOfDate = (value: unknown): number | undefined => orUndefined(() => Date.prototype.getTime.call(value))
