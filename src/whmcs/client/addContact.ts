import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, id } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `AddContact` takes. */
export interface AddContactRequest {
  readonly clientid: number
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
  /** From WHMCS 7.7. */
  readonly tax_id?: string | undefined
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

/** What `AddContact` answers. */
export interface AddContactAnswer extends Answer {
  readonly contactid: number
}

const shape: Fields = { contactid: id }

const action: Action = { name: 'AddContact', effect: 'once' }

/**
 * Creates a contact of a client. Action `AddContact`. Never repeated after an unknown outcome. Errors: `notFound`
 * where WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate. Source: the
 * developer documentation of `AddContact`.
 */
export const addContact: ParsedAction<AddContactRequest, AddContactAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link addContact}, as the API sent it. */
export const addContactRaw: RawAction<AddContactRequest> = /* @__PURE__ */ raw(action)
