import type { Answer } from '../answer.js'
import type { Decimal } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { serialized } from '../serialize.js'
import { type Fields, id } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'
import { writing } from '../write.js'

/** What `CreateQuote` takes. */
export interface CreateQuoteRequest {
  readonly subject: string
  readonly stage: 'Draft' | 'Delivered' | 'On Hold' | 'Accepted' | 'Lost' | 'Dead'
  /** In the installation's own date format. */
  readonly validuntil: string
  /** In the installation's own date format. */
  readonly datecreated?: string | undefined
  readonly lineitems?:
    | readonly {
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
  readonly postcode?: string | undefined
  readonly country?: string | undefined
  readonly phonenumber?: string | undefined
  /** From WHMCS 7.7. */
  readonly tax_id?: string | undefined
  readonly currency?: number | undefined
  readonly proposal?: string | undefined
  readonly customernotes?: string | undefined
  readonly adminnotes?: string | undefined
}

/** What `CreateQuote` answers. */
export interface CreateQuoteAnswer extends Answer {
  readonly quoteid: number
}

const shape: Fields = { quoteid: id }

const action: Action = {
  name: 'CreateQuote',
  effect: 'once',
  write: /* @__PURE__ */ writing({ lineitems: serialized }),
}

/**
 * Creates a quote. Action `CreateQuote`. Amounts are in the currency itself, not in cents: `19.90`. Dates are by the
 * server's clock and say no zone. Never repeated after an unknown outcome. Errors: `input` for what PHP has no form
 * of; `invalid` where WHMCS calls something required, invalid or a duplicate. Source: the developer documentation of
 * `CreateQuote`.
 */
export const createQuote: ParsedAction<CreateQuoteRequest, CreateQuoteAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link createQuote}, as the API sent it. */
export const createQuoteRaw: RawAction<CreateQuoteRequest> = /* @__PURE__ */ raw(action)
