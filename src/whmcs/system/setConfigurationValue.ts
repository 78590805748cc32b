import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, flag } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `SetConfigurationValue` takes. */
export interface SetConfigurationValueRequest {
  readonly setting: string
  readonly value: string
}

/** What `SetConfigurationValue` answers. */
export interface SetConfigurationValueAnswer extends Answer {
  readonly value_changed?: Maybe<boolean>
}

const shape: Fields = { value_changed: flag }

const action: Action = { name: 'SetConfigurationValue', effect: 'once' }

/**
 * Changes a setting of the installation; an empty text clears it. Action `SetConfigurationValue`. Never repeated after
 * an unknown outcome. Errors: `invalid` where WHMCS calls something required, invalid or a duplicate. Source: the
 * developer documentation of `SetConfigurationValue`.
 */
export const setConfigurationValue: ParsedAction<SetConfigurationValueRequest, SetConfigurationValueAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link setConfigurationValue}, as the API sent it. */
export const setConfigurationValueRaw: RawAction<SetConfigurationValueRequest> = /* @__PURE__ */ raw(action)
