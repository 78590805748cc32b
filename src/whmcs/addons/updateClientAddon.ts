import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import type { Decimal } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `UpdateClientAddon` takes. */
export interface UpdateClientAddonRequest {
  readonly id: number
  readonly status?: string | undefined
  readonly addonid?: number | undefined
  readonly name?: string | undefined
  readonly setupfee?: Decimal | undefined
  readonly recurring?: Decimal | undefined
  readonly billingcycle?: string | undefined
  /** As `Y-m-d`. */
  readonly nextduedate?: string | undefined
  /** As `Y-m-d`. */
  readonly terminationdate?: string | undefined
  readonly notes?: string | undefined
  readonly autorecalc?: boolean | undefined
}

/** What `UpdateClientAddon` answers. */
export interface UpdateClientAddonAnswer extends Answer {
  readonly id?: Maybe<number>
}

const shape: Fields = { id: int }

const action: Action = { name: 'UpdateClientAddon', effect: 'once' }

/**
 * Changes an addon of a service. Action `UpdateClientAddon`. Amounts are in the currency itself, not in cents:
 * `19.90`. Dates are by the server's clock and say no zone. Never repeated after an unknown outcome. Errors:
 * `notFound` where WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate.
 * Source: the developer documentation of `UpdateClientAddon`.
 */
export const updateClientAddon: ParsedAction<UpdateClientAddonRequest, UpdateClientAddonAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link updateClientAddon}, as the API sent it. */
export const updateClientAddonRaw: RawAction<UpdateClientAddonRequest> = /* @__PURE__ */ raw(action)
