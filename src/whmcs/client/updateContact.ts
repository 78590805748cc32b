import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `UpdateContact` takes. */
export interface UpdateContactRequest {
  readonly contactid: number
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
  readonly email_preferences?:
    | {
        readonly general?: boolean | undefined
        readonly product?: boolean | undefined
        readonly domain?: boolean | undefined
        readonly invoice?: boolean | undefined
        readonly support?: boolean | undefined
        readonly affiliate?: boolean | undefined
      }
    | undefined
}

/** What `UpdateContact` answers. */
export interface UpdateContactAnswer extends Answer {
  readonly contactid?: Maybe<number>
}

const shape: Fields = { contactid: int }

const action: Action = { name: 'UpdateContact', effect: 'once' }

/**
 * Changes a contact. Action `UpdateContact`. Never repeated after an unknown outcome. Errors: `notFound` where WHMCS
 * finds no such id; `invalid` where it calls something required, invalid or a duplicate. Source: the developer
 * documentation of `UpdateContact`.
 */
export const updateContact: ParsedAction<UpdateContactRequest, UpdateContactAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link updateContact}, as the API sent it. */
export const updateContactRaw: RawAction<UpdateContactRequest> = /* @__PURE__ */ raw(action)
