import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, id } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `AddBannedIp` takes. */
export interface AddBannedIpRequest {
  readonly ip: string
  readonly reason: string
  readonly days: number
  /** As `Y-m-d H:i:s`. */
  readonly expires?: string | undefined
}

/** What `AddBannedIp` answers. */
export interface AddBannedIpAnswer extends Answer {
  readonly banid: number
}

const shape: Fields = { banid: id }

const action: Action = { name: 'AddBannedIp', effect: 'once' }

/**
 * Bans an IP address for some days. Action `AddBannedIp`. Dates are by the server's clock and say no zone. Never
 * repeated after an unknown outcome. Errors: `invalid` where WHMCS calls something required, invalid or a duplicate.
 * Source: the developer documentation of `AddBannedIp`.
 */
export const addBannedIp: ParsedAction<AddBannedIpRequest, AddBannedIpAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link addBannedIp}, as the API sent it. */
export const addBannedIpRaw: RawAction<AddBannedIpRequest> = /* @__PURE__ */ raw(action)
