import type { Maybe } from '../../core/shape.js'
import type { Answer, LocalDate } from '../answer.js'
import { pagedAction, withoutOptions } from '../paging.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, date, id, int, text } from '../shape.js'
import type { PagedQuery, RawQuery } from '../signatures.js'

/** What `GetActivityLog` takes. */
export interface GetActivityLogRequest {
  readonly limitstart?: number | undefined
  readonly limitnum?: number | undefined
  readonly clientid?: number | undefined
  /** In the installation's own date format. */
  readonly date?: string | undefined
  readonly user?: string | undefined
  readonly description?: string | undefined
  readonly ipaddress?: string | undefined
}

/** In a {@link GetActivityLogAnswer}. */
export interface GetActivityLogEntry {
  readonly id: number
  readonly clientId?: Maybe<number>
  readonly userId?: Maybe<number>
  readonly adminId?: Maybe<number>
  readonly date?: Maybe<LocalDate>
  readonly description?: Maybe<string>
  readonly username?: Maybe<string>
  readonly ipaddress?: Maybe<string>
  readonly userid?: Maybe<number>
  readonly [field: string]: unknown
}

/** What `GetActivityLog` answers. */
export interface GetActivityLogAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly startnumber?: Maybe<number>
  readonly activity: readonly GetActivityLogEntry[]
}

const shape: Fields = {
  totalresults: int,
  startnumber: int,
  activity: [
    'entry',
    {
      id,
      clientId: int,
      userId: int,
      adminId: int,
      date,
      description: text,
      username: text,
      ipaddress: text,
      userid: int,
    },
  ],
}

const action: Action = { name: 'GetActivityLog', effect: 'read', write: withoutOptions }

/**
 * The activity log, newest first. Action `GetActivityLog`. Dates are by the server's clock and say no zone. A list for
 * `paginate`; 25 rows where `limitnum` is left out. Errors: those of every call. Source: the developer documentation
 * of `GetActivityLog`.
 */
export const getActivityLog: PagedQuery<
  GetActivityLogRequest,
  GetActivityLogAnswer,
  GetActivityLogAnswer['activity'][number]
> = /* @__PURE__ */ pagedAction(/* @__PURE__ */ parsed(action, shape), 'activity')

/** {@link getActivityLog}, as the API sent it. */
export const getActivityLogRaw: RawQuery<GetActivityLogRequest> = /* @__PURE__ */ raw(action)
