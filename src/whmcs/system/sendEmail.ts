import type { Answer } from '../answer.js'
import type { Serialized } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { serialized } from '../serialize.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'
import { writing } from '../write.js'

/** The parameters of `SendEmail`, of which {@link SendEmailRequest} says which have to be there. */
export interface SendEmailFields {
  readonly messagename?: string | undefined
  /** Asked for in practice. */
  readonly id?: number | undefined
  readonly customtype?: 'general' | 'product' | 'domain' | 'invoice' | 'support' | 'affiliate' | undefined
  readonly custommessage?: string | undefined
  readonly customsubject?: string | undefined
  readonly customvars?: Serialized | undefined
}

/** What `SendEmail` takes. */
export type SendEmailRequest = SendEmailFields &
  (
    | { readonly messagename: string }
    | {
        readonly customtype: 'general' | 'product' | 'domain' | 'invoice' | 'support' | 'affiliate'
        readonly customsubject: string
        readonly custommessage: string
      }
  )

/** What `SendEmail` answers. */
export interface SendEmailAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'SendEmail', effect: 'once', write: /* @__PURE__ */ writing({ customvars: serialized }) }

/**
 * Sends a client an e-mail, by a template or of its own. Action `SendEmail`. Needs `messagename` or `customtype` with
 * `customsubject` with `custommessage`. Never repeated after an unknown outcome. Errors: `input` for what PHP has no
 * form of; `invalid` where WHMCS calls something required, invalid or a duplicate. Source: the developer documentation
 * of `SendEmail`.
 */
export const sendEmail: ParsedAction<SendEmailRequest, SendEmailAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link sendEmail}, as the API sent it. */
export const sendEmailRaw: RawAction<SendEmailRequest> = /* @__PURE__ */ raw(action)
