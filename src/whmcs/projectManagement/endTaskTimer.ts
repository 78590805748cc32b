import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `EndTaskTimer` takes. */
export interface EndTaskTimerRequest {
  readonly timerid: number
  readonly projectid?: number | undefined
  readonly adminid?: number | undefined
  /** In seconds since 1970. */
  readonly end_time?: number | undefined
}

/** What `EndTaskTimer` answers. */
export interface EndTaskTimerAnswer extends Answer {
  readonly message?: Maybe<string>
}

const shape: Fields = { message: text }

const action: Action = { name: 'EndTaskTimer', effect: 'once' }

/**
 * Ends the timer of a task. Action `EndTaskTimer`. Never repeated after an unknown outcome. Errors: `notFound` where
 * WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate. Source: the developer
 * documentation of `EndTaskTimer`.
 */
export const endTaskTimer: ParsedAction<EndTaskTimerRequest, EndTaskTimerAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link endTaskTimer}, as the API sent it. */
export const endTaskTimerRaw: RawAction<EndTaskTimerRequest> = /* @__PURE__ */ raw(action)
