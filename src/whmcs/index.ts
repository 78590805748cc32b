/**
 * WHMCS's API.
 *
 * - **Action**: the name of an operation, sent as `action` in one POST to `includes/api.php`.
 * - **Units**: amounts are decimals in units of the currency, not in cents. They are sent as text such as `19.90` or as
 *   numbers, and are read as text, which is never rounded. Dates are `2024-05-31` and times `2024-05-31 10:00:00` in the
 *   server's local time, without a time zone; parameters that take another form say so.
 * - **Errors**: WHMCS has no error codes, so that the words of its message decide: `notFound` or `invalid`, else
 *   `rejected`; `reason` is the message. Any call can also fail with `network`, `timeout`, `aborted`, `unauthorized` (the
 *   credential), `forbidden` (the address in `ip`, or the API role, which lacks `action`), `rateLimited`, `server`,
 *   `malformed` (no JSON) and `mismatch` (JSON of another shape). `input` is a parameter that cannot be sent: a `Date`,
 *   bytes, a number that is not finite, that JavaScript has rounded or that it writes with an exponent (give its digits
 *   as text), or a parameter with a name that the SDK uses itself. It is also a token that is no credential. A number
 *   beyond 2^53 in an answer is a `mismatch`, as JSON has rounded it; digits in a text field are kept.
 * - **Schemas**: each action has the valibot schema of its answer, such as `GetTicketSchema`, and one for each kind of
 *   object in it, such as `GetTicketReplySchema`.
 * - **Source**: WHMCS's developer documentation, which has a page for each action.
 *
 * @module
 */
export * from './actions/index.js'
export { whmcsOperations } from './actions/operations.js'
export * from './adminLogin.js'
export type { Answer, LocalDate, Secret } from './answer.js'
export * from './call.js'
export type * from './context.js'
export type * from './error.js'
export type { ActionArguments, ActionOperation, WhmcsParts } from './operation.js'
export type * from './params.js'
export type * from './signatures.js'
