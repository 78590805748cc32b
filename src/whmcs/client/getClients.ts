import type { Maybe } from '../../core/shape.js'
import type { Answer, LocalDate } from '../answer.js'
import { pagedAction, withoutOptions } from '../paging.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, date, id, int, text } from '../shape.js'
import type { PagedQuery, RawQuery } from '../signatures.js'

/** What `GetClients` takes. */
export interface GetClientsRequest {
  readonly limitstart?: number | undefined
  readonly limitnum?: number | undefined
  readonly sorting?: 'ASC' | 'DESC' | undefined
  readonly status?: 'Active' | 'Inactive' | 'Closed' | undefined
  readonly search?: string | undefined
  readonly orderby?:
    'id' | 'firstname' | 'lastname' | 'companyname' | 'email' | 'groupid' | 'datecreated' | 'status' | undefined
}

/** In a {@link GetClientsAnswer}. */
export interface GetClientsClient {
  readonly id: number
  readonly firstname?: Maybe<string>
  readonly lastname?: Maybe<string>
  readonly companyname?: Maybe<string>
  readonly email?: Maybe<string>
  readonly datecreated?: Maybe<LocalDate>
  readonly groupid?: Maybe<number>
  readonly status?: Maybe<string>
  readonly [field: string]: unknown
}

/** What `GetClients` answers. */
export interface GetClientsAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly startnumber?: Maybe<number>
  readonly numreturned?: Maybe<number>
  readonly clients: readonly GetClientsClient[]
}

const shape: Fields = {
  totalresults: int,
  startnumber: int,
  numreturned: int,
  clients: [
    'client',
    {
      id,
      firstname: text,
      lastname: text,
      companyname: text,
      email: text,
      datecreated: date,
      groupid: int,
      status: text,
    },
  ],
}

const action: Action = { name: 'GetClients', effect: 'read', write: withoutOptions }

/**
 * The clients, searched by name and e-mail. Action `GetClients`. Dates are by the server's clock and say no zone. A
 * list for `paginate`; 25 rows where `limitnum` is left out. Errors: those of every call. Source: the developer
 * documentation of `GetClients`.
 */
export const getClients: PagedQuery<GetClientsRequest, GetClientsAnswer, GetClientsAnswer['clients'][number]> =
  /* @__PURE__ */ pagedAction(/* @__PURE__ */ parsed(action, shape), 'clients')

/** {@link getClients}, as the API sent it. */
export const getClientsRaw: RawQuery<GetClientsRequest> = /* @__PURE__ */ raw(action)
