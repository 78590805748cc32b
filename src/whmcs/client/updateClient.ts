import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import type { Serialized } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { serialized } from '../serialize.js'
import { type Fields, int } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'
import { writing } from '../write.js'

/** The parameters of `UpdateClient`, of which {@link UpdateClientRequest} says which have to be there. */
export interface UpdateClientFields {
  readonly clientid?: number | undefined
  readonly clientemail?: string | undefined
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
  readonly tax_id?: string | undefined
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
  /** @deprecated */
  readonly bankcode?: string | undefined
  /** @deprecated */
  readonly bankacct?: string | undefined
  readonly currency?: number | undefined
  readonly groupid?: number | undefined
  readonly customfields?: Serialized | undefined
  readonly language?: string | undefined
  readonly clientip?: string | undefined
  readonly notes?: string | undefined
  readonly status?: 'Active' | (string & {}) | undefined
  readonly paymentmethod?: string | undefined
  readonly marketingoptin?: boolean | undefined
  readonly clearcreditcard?: boolean | undefined
  readonly skipvalidation?: boolean | undefined
  readonly latefeeoveride?: boolean | undefined
  readonly overideduenotices?: boolean | undefined
  readonly taxexempt?: boolean | undefined
  readonly separateinvoices?: boolean | undefined
  readonly disableautocc?: boolean | undefined
  readonly overrideautoclose?: boolean | undefined
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

/** What `UpdateClient` takes. */
export type UpdateClientRequest = UpdateClientFields &
  ({ readonly clientid: number } | { readonly clientemail: string })

/** What `UpdateClient` answers. */
export interface UpdateClientAnswer extends Answer {
  readonly clientid?: Maybe<number>
}

const shape: Fields = { clientid: int }

const action: Action = {
  name: 'UpdateClient',
  effect: 'once',
  write: /* @__PURE__ */ writing({ customfields: serialized }),
}

/**
 * Changes a client. Action `UpdateClient`. Needs `clientid` or `clientemail`. Never repeated after an unknown outcome.
 * Errors: `input` for what PHP has no form of; `notFound` where WHMCS finds no such id; `invalid` where it calls
 * something required, invalid or a duplicate. Source: the developer documentation of `UpdateClient`.
 */
export const updateClient: ParsedAction<UpdateClientRequest, UpdateClientAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link updateClient}, as the API sent it. */
export const updateClientRaw: RawAction<UpdateClientRequest> = /* @__PURE__ */ raw(action)
