import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import type { Decimal } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, id, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `AddBillableItem` takes. */
export interface AddBillableItemRequest {
  readonly clientid: number
  readonly description: string
  readonly amount: Decimal
  /** From WHMCS 8.2. */
  readonly unit: 'hours' | 'quantity'
  readonly quantity?: Decimal | undefined
  readonly invoiceaction?: 'noinvoice' | 'nextcron' | 'nextinvoice' | 'duedate' | 'recur' | undefined
  readonly recur?: number | undefined
  readonly recurcycle?: 'Days' | 'Weeks' | 'Months' | 'Years' | undefined
  readonly recurfor?: number | undefined
  /** As `Y-m-d`. */
  readonly duedate?: string | undefined
}

/** What `AddBillableItem` answers. */
export interface AddBillableItemAnswer extends Answer {
  readonly billableid: number
  readonly status?: Maybe<string>
}

const shape: Fields = { billableid: id, status: text }

const action: Action = { name: 'AddBillableItem', effect: 'once' }

/**
 * Adds something to be invoiced to a client. Action `AddBillableItem`. Amounts are in the currency itself, not in
 * cents: `19.90`. Dates are by the server's clock and say no zone. Never repeated after an unknown outcome. Errors:
 * `notFound` where WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate.
 * Source: the developer documentation of `AddBillableItem`.
 */
export const addBillableItem: ParsedAction<AddBillableItemRequest, AddBillableItemAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link addBillableItem}, as the API sent it. */
export const addBillableItemRaw: RawAction<AddBillableItemRequest> = /* @__PURE__ */ raw(action)
