import type { Maybe } from '../../core/shape.js'
import type { Answer, LocalDate } from '../answer.js'
import { pagedAction, withoutOptions } from '../paging.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, date, flag, id, int, text } from '../shape.js'
import type { PagedQuery, RawQuery } from '../signatures.js'

/** What `GetUsers` takes. */
export interface GetUsersRequest {
  readonly limitstart?: number | undefined
  readonly limitnum?: number | undefined
  readonly sorting?: 'ASC' | 'DESC' | undefined
  readonly search?: string | undefined
}

/** In a {@link GetUsersAnswer}. */
export interface GetUsersUserClient {
  readonly id: number
  readonly isOwner?: Maybe<boolean>
  readonly [field: string]: unknown
}

/** In a {@link GetUsersAnswer}. */
export interface GetUsersUser {
  readonly id: number
  readonly firstname?: Maybe<string>
  readonly lastname?: Maybe<string>
  readonly email?: Maybe<string>
  readonly datecreated?: Maybe<LocalDate>
  readonly validationdata?: Maybe<string>
  readonly clients: readonly GetUsersUserClient[]
  readonly [field: string]: unknown
}

/** What `GetUsers` answers. */
export interface GetUsersAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly startnumber?: Maybe<number>
  readonly numreturned?: Maybe<number>
  readonly users: readonly GetUsersUser[]
}

const shape: Fields = {
  totalresults: int,
  startnumber: int,
  numreturned: int,
  users: [
    '',
    {
      id,
      firstname: text,
      lastname: text,
      email: text,
      datecreated: date,
      validationdata: text,
      clients: ['', { id, isOwner: flag }],
    },
  ],
}

const action: Action = { name: 'GetUsers', effect: 'read', write: withoutOptions }

/**
 * The users with the clients that they belong to. Action `GetUsers`, from WHMCS 8.1.0. Dates are by the server's clock
 * and say no zone. A list for `paginate`; 25 rows where `limitnum` is left out. Errors: those of every call. Source:
 * the developer documentation of `GetUsers`.
 */
export const getUsers: PagedQuery<GetUsersRequest, GetUsersAnswer, GetUsersAnswer['users'][number]> =
  /* @__PURE__ */ pagedAction(/* @__PURE__ */ parsed(action, shape), 'users')

/** {@link getUsers}, as the API sent it. */
export const getUsersRaw: RawQuery<GetUsersRequest> = /* @__PURE__ */ raw(action)
