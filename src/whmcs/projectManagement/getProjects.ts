import type { Maybe } from '../../core/shape.js'
import type { Answer, LocalDate } from '../answer.js'
import { pagedAction, withoutOptions } from '../paging.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, anything, date, flag, id, int, text } from '../shape.js'
import type { PagedQuery, RawQuery } from '../signatures.js'

/** What `GetProjects` takes. */
export interface GetProjectsRequest {
  readonly limitstart?: number | undefined
  readonly limitnum?: number | undefined
  readonly userid?: number | undefined
  readonly title?: string | undefined
  readonly ticketids?: string | undefined
  readonly invoiceids?: string | undefined
  readonly notes?: string | undefined
  readonly adminid?: number | undefined
  readonly status?: string | undefined
  readonly created?: string | undefined
  readonly duedate?: string | undefined
  readonly completed?: boolean | undefined
  readonly lastmodified?: string | undefined
}

/** In a {@link GetProjectsAnswer}. */
export interface GetProjectsProject {
  readonly id: number
  readonly userid?: Maybe<number>
  readonly title?: Maybe<string>
  readonly ticketids?: Maybe<string>
  readonly invoiceids?: Maybe<string>
  readonly notes?: Maybe<string>
  readonly adminid?: Maybe<number>
  readonly status?: Maybe<string>
  readonly created?: Maybe<LocalDate>
  readonly duedate?: Maybe<LocalDate>
  readonly completed?: Maybe<boolean>
  readonly lastmodified?: Maybe<LocalDate>
  readonly watchers?: Maybe<string>
  readonly [field: string]: unknown
}

/** What `GetProjects` answers. */
export interface GetProjectsAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly startnumber?: Maybe<number>
  readonly numreturned?: Maybe<number>
  readonly invoices?: unknown
  readonly projects: readonly GetProjectsProject[]
}

const shape: Fields = {
  totalresults: int,
  startnumber: int,
  numreturned: int,
  invoices: anything,
  projects: [
    '',
    {
      id,
      userid: int,
      title: text,
      ticketids: text,
      invoiceids: text,
      notes: text,
      adminid: int,
      status: text,
      created: date,
      duedate: date,
      completed: flag,
      lastmodified: date,
      watchers: text,
    },
  ],
}

const action: Action = { name: 'GetProjects', effect: 'read', write: withoutOptions }

/**
 * The projects. Action `GetProjects`. Dates are by the server's clock and say no zone. A list for `paginate`; 25 rows
 * where `limitnum` is left out. Errors: those of every call. Source: the developer documentation of `GetProjects`.
 */
export const getProjects: PagedQuery<GetProjectsRequest, GetProjectsAnswer, GetProjectsAnswer['projects'][number]> =
  /* @__PURE__ */ pagedAction(/* @__PURE__ */ parsed(action, shape), 'projects')

/** {@link getProjects}, as the API sent it. */
export const getProjectsRaw: RawQuery<GetProjectsRequest> = /* @__PURE__ */ raw(action)
