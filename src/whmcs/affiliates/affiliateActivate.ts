import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `AffiliateActivate` takes. */
export interface AffiliateActivateRequest {
  readonly userid: number
}

/** What `AffiliateActivate` answers. */
export interface AffiliateActivateAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'AffiliateActivate', effect: 'once' }

/**
 * Makes a client an affiliate. Action `AffiliateActivate`. Never repeated after an unknown outcome. Errors: `notFound`
 * where WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate. Source: the
 * developer documentation of `AffiliateActivate`.
 */
export const affiliateActivate: ParsedAction<AffiliateActivateRequest, AffiliateActivateAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link affiliateActivate}, as the API sent it. */
export const affiliateActivateRaw: RawAction<AffiliateActivateRequest> = /* @__PURE__ */ raw(action)
