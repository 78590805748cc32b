/**
 * WHMCS's API.
 *
 * - **Action**: what an operation sends as `action`, one POST to `includes/api.php`.
 * - **Units**: amounts are decimals in the currency itself, not in cents: text such as `19.90` or a number is sent, text
 *   is read and never rounded. Dates are `2024-05-31` and times `2024-05-31 10:00:00` by the server's clock, which says
 *   no zone; parameters that want another form say so.
 * - **Errors**: WHMCS has no codes, so its words make the kind: `notFound` and `invalid`, else `rejected`; `reason` has
 *   them. Any call can also fail with `network`, `timeout`, `aborted`, `unauthorized` (the credential), `forbidden` (the
 *   address in `ip`, or the API role, which lacks `action`), `rateLimited`, `server`, `malformed` (no JSON), `mismatch`
 *   (JSON of another shape), and with `input` for a parameter that has no form: a `Date`, bytes, a number that is none,
 *   one of the names that the transport takes.
 * - **Source**: WHMCS's developer documentation, which has a page of each action.
 *
 * @module
 */
export * from './addons/index.js'
export * from './adminLogin.js'
export * from './affiliates/index.js'
export type * from './answer.js'
export * from './authentication/index.js'
export * from './billing/index.js'
export * from './call.js'
export * from './client/index.js'
export type * from './context.js'
export * from './domains/index.js'
export type * from './error.js'
export * from './module/index.js'
export * from './orders/index.js'
export type * from './params.js'
export * from './products/index.js'
export * from './projectManagement/index.js'
export * from './servers/index.js'
export * from './service/index.js'
export type * from './signatures.js'
export * from './support/index.js'
export * from './system/index.js'
export * from './tickets/index.js'
export * from './users/index.js'
