import type { Maybe } from '../../core/shape.js'
import type { Answer, LocalDate } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, date, flag, id, int, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `GetProject` takes. */
export interface GetProjectRequest {
  readonly projectid: number
}

/** In a {@link GetProjectAnswer}. */
export interface GetProjectProjectinfo {
  readonly id?: Maybe<number>
  readonly userid?: Maybe<number>
  readonly title?: Maybe<string>
  readonly attachments?: Maybe<string>
  readonly ticketids?: Maybe<string>
  readonly invoiceids?: Maybe<string>
  readonly notes?: Maybe<string>
  readonly adminid?: Maybe<number>
  readonly status?: Maybe<string>
  readonly created?: Maybe<LocalDate>
  readonly duedate?: Maybe<LocalDate>
  readonly completed?: Maybe<boolean>
  readonly lastmodified?: Maybe<LocalDate>
  readonly [field: string]: unknown
}

/** In a {@link GetProjectAnswer}. */
export interface GetProjectTaskTimelog {
  readonly id: number
  readonly projectid?: Maybe<number>
  readonly taskid?: Maybe<number>
  readonly adminid?: Maybe<number>
  readonly start?: Maybe<number>
  readonly end?: Maybe<number>
  readonly donotbill?: Maybe<string>
  readonly starttime?: Maybe<LocalDate>
  readonly endtime?: Maybe<LocalDate>
  readonly [field: string]: unknown
}

/** In a {@link GetProjectAnswer}. */
export interface GetProjectTask {
  readonly id: number
  readonly projectid?: Maybe<number>
  readonly task?: Maybe<string>
  readonly notes?: Maybe<string>
  readonly adminid?: Maybe<number>
  readonly created?: Maybe<LocalDate>
  readonly duedate?: Maybe<LocalDate>
  readonly completed?: Maybe<boolean>
  readonly billed?: Maybe<boolean>
  readonly order?: Maybe<number>
  readonly timelogs: readonly GetProjectTaskTimelog[]
  readonly [field: string]: unknown
}

/** In a {@link GetProjectAnswer}. */
export interface GetProjectMessage {
  readonly id: number
  readonly projectid?: Maybe<number>
  readonly date?: Maybe<LocalDate>
  readonly message?: Maybe<string>
  readonly attachments?: Maybe<string>
  readonly adminid?: Maybe<number>
  readonly [field: string]: unknown
}

/** What `GetProject` answers. */
export interface GetProjectAnswer extends Answer {
  readonly projectinfo?: Maybe<GetProjectProjectinfo>
  readonly tasks: readonly GetProjectTask[]
  readonly messages: readonly GetProjectMessage[]
}

const shape: Fields = {
  projectinfo: {
    id: int,
    userid: int,
    title: text,
    attachments: text,
    ticketids: text,
    invoiceids: text,
    notes: text,
    adminid: int,
    status: text,
    created: date,
    duedate: date,
    completed: flag,
    lastmodified: date,
  },
  tasks: [
    'task',
    {
      id,
      projectid: int,
      task: text,
      notes: text,
      adminid: int,
      created: date,
      duedate: date,
      completed: flag,
      billed: flag,
      order: int,
      timelogs: [
        'timelog',
        {
          id,
          projectid: int,
          taskid: int,
          adminid: int,
          start: int,
          end: int,
          donotbill: text,
          starttime: date,
          endtime: date,
        },
      ],
    },
  ],
  messages: ['message', { id, projectid: int, date, message: text, attachments: text, adminid: int }],
}

const action: Action = { name: 'GetProject', effect: 'read' }

/**
 * One project with its tasks and messages. Action `GetProject`. Dates are by the server's clock and say no zone.
 * `start` and `end` of a time log are seconds since 1970. Errors: `notFound` where WHMCS finds no such id; `invalid`
 * where it calls something required, invalid or a duplicate. Source: the developer documentation of `GetProject`.
 */
export const getProject: ParsedAction<GetProjectRequest, GetProjectAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link getProject}, as the API sent it. */
export const getProjectRaw: RawAction<GetProjectRequest> = /* @__PURE__ */ raw(action)
