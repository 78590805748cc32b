import type { Maybe } from '../../core/shape.js'
import type { Answer, LocalDate } from '../answer.js'
import { pagedAction, withoutOptions } from '../paging.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, date, flag, html, id, int, text } from '../shape.js'
import type { PagedQuery, RawQuery } from '../signatures.js'

/** What `GetAnnouncements` takes. */
export interface GetAnnouncementsRequest {
  readonly limitstart?: number | undefined
  readonly limitnum?: number | undefined
}

/** In a {@link GetAnnouncementsAnswer}. */
export interface GetAnnouncementsAnnouncement {
  readonly id: number
  readonly date?: Maybe<LocalDate>
  readonly title?: Maybe<string>
  readonly announcement?: Maybe<string>
  readonly published?: Maybe<boolean>
  readonly parentid?: Maybe<number>
  readonly language?: Maybe<string>
  readonly created_at?: Maybe<LocalDate>
  readonly updated_at?: Maybe<LocalDate>
  readonly [field: string]: unknown
}

/** What `GetAnnouncements` answers. */
export interface GetAnnouncementsAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly startnumber?: Maybe<number>
  readonly numreturned?: Maybe<number>
  readonly announcements: readonly GetAnnouncementsAnnouncement[]
}

const shape: Fields = {
  totalresults: int,
  startnumber: int,
  numreturned: int,
  announcements: [
    'announcement',
    {
      id,
      date,
      title: text,
      announcement: html,
      published: flag,
      parentid: int,
      language: text,
      created_at: date,
      updated_at: date,
    },
  ],
}

const action: Action = { name: 'GetAnnouncements', effect: 'read', write: withoutOptions }

/**
 * The announcements. Action `GetAnnouncements`. Dates are by the server's clock and say no zone. A list for
 * `paginate`; 25 rows where `limitnum` is left out. Errors: those of every call. Source: the developer documentation
 * of `GetAnnouncements`.
 */
export const getAnnouncements: PagedQuery<
  GetAnnouncementsRequest,
  GetAnnouncementsAnswer,
  GetAnnouncementsAnswer['announcements'][number]
> = /* @__PURE__ */ pagedAction(/* @__PURE__ */ parsed(action, shape), 'announcements')

/** {@link getAnnouncements}, as the API sent it. */
export const getAnnouncementsRaw: RawQuery<GetAnnouncementsRequest> = /* @__PURE__ */ raw(action)
