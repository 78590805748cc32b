/**
 * Functions for the TeamTools API.
 *
 * - **Route**: relative to the base URL of the API, except for the two functions that request tokens.
 * - **Units**: amounts are whole numbers of cents. Points in time are `Date`s; days are `Date`s at midnight UTC.
 * - **Errors**: each function lists the errors that are specific to it. Any call can also fail with `network`, `timeout`,
 *   `aborted`, `unauthorized` (the token), `forbidden`, `invalid` (if the API returns messages by attribute),
 *   `rateLimited`, `server`, `malformed` (not JSON), `mismatch` (JSON of another shape), and `input` for an invalid id.
 *   `rejected` is any other refusal.
 * - **Source**: "the wire" means the requests that the original client sends and the responses that it reads.
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
