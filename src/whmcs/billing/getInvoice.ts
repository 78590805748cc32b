import type { Maybe } from '../../core/shape.js'
import type { Answer, LocalDate } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, anything, date, flag, id, int, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `GetInvoice` takes. */
export interface GetInvoiceRequest {
  readonly invoiceid: number
}

/** In a {@link GetInvoiceAnswer}. */
export interface GetInvoiceItem {
  readonly id: number
  readonly type?: Maybe<string>
  readonly relid?: Maybe<number>
  readonly description?: Maybe<string>
  readonly amount?: Maybe<string>
  readonly taxed?: Maybe<boolean>
  readonly [field: string]: unknown
}

/** What `GetInvoice` answers. */
export interface GetInvoiceAnswer extends Answer {
  readonly invoiceid: number
  readonly invoicenum?: Maybe<string>
  readonly userid?: Maybe<number>
  readonly date?: Maybe<LocalDate>
  readonly duedate?: Maybe<LocalDate>
  readonly datepaid?: Maybe<LocalDate>
  readonly subtotal?: Maybe<string>
  readonly credit?: Maybe<string>
  readonly tax?: Maybe<string>
  readonly tax2?: Maybe<string>
  readonly total?: Maybe<string>
  readonly balance?: Maybe<string>
  readonly taxrate?: Maybe<string>
  readonly taxrate2?: Maybe<string>
  readonly status?: Maybe<string>
  readonly paymentmethod?: Maybe<string>
  readonly notes?: Maybe<string>
  readonly ccgateway?: Maybe<boolean>
  readonly items: readonly GetInvoiceItem[]
  readonly transactions: readonly unknown[]
  readonly lastcaptureattempt?: Maybe<LocalDate>
}

const shape: Fields = {
  invoiceid: id,
  invoicenum: text,
  userid: int,
  date,
  duedate: date,
  datepaid: date,
  subtotal: text,
  credit: text,
  tax: text,
  tax2: text,
  total: text,
  balance: text,
  taxrate: text,
  taxrate2: text,
  status: text,
  paymentmethod: text,
  notes: text,
  ccgateway: flag,
  items: ['item', { id, type: text, relid: int, description: text, amount: text, taxed: flag }],
  transactions: ['transaction', anything],
  lastcaptureattempt: date,
}

const action: Action = { name: 'GetInvoice', effect: 'read' }

/**
 * One invoice with its lines and transactions. Action `GetInvoice`. Amounts are in the currency itself, not in cents,
 * and are read as text: `19.90`. Rates of tax are percent. Dates are by the server's clock and say no zone. Errors:
 * `notFound` where WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate.
 * Source: the developer documentation of `GetInvoice`.
 */
export const getInvoice: ParsedAction<GetInvoiceRequest, GetInvoiceAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link getInvoice}, as the API sent it. */
export const getInvoiceRaw: RawAction<GetInvoiceRequest> = /* @__PURE__ */ raw(action)
