import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import type { Decimal, Params } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `CreateOrUpdateTLD` takes. */
export interface CreateOrUpdateTLDRequest {
  readonly extension: string
  readonly id_protection?: boolean | undefined
  readonly dns_management?: boolean | undefined
  readonly email_forwarding?: boolean | undefined
  readonly epp_required?: boolean | undefined
  readonly auto_registrar?: string | undefined
  readonly group?: 'HOT' | 'NEW' | 'SALE' | undefined
  readonly currency_code?: string | undefined
  readonly grace_period_days?: number | undefined
  readonly grace_period_fee?: Decimal | undefined
  readonly redemption_period_days?: number | undefined
  readonly redemption_period_fee?: Decimal | undefined
  readonly register?: Params | undefined
  readonly renew?: Params | undefined
  readonly transfer?: Params | undefined
  readonly display_after?: string | undefined
}

/** What `CreateOrUpdateTLD` answers. */
export interface CreateOrUpdateTLDAnswer extends Answer {
  readonly extension?: Maybe<string>
  readonly id?: Maybe<number>
}

const shape: Fields = { extension: text, id: int }

const action: Action = { name: 'CreateOrUpdateTLD', effect: 'once' }

/**
 * Creates or changes a top-level domain and its prices, which are keyed by years. Action `CreateOrUpdateTLD`, from
 * WHMCS 7.10.0. Amounts are in the currency itself, not in cents: `19.90`. Never repeated after an unknown outcome.
 * Errors: `invalid` where WHMCS calls something required, invalid or a duplicate. Source: the developer documentation
 * of `CreateOrUpdateTLD`.
 */
export const createOrUpdateTLD: ParsedAction<CreateOrUpdateTLDRequest, CreateOrUpdateTLDAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link createOrUpdateTLD}, as the API sent it. */
export const createOrUpdateTLDRaw: RawAction<CreateOrUpdateTLDRequest> = /* @__PURE__ */ raw(action)
