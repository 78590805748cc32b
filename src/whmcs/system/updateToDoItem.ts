import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `UpdateToDoItem` takes. */
export interface UpdateToDoItemRequest {
  readonly itemid: number
  readonly adminid: number
  readonly status?: string | undefined
  readonly date?: number | undefined
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly duedate?: number | undefined
}

/** What `UpdateToDoItem` answers. */
export interface UpdateToDoItemAnswer extends Answer {
  readonly itemid?: Maybe<number>
}

const shape: Fields = { itemid: int }

const action: Action = { name: 'UpdateToDoItem', effect: 'once' }

/**
 * Changes a thing to do. Action `UpdateToDoItem`. Never repeated after an unknown outcome. Errors: `notFound` where
 * WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate. Source: the developer
 * documentation of `UpdateToDoItem`.
 */
export const updateToDoItem: ParsedAction<UpdateToDoItemRequest, UpdateToDoItemAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link updateToDoItem}, as the API sent it. */
export const updateToDoItemRaw: RawAction<UpdateToDoItemRequest> = /* @__PURE__ */ raw(action)
