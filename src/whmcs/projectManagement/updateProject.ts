import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'
import { byCommas, writing } from '../write.js'

/** What `UpdateProject` takes. */
export interface UpdateProjectRequest {
  readonly projectid: number
  readonly adminid?: number | undefined
  readonly userid?: number | undefined
  readonly status?: string | undefined
  /** As `Y-m-d`. */
  readonly created?: string | undefined
  /** As `Y-m-d`. */
  readonly duedate?: string | undefined
  readonly completed?: boolean | undefined
  readonly title?: string | undefined
  readonly ticketids?: string | readonly (string | number)[] | undefined
  readonly invoiceids?: string | readonly (string | number)[] | undefined
  readonly notes?: string | undefined
}

/** What `UpdateProject` answers. */
export interface UpdateProjectAnswer extends Answer {
  readonly message?: Maybe<string>
}

const shape: Fields = { message: text }

const action: Action = {
  name: 'UpdateProject',
  effect: 'once',
  write: /* @__PURE__ */ writing({ ticketids: byCommas, invoiceids: byCommas }),
}

/**
 * Changes a project. Action `UpdateProject`. Dates are by the server's clock and say no zone. Never repeated after an
 * unknown outcome. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something required,
 * invalid or a duplicate. Source: the developer documentation of `UpdateProject`.
 */
export const updateProject: ParsedAction<UpdateProjectRequest, UpdateProjectAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link updateProject}, as the API sent it. */
export const updateProjectRaw: RawAction<UpdateProjectRequest> = /* @__PURE__ */ raw(action)
