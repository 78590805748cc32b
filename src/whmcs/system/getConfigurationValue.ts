import type { Maybe } from '../../core/shape.js'
import type { Answer, Secret } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `GetConfigurationValue` takes. */
export interface GetConfigurationValueRequest {
  readonly setting: string
}

/** What `GetConfigurationValue` answers. */
export interface GetConfigurationValueAnswer extends Answer {
  readonly setting?: Maybe<string>
  readonly value?: Maybe<Secret>
}

const shape: Fields = { setting: text, value: text }

const action: Action = { name: 'GetConfigurationValue', effect: 'read' }

/**
 * One setting of the installation. Action `GetConfigurationValue`, from WHMCS 7.0.0. A secret, which no error shows:
 * `value`. Errors: `invalid` where WHMCS calls something required, invalid or a duplicate. Source: the developer
 * documentation of `GetConfigurationValue`.
 */
export const getConfigurationValue: ParsedAction<GetConfigurationValueRequest, GetConfigurationValueAnswer> =
  /* @__PURE__ */ parsed(action, shape, ['value'])

/** {@link getConfigurationValue}, as the API sent it. */
export const getConfigurationValueRaw: RawAction<GetConfigurationValueRequest> = /* @__PURE__ */ raw(action)
