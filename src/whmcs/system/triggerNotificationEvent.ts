import type { Answer } from '../answer.js'
import type { Params } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `TriggerNotificationEvent` takes. */
export interface TriggerNotificationEventRequest {
  /** Asked for in practice. */
  readonly notification_identifier?: string | undefined
  /** Asked for in practice. */
  readonly title?: string | undefined
  /** Asked for in practice. */
  readonly message?: string | undefined
  readonly url?: string | undefined
  readonly status?: string | undefined
  readonly statusStyle?: 'success' | 'danger' | 'info' | undefined
  readonly attributes?: readonly Params[] | undefined
}

/** What `TriggerNotificationEvent` answers. */
export interface TriggerNotificationEventAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'TriggerNotificationEvent', effect: 'once' }

/**
 * Sends a notification to those who subscribed to it. Action `TriggerNotificationEvent`. Never repeated after an
 * unknown outcome. Errors: those of every call. Source: the developer documentation of `TriggerNotificationEvent`.
 */
export const triggerNotificationEvent: ParsedQuery<TriggerNotificationEventRequest, TriggerNotificationEventAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link triggerNotificationEvent}, as the API sent it. */
export const triggerNotificationEventRaw: RawQuery<TriggerNotificationEventRequest> = /* @__PURE__ */ raw(action)
