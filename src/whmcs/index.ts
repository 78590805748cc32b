/**
 * WHMCS's API.
 *
 * - **Action**: the name of an operation, sent as `action` in one POST to `includes/api.php`.
 * - **Units**: amounts are decimals in units of the currency, not in cents. They are sent as strings such as `19.90` or as
 *   numbers, and are read as strings, which are never rounded. Dates are `2024-05-31` and times `2024-05-31 10:00:00` in the
 *   server's local time, without a time zone. Parameters with another format describe it.
 * - **Errors**: WHMCS has no error codes, so the text of its message determines the kind: `notFound`, `invalid` or, for
 *   any other text, `rejected`. `reason` is the message. Any call can also fail with `network`, `timeout`, `aborted`,
 *   `unauthorized` (the credential), `forbidden` (the IP address in `ip`, or the API role, which lacks `action`),
 *   `rateLimited`, `server`, `malformed` (not JSON) and `mismatch` (JSON of another shape). It fails with `input` when a
 *   parameter cannot be sent: a `Date`, bytes, or a number that is not finite, that JavaScript has rounded or that prints
 *   with an exponent (give its digits as a string). A parameter with a name that the SDK uses itself and a token that is
 *   not a credential are `input` errors as well. A number beyond 2^53 in an answer is a `mismatch`, because JSON has
 *   rounded it. Digits in a string field are kept.
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
