import type { Maybe } from '../../core/shape.js'
import type { Answer, Secret } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, id, int, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `GetPayMethods` takes. */
export interface GetPayMethodsRequest {
  readonly clientid: number
  readonly paymethodid?: number | undefined
  readonly type?: 'BankAccount' | 'CreditCard' | undefined
}

/** In a {@link GetPayMethodsAnswer}. */
export interface GetPayMethodsPaymethod {
  readonly id: number
  readonly type?: Maybe<string>
  readonly description?: Maybe<string>
  readonly gateway_name?: Maybe<string>
  readonly contact_type?: Maybe<string>
  readonly contact_id?: Maybe<number>
  readonly card_last_four?: Maybe<string>
  readonly expiry_date?: Maybe<string>
  readonly start_date?: Maybe<string>
  readonly issue_number?: Maybe<string>
  readonly card_type?: Maybe<string>
  readonly remote_token?: Maybe<Secret>
  readonly last_updated?: Maybe<string>
  readonly bank_name?: Maybe<string>
  readonly [field: string]: unknown
}

/** What `GetPayMethods` answers. */
export interface GetPayMethodsAnswer extends Answer {
  readonly clientid?: Maybe<number>
  readonly paymethods: readonly GetPayMethodsPaymethod[]
}

const shape: Fields = {
  clientid: int,
  paymethods: [
    '',
    {
      id,
      type: text,
      description: text,
      gateway_name: text,
      contact_type: text,
      contact_id: int,
      card_last_four: text,
      expiry_date: text,
      start_date: text,
      issue_number: text,
      card_type: text,
      remote_token: text,
      last_updated: text,
      bank_name: text,
    },
  ],
}

const action: Action = { name: 'GetPayMethods', effect: 'read' }

/**
 * The stored cards and bank accounts of a client. Action `GetPayMethods`, from WHMCS 7.8.0. A secret, which no error
 * shows: `remote_token`. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something required,
 * invalid or a duplicate. Source: the developer documentation of `GetPayMethods`.
 */
export const getPayMethods: ParsedAction<GetPayMethodsRequest, GetPayMethodsAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
  ['remote_token'],
)

/** {@link getPayMethods}, as the API sent it. */
export const getPayMethodsRaw: RawAction<GetPayMethodsRequest> = /* @__PURE__ */ raw(action)
