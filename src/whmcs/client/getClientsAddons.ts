import type { Maybe } from '../../core/shape.js'
import type { Answer, LocalDate } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, date, id, int, text } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'
import { byCommas, writing } from '../write.js'

/** What `GetClientsAddons` takes. */
export interface GetClientsAddonsRequest {
  readonly serviceid?: number | string | readonly number[] | undefined
  readonly clientid?: number | undefined
  readonly addonid?: number | undefined
}

/** In a {@link GetClientsAddonsAnswer}. */
export interface GetClientsAddonsAddon {
  readonly id: number
  readonly qty?: Maybe<number>
  readonly userid?: Maybe<number>
  readonly orderid?: Maybe<number>
  readonly serviceid?: Maybe<number>
  readonly addonid?: Maybe<number>
  readonly name?: Maybe<string>
  readonly setupfee?: Maybe<string>
  readonly recurring?: Maybe<string>
  readonly billingcycle?: Maybe<string>
  readonly tax?: Maybe<string>
  readonly status?: Maybe<string>
  readonly regdate?: Maybe<LocalDate>
  readonly nextduedate?: Maybe<LocalDate>
  readonly nextinvoicedate?: Maybe<LocalDate>
  readonly paymentmethod?: Maybe<string>
  readonly paymentmethodname?: Maybe<string>
  readonly notes?: Maybe<string>
  readonly [field: string]: unknown
}

/** What `GetClientsAddons` answers. */
export interface GetClientsAddonsAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly serviceid?: Maybe<number>
  readonly clientid?: Maybe<number>
  readonly addons: readonly GetClientsAddonsAddon[]
}

const shape: Fields = {
  totalresults: int,
  serviceid: int,
  clientid: int,
  addons: [
    'addon',
    {
      id,
      qty: int,
      userid: int,
      orderid: int,
      serviceid: int,
      addonid: int,
      name: text,
      setupfee: text,
      recurring: text,
      billingcycle: text,
      tax: text,
      status: text,
      regdate: date,
      nextduedate: date,
      nextinvoicedate: date,
      paymentmethod: text,
      paymentmethodname: text,
      notes: text,
    },
  ],
}

const action: Action = {
  name: 'GetClientsAddons',
  effect: 'read',
  write: /* @__PURE__ */ writing({ serviceid: byCommas }),
}

/**
 * The addons of services. Action `GetClientsAddons`. Amounts are in the currency itself, not in cents, and are read as
 * text: `19.90`. Dates are by the server's clock and say no zone. Errors: those of every call. Source: the developer
 * documentation of `GetClientsAddons`.
 */
export const getClientsAddons: ParsedQuery<GetClientsAddonsRequest, GetClientsAddonsAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link getClientsAddons}, as the API sent it. */
export const getClientsAddonsRaw: RawQuery<GetClientsAddonsRequest> = /* @__PURE__ */ raw(action)
