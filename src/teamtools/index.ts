/**
 * TeamTools' API.
 *
 * - **Route**: below the base URL of the API, but for the two that ask for tokens.
 * - **Units**: amounts are whole numbers of cents. Points in time are `Date`s; days are their midnight in UTC.
 * - **Errors**: what an operation names is particular to it. Any call can also fail with `network`, `timeout`, `aborted`,
 *   `unauthorized` (the token), `forbidden`, `invalid` where the API says messages by attribute, `rateLimited`, `server`,
 *   `malformed` (no JSON), `mismatch` (JSON of another shape), and with `input` for an id that is none. `rejected` is any
 *   other refusal.
 * - **Source**: the wire is what the original client sends and reads, call by call.
 *
 * @module
 */
export * from './auth.js'
export * from './coupon.js'
export * from './customer.js'
export * from './endUser.js'
export * from './event.js'
export * from './feature.js'
export * from './group.js'
export type { Entities, EntityName, Include, Included } from './include.js'
export type { Input } from './input.js'
export * from './invoice.js'
export * from './member.js'
export { teamtoolsOperations } from './operations.js'
export * from './package.js'
export * from './payment.js'
export * from './plan.js'
export * from './refund.js'
export type { Relations } from './relations.js'
export * from './schemas/index.js'
export type * from './signatures.js'
export * from './stripe.js'
export * from './subscription.js'
export * from './team.js'
export * from './webEvent.js'
export * from './webhook.js'
