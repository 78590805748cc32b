import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `AddProjectTask` takes. */
export interface AddProjectTaskRequest {
  readonly projectid: number
  /** As `Y-m-d`. */
  readonly duedate: string
  readonly adminid?: number | undefined
  /** Asked for in practice. */
  readonly task?: string | undefined
  readonly notes?: string | undefined
  readonly completed?: boolean | undefined
  readonly billed?: boolean | undefined
}

/** What `AddProjectTask` answers. */
export interface AddProjectTaskAnswer extends Answer {
  readonly message?: Maybe<string>
}

const shape: Fields = { message: text }

const action: Action = { name: 'AddProjectTask', effect: 'once' }

/**
 * Adds a task to a project. Action `AddProjectTask`. Dates are by the server's clock and say no zone. Never repeated
 * after an unknown outcome. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something
 * required, invalid or a duplicate. Source: the developer documentation of `AddProjectTask`.
 */
export const addProjectTask: ParsedAction<AddProjectTaskRequest, AddProjectTaskAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link addProjectTask}, as the API sent it. */
export const addProjectTaskRaw: RawAction<AddProjectTaskRequest> = /* @__PURE__ */ raw(action)
