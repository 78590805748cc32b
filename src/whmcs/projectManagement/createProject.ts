import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, id, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'
import { byCommas, writing } from '../write.js'

/** What `CreateProject` takes. */
export interface CreateProjectRequest {
  readonly title: string
  readonly adminid: number
  readonly userid?: number | undefined
  readonly status?: string | undefined
  /** As `Y-m-d`. */
  readonly created?: string | undefined
  /** As `Y-m-d`. */
  readonly duedate?: string | undefined
  readonly completed?: boolean | undefined
  readonly ticketids?: string | readonly (string | number)[] | undefined
  readonly invoiceids?: string | readonly (string | number)[] | undefined
}

/** What `CreateProject` answers. */
export interface CreateProjectAnswer extends Answer {
  readonly message?: Maybe<string>
  readonly projectid: number
}

const shape: Fields = { message: text, projectid: id }

const action: Action = {
  name: 'CreateProject',
  effect: 'once',
  write: /* @__PURE__ */ writing({ ticketids: byCommas, invoiceids: byCommas }),
}

/**
 * Creates a project. Action `CreateProject`. Dates are by the server's clock and say no zone. Never repeated after an
 * unknown outcome. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something required,
 * invalid or a duplicate. Source: the developer documentation of `CreateProject`.
 */
export const createProject: ParsedAction<CreateProjectRequest, CreateProjectAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link createProject}, as the API sent it. */
export const createProjectRaw: RawAction<CreateProjectRequest> = /* @__PURE__ */ raw(action)
