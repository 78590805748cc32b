import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `AddProjectMessage` takes. */
export interface AddProjectMessageRequest {
  readonly projectid: number
  readonly message: string
  readonly adminid?: number | undefined
}

/** What `AddProjectMessage` answers. */
export interface AddProjectMessageAnswer extends Answer {
  readonly message?: Maybe<string>
}

const shape: Fields = { message: text }

const action: Action = { name: 'AddProjectMessage', effect: 'once' }

/**
 * Adds a message to a project. Action `AddProjectMessage`. Never repeated after an unknown outcome. Errors: `notFound`
 * where WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate. Source: the
 * developer documentation of `AddProjectMessage`.
 */
export const addProjectMessage: ParsedAction<AddProjectMessageRequest, AddProjectMessageAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link addProjectMessage}, as the API sent it. */
export const addProjectMessageRaw: RawAction<AddProjectMessageRequest> = /* @__PURE__ */ raw(action)
