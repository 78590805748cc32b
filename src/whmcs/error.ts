import type { ApiError } from '../core/error.js'

/** What WHMCS says of its refusal, where it says it. It has no error codes: `reason` is all there is. */
export type WhmcsReason = {
  /** The `message` of the answer, such as `Client ID Not Found`. */
  readonly reason?: string
  /** The caller's address as WHMCS saw it: it is not on the list of those that may call. */
  readonly ip?: string
  /** The action, as WHMCS writes it, that the API role does not allow or that WHMCS does not know. */
  readonly action?: string
}

/** Every way a call of WHMCS can fail, told apart by `kind`. A plain object. */
export type WhmcsError = ApiError & WhmcsReason
