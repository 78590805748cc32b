import type { Maybe } from '../../core/shape.js'
import type { Answer, LocalDate } from '../answer.js'
import { pagedAction, withoutOptions } from '../paging.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, date, id, int, text } from '../shape.js'
import type { PagedQuery, RawQuery } from '../signatures.js'

/** What `GetInvoices` takes. */
export interface GetInvoicesRequest {
  readonly limitstart?: number | undefined
  readonly limitnum?: number | undefined
  readonly userid?: number | undefined
  readonly status?: 'Overdue' | (string & {}) | undefined
  readonly orderby?: 'id' | 'invoicenumber' | 'date' | 'duedate' | 'total' | 'status' | undefined
  readonly order?: 'asc' | 'desc' | undefined
}

/** In a {@link GetInvoicesAnswer}. */
export interface GetInvoicesInvoice {
  readonly id: number
  readonly userid?: Maybe<number>
  readonly firstname?: Maybe<string>
  readonly lastname?: Maybe<string>
  readonly companyname?: Maybe<string>
  readonly invoicenum?: Maybe<string>
  readonly date?: Maybe<LocalDate>
  readonly duedate?: Maybe<LocalDate>
  readonly datepaid?: Maybe<LocalDate>
  readonly last_capture_attempt?: Maybe<LocalDate>
  readonly date_refunded?: Maybe<LocalDate>
  readonly date_cancelled?: Maybe<LocalDate>
  readonly subtotal?: Maybe<string>
  readonly credit?: Maybe<string>
  readonly tax?: Maybe<string>
  readonly total?: Maybe<string>
  readonly taxrate?: Maybe<string>
  readonly status?: Maybe<string>
  readonly paymentmethod?: Maybe<string>
  readonly paymethodid?: Maybe<number>
  readonly notes?: Maybe<string>
  readonly created_at?: Maybe<LocalDate>
  readonly updated_at?: Maybe<LocalDate>
  readonly currencycode?: Maybe<string>
  readonly currencyprefix?: Maybe<string>
  readonly currencysuffix?: Maybe<string>
  readonly [field: string]: unknown
}

/** What `GetInvoices` answers. */
export interface GetInvoicesAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly startnumber?: Maybe<number>
  readonly numreturned?: Maybe<number>
  readonly invoices: readonly GetInvoicesInvoice[]
}

const shape: Fields = {
  totalresults: int,
  startnumber: int,
  numreturned: int,
  invoices: [
    'invoice',
    {
      id,
      userid: int,
      firstname: text,
      lastname: text,
      companyname: text,
      invoicenum: text,
      date,
      duedate: date,
      datepaid: date,
      last_capture_attempt: date,
      date_refunded: date,
      date_cancelled: date,
      subtotal: text,
      credit: text,
      tax: text,
      total: text,
      taxrate: text,
      status: text,
      paymentmethod: text,
      paymethodid: int,
      notes: text,
      created_at: date,
      updated_at: date,
      currencycode: text,
      currencyprefix: text,
      currencysuffix: text,
    },
  ],
}

const action: Action = { name: 'GetInvoices', effect: 'read', write: withoutOptions }

/**
 * The invoices, without their lines. Action `GetInvoices`. Amounts are in the currency itself, not in cents, and are
 * read as text: `19.90`. Rates of tax are percent. Dates are by the server's clock and say no zone. A list for
 * `paginate`; 25 rows where `limitnum` is left out. Errors: those of every call. Source: the developer documentation
 * of `GetInvoices`.
 */
export const getInvoices: PagedQuery<GetInvoicesRequest, GetInvoicesAnswer, GetInvoicesAnswer['invoices'][number]> =
  /* @__PURE__ */ pagedAction(/* @__PURE__ */ parsed(action, shape), 'invoices')

/** {@link getInvoices}, as the API sent it. */
export const getInvoicesRaw: RawQuery<GetInvoicesRequest> = /* @__PURE__ */ raw(action)
