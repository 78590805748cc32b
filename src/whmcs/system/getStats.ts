import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int, text } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `GetStats` takes. */
export interface GetStatsRequest {
  readonly timeline_days?: number | undefined
}

/** In a {@link GetStatsAnswer}. */
export interface GetStatsTimelineData {
  readonly new_orders: Readonly<Record<string, number>>
  readonly accepted_orders: Readonly<Record<string, number>>
  readonly income: Readonly<Record<string, string>>
  readonly expenditure: Readonly<Record<string, string>>
  readonly new_tickets: Readonly<Record<string, number>>
  readonly [field: string]: unknown
}

/** What `GetStats` answers. */
export interface GetStatsAnswer extends Answer {
  readonly income_today?: Maybe<string>
  readonly income_thismonth?: Maybe<string>
  readonly income_thisyear?: Maybe<string>
  readonly income_alltime?: Maybe<string>
  readonly orders_pending?: Maybe<number>
  readonly orders_today_cancelled?: Maybe<number>
  readonly orders_today_pending?: Maybe<number>
  readonly orders_today_fraud?: Maybe<number>
  readonly orders_today_active?: Maybe<number>
  readonly orders_today_total?: Maybe<number>
  readonly orders_yesterday_cancelled?: Maybe<number>
  readonly orders_yesterday_pending?: Maybe<number>
  readonly orders_yesterday_fraud?: Maybe<number>
  readonly orders_yesterday_active?: Maybe<number>
  readonly orders_yesterday_total?: Maybe<number>
  readonly orders_thismonth_total?: Maybe<number>
  readonly orders_thisyear_total?: Maybe<number>
  readonly tickets_allactive?: Maybe<number>
  readonly tickets_awaitingreply?: Maybe<number>
  readonly tickets_flaggedtickets?: Maybe<number>
  readonly tickets_open?: Maybe<number>
  readonly tickets_answered?: Maybe<number>
  readonly tickets_customerreply?: Maybe<number>
  readonly tickets_closed?: Maybe<number>
  readonly tickets_onhold?: Maybe<number>
  readonly tickets_inprogress?: Maybe<number>
  readonly cancellations_pending?: Maybe<number>
  readonly todoitems_due?: Maybe<number>
  readonly networkissues_open?: Maybe<number>
  readonly quotes_valid?: Maybe<number>
  readonly staff_online?: Maybe<number>
  readonly timeline_data?: Maybe<GetStatsTimelineData>
  readonly billableitems_uninvoiced?: Maybe<number>
}

const shape: Fields = {
  income_today: text,
  income_thismonth: text,
  income_thisyear: text,
  income_alltime: text,
  orders_pending: int,
  orders_today_cancelled: int,
  orders_today_pending: int,
  orders_today_fraud: int,
  orders_today_active: int,
  orders_today_total: int,
  orders_yesterday_cancelled: int,
  orders_yesterday_pending: int,
  orders_yesterday_fraud: int,
  orders_yesterday_active: int,
  orders_yesterday_total: int,
  orders_thismonth_total: int,
  orders_thisyear_total: int,
  tickets_allactive: int,
  tickets_awaitingreply: int,
  tickets_flaggedtickets: int,
  tickets_open: int,
  tickets_answered: int,
  tickets_customerreply: int,
  tickets_closed: int,
  tickets_onhold: int,
  tickets_inprogress: int,
  cancellations_pending: int,
  todoitems_due: int,
  networkissues_open: int,
  quotes_valid: int,
  staff_online: int,
  timeline_data: {
    new_orders: { '*': int },
    accepted_orders: { '*': int },
    income: { '*': text },
    expenditure: { '*': text },
    new_tickets: { '*': int },
  },
  billableitems_uninvoiced: int,
}

const action: Action = { name: 'GetStats', effect: 'read' }

/**
 * The figures of the installation. Action `GetStats`. Amounts are read as text, those of income as WHMCS formats them:
 * `$19.90 USD`. Errors: those of every call. Source: the developer documentation of `GetStats`.
 */
export const getStats: ParsedQuery<GetStatsRequest, GetStatsAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link getStats}, as the API sent it. */
export const getStatsRaw: RawQuery<GetStatsRequest> = /* @__PURE__ */ raw(action)
