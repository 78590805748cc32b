import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `UpdateProjectTask` takes. */
export interface UpdateProjectTaskRequest {
  readonly taskid: number
  readonly projectid?: number | undefined
  /** As `Y-m-d`. */
  readonly duedate?: string | undefined
  readonly adminid?: number | undefined
  readonly task?: string | undefined
  readonly notes?: string | undefined
  readonly completed?: boolean | undefined
}

/** What `UpdateProjectTask` answers. */
export interface UpdateProjectTaskAnswer extends Answer {
  readonly message?: Maybe<string>
}

const shape: Fields = { message: text }

const action: Action = { name: 'UpdateProjectTask', effect: 'once' }

/**
 * Changes a task of a project. Action `UpdateProjectTask`. Dates are by the server's clock and say no zone. Never
 * repeated after an unknown outcome. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls
 * something required, invalid or a duplicate. Source: the developer documentation of `UpdateProjectTask`.
 */
export const updateProjectTask: ParsedAction<UpdateProjectTaskRequest, UpdateProjectTaskAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link updateProjectTask}, as the API sent it. */
export const updateProjectTaskRaw: RawAction<UpdateProjectTaskRequest> = /* @__PURE__ */ raw(action)
