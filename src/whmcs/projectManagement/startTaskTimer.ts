import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `StartTaskTimer` takes. */
export interface StartTaskTimerRequest {
  readonly timerid: number
  readonly projectid: number
  readonly adminid?: number | undefined
  /** In seconds since 1970. */
  readonly start_time?: number | undefined
  /** In seconds since 1970. */
  readonly end_time?: number | undefined
}

/** What `StartTaskTimer` answers. */
export interface StartTaskTimerAnswer extends Answer {
  readonly message?: Maybe<string>
}

const shape: Fields = { message: text }

const action: Action = { name: 'StartTaskTimer', effect: 'once' }

/**
 * Starts the timer of a task. Action `StartTaskTimer`. Never repeated after an unknown outcome. Errors: `notFound`
 * where WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate. Source: the
 * developer documentation of `StartTaskTimer`.
 */
export const startTaskTimer: ParsedAction<StartTaskTimerRequest, StartTaskTimerAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link startTaskTimer}, as the API sent it. */
export const startTaskTimerRaw: RawAction<StartTaskTimerRequest> = /* @__PURE__ */ raw(action)
