import type { Answer } from '../answer.js'
import type { Decimal } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { serialized } from '../serialize.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'
import { writing } from '../write.js'

/** What `UpdateQuote` takes. */
export interface UpdateQuoteRequest {
  readonly quoteid: number
  readonly subject?: string | undefined
  readonly stage?: 'Draft' | 'Delivered' | 'On Hold' | 'Accepted' | 'Lost' | 'Dead' | undefined
  /** In the installation's own date format. */
  readonly validuntil?: string | undefined
  /** In the installation's own date format. */
  readonly datecreated?: string | undefined
  readonly lineitems?:
    | readonly {
        readonly id?: number
        readonly desc?: string
        readonly qty?: number
        readonly up?: Decimal
        readonly discount?: Decimal
        readonly taxable?: boolean
      }[]
    | string
    | undefined
  readonly userid?: number | undefined
  readonly firstname?: string | undefined
  readonly lastname?: string | undefined
  readonly companyname?: string | undefined
  readonly email?: string | undefined
  readonly address1?: string | undefined
  readonly address2?: string | undefined
  readonly city?: string | undefined
  readonly state?: string | undefined
  readonly country?: string | undefined
  readonly phonenumber?: string | undefined
  /** From WHMCS 7.7. */
  readonly tax_id?: string | undefined
  readonly currency?: number | undefined
  readonly proposal?: string | undefined
  readonly customernotes?: string | undefined
  readonly adminnotes?: string | undefined
}

/** What `UpdateQuote` answers. */
export interface UpdateQuoteAnswer extends Answer {}

const shape: Fields = {}

const action: Action = {
  name: 'UpdateQuote',
  effect: 'once',
  write: /* @__PURE__ */ writing({ lineitems: serialized }),
}

/**
 * Changes a quote. Action `UpdateQuote`. Amounts are in the currency itself, not in cents: `19.90`. Dates are by the
 * server's clock and say no zone. Never repeated after an unknown outcome. Errors: `input` for what PHP has no form
 * of; `notFound` where WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate.
 * Source: the developer documentation of `UpdateQuote`.
 */
export const updateQuote: ParsedAction<UpdateQuoteRequest, UpdateQuoteAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link updateQuote}, as the API sent it. */
export const updateQuoteRaw: RawAction<UpdateQuoteRequest> = /* @__PURE__ */ raw(action)
