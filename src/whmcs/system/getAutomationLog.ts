import type { Maybe } from '../../core/shape.js'
import type { Answer, LocalDate } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, anything, date } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `GetAutomationLog` takes. */
export interface GetAutomationLogRequest {
  readonly startdate?: string | undefined
  readonly enddate?: string | undefined
  readonly namespace?: string | undefined
}

/** What `GetAutomationLog` answers. */
export interface GetAutomationLogAnswer extends Answer {
  readonly currentDatetime?: Maybe<LocalDate>
  readonly lastDailyCronInvocationTime?: Maybe<LocalDate>
  readonly startdate?: Maybe<LocalDate>
  readonly enddate?: Maybe<LocalDate>
  readonly statistics?: unknown
}

const shape: Fields = {
  currentDatetime: date,
  lastDailyCronInvocationTime: date,
  startdate: date,
  enddate: date,
  statistics: anything,
}

const action: Action = { name: 'GetAutomationLog', effect: 'read' }

/**
 * What the daily automation did. `currentDatetime` shows the clock of the server. Action `GetAutomationLog`. Dates are
 * by the server's clock and say no zone. Errors: those of every call. Source: the developer documentation of
 * `GetAutomationLog`.
 */
export const getAutomationLog: ParsedQuery<GetAutomationLogRequest, GetAutomationLogAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link getAutomationLog}, as the API sent it. */
export const getAutomationLogRaw: RawQuery<GetAutomationLogRequest> = /* @__PURE__ */ raw(action)
