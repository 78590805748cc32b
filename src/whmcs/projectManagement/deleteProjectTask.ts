import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `DeleteProjectTask` takes. */
export interface DeleteProjectTaskRequest {
  readonly projectid: number
  readonly taskid: number
}

/** What `DeleteProjectTask` answers. */
export interface DeleteProjectTaskAnswer extends Answer {
  readonly message?: Maybe<string>
}

const shape: Fields = { message: text }

const action: Action = { name: 'DeleteProjectTask', effect: 'once' }

/**
 * Deletes a task of a project. Action `DeleteProjectTask`. Never repeated after an unknown outcome. Errors: `notFound`
 * where WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate. Source: the
 * developer documentation of `DeleteProjectTask`.
 */
export const deleteProjectTask: ParsedAction<DeleteProjectTaskRequest, DeleteProjectTaskAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link deleteProjectTask}, as the API sent it. */
export const deleteProjectTaskRaw: RawAction<DeleteProjectTaskRequest> = /* @__PURE__ */ raw(action)
