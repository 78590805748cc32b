import type { Maybe } from '../../core/shape.js'
import type { Answer, LocalDate } from '../answer.js'
import { pagedAction, withoutOptions } from '../paging.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, date, flag, id, int, text } from '../shape.js'
import type { PagedQuery, RawQuery } from '../signatures.js'

/** What `GetContacts` takes. */
export interface GetContactsRequest {
  readonly limitstart?: number | undefined
  readonly limitnum?: number | undefined
  readonly userid?: number | undefined
  readonly firstname?: string | undefined
  readonly lastname?: string | undefined
  readonly companyname?: string | undefined
  readonly email?: string | undefined
  readonly address1?: string | undefined
  readonly address2?: string | undefined
  readonly city?: string | undefined
  readonly state?: string | undefined
  readonly postcode?: string | undefined
  readonly country?: string | undefined
  readonly phonenumber?: string | undefined
}

/** In a {@link GetContactsAnswer}. */
export interface GetContactsContact {
  readonly id: number
  readonly userid?: Maybe<number>
  readonly firstname?: Maybe<string>
  readonly lastname?: Maybe<string>
  readonly email?: Maybe<string>
  readonly address1?: Maybe<string>
  readonly address2?: Maybe<string>
  readonly city?: Maybe<string>
  readonly state?: Maybe<string>
  readonly postcode?: Maybe<string>
  readonly country?: Maybe<string>
  readonly phonenumber?: Maybe<string>
  readonly domainemails?: Maybe<boolean>
  readonly generalemails?: Maybe<boolean>
  readonly invoiceemails?: Maybe<boolean>
  readonly productemails?: Maybe<boolean>
  readonly supportemails?: Maybe<boolean>
  readonly affiliateemails?: Maybe<boolean>
  readonly created_at?: Maybe<LocalDate>
  readonly updated_at?: Maybe<LocalDate>
  readonly [field: string]: unknown
}

/** What `GetContacts` answers. */
export interface GetContactsAnswer extends Answer {
  readonly totalresults?: Maybe<number>
  readonly startnumber?: Maybe<number>
  readonly numreturned?: Maybe<number>
  readonly contacts: readonly GetContactsContact[]
}

const shape: Fields = {
  totalresults: int,
  startnumber: int,
  numreturned: int,
  contacts: [
    'contact',
    {
      id,
      userid: int,
      firstname: text,
      lastname: text,
      email: text,
      address1: text,
      address2: text,
      city: text,
      state: text,
      postcode: text,
      country: text,
      phonenumber: text,
      domainemails: flag,
      generalemails: flag,
      invoiceemails: flag,
      productemails: flag,
      supportemails: flag,
      affiliateemails: flag,
      created_at: date,
      updated_at: date,
    },
  ],
}

const action: Action = { name: 'GetContacts', effect: 'read', write: withoutOptions }

/**
 * The contacts of clients. Action `GetContacts`. Dates are by the server's clock and say no zone. A list for
 * `paginate`; 25 rows where `limitnum` is left out. Errors: those of every call. Source: the developer documentation
 * of `GetContacts`.
 */
export const getContacts: PagedQuery<GetContactsRequest, GetContactsAnswer, GetContactsAnswer['contacts'][number]> =
  /* @__PURE__ */ pagedAction(/* @__PURE__ */ parsed(action, shape), 'contacts')

/** {@link getContacts}, as the API sent it. */
export const getContactsRaw: RawQuery<GetContactsRequest> = /* @__PURE__ */ raw(action)
