import type { Answer } from '../answer.js'
import type { Params } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** The parameters of `SendAdminEmail`, of which {@link SendAdminEmailRequest} says which have to be there. */
export interface SendAdminEmailFields {
  readonly messagename?: string | undefined
  readonly custommessage?: string | undefined
  readonly customsubject?: string | undefined
  readonly type?: 'system' | 'account' | 'support' | undefined
  readonly deptid?: number | undefined
  readonly mergefields?: Params | undefined
}

/** What `SendAdminEmail` takes. */
export type SendAdminEmailRequest = SendAdminEmailFields &
  ({ readonly messagename: string } | { readonly customsubject: string; readonly custommessage: string })

/** What `SendAdminEmail` answers. */
export interface SendAdminEmailAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'SendAdminEmail', effect: 'once' }

/**
 * Sends administrators an e-mail. Action `SendAdminEmail`. Needs `messagename` or `customsubject` with
 * `custommessage`. Never repeated after an unknown outcome. Errors: `invalid` where WHMCS calls something required,
 * invalid or a duplicate. Source: the developer documentation of `SendAdminEmail`.
 */
export const sendAdminEmail: ParsedAction<SendAdminEmailRequest, SendAdminEmailAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link sendAdminEmail}, as the API sent it. */
export const sendAdminEmailRaw: RawAction<SendAdminEmailRequest> = /* @__PURE__ */ raw(action)
