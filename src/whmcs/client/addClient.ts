import type { Answer } from '../answer.js'
import type { Serialized } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { serialized } from '../serialize.js'
import { type Fields, id } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'
import { writing } from '../write.js'

/** The parameters of `AddClient`, of which {@link AddClientRequest} says which have to be there. */
export interface AddClientFields {
  /** From WHMCS 8.0. */
  readonly owner_user_id?: number | undefined
  readonly firstname: string
  readonly lastname: string
  readonly companyname?: string | undefined
  readonly email: string
  readonly address1: string
  readonly address2?: string | undefined
  readonly city: string
  readonly state: string
  readonly postcode: string
  readonly country: string
  readonly phonenumber: string
  /** From WHMCS 7.7. */
  readonly tax_id?: string | undefined
  readonly password2?: string | undefined
  readonly securityqid?: number | undefined
  readonly securityqans?: string | undefined
  readonly currency?: number | undefined
  readonly groupid?: number | undefined
  readonly customfields?: Serialized | undefined
  readonly language?: string | undefined
  readonly clientip?: string | undefined
  readonly notes?: string | undefined
  readonly marketingoptin?: boolean | undefined
  readonly noemail?: boolean | undefined
  readonly skipvalidation?: boolean | undefined
  /** @deprecated */
  readonly cardtype?: string | undefined
  /** @deprecated */
  readonly cardnum?: string | undefined
  /** As `MMYY`. @deprecated */
  readonly expdate?: string | undefined
  /** As `MMYY`. @deprecated */
  readonly startdate?: string | undefined
  /** @deprecated */
  readonly issuenumber?: string | undefined
  /** @deprecated */
  readonly cvv?: string | undefined
}

/** What `AddClient` takes. */
export type AddClientRequest = AddClientFields & ({ readonly owner_user_id: number } | { readonly password2: string })

/** What `AddClient` answers. */
export interface AddClientAnswer extends Answer {
  readonly clientid: number
}

const shape: Fields = { clientid: id }

const action: Action = {
  name: 'AddClient',
  effect: 'once',
  write: /* @__PURE__ */ writing({ customfields: serialized }),
}

/**
 * Creates a client, of a user that is there or of a new one. Action `AddClient`. Needs `owner_user_id` or `password2`.
 * Never repeated after an unknown outcome. Errors: `input` for what PHP has no form of; `notFound` where WHMCS finds
 * no such id; `invalid` where it calls something required, invalid or a duplicate. Source: the developer documentation
 * of `AddClient`.
 */
export const addClient: ParsedAction<AddClientRequest, AddClientAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link addClient}, as the API sent it. */
export const addClientRaw: RawAction<AddClientRequest> = /* @__PURE__ */ raw(action)
