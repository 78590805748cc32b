import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'
import { byCommas, writing } from '../write.js'

/** What `CreateClientInvite` takes. */
export interface CreateClientInviteRequest {
  readonly client_id: string
  readonly email: string
  readonly permissions: string | readonly (string | number)[]
}

/** What `CreateClientInvite` answers. */
export interface CreateClientInviteAnswer extends Answer {}

const shape: Fields = {}

const action: Action = {
  name: 'CreateClientInvite',
  effect: 'once',
  write: /* @__PURE__ */ writing({ permissions: byCommas }),
}

/**
 * Invites someone to manage a client. Action `CreateClientInvite`, from WHMCS 8.0.0. Never repeated after an unknown
 * outcome. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something required, invalid or a
 * duplicate. Source: the developer documentation of `CreateClientInvite`.
 */
export const createClientInvite: ParsedAction<CreateClientInviteRequest, CreateClientInviteAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link createClientInvite}, as the API sent it. */
export const createClientInviteRaw: RawAction<CreateClientInviteRequest> = /* @__PURE__ */ raw(action)
