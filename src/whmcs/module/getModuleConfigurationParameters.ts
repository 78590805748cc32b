import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `GetModuleConfigurationParameters` takes. */
export interface GetModuleConfigurationParametersRequest {
  readonly moduleType: string
  readonly moduleName: string
}

/** In a {@link GetModuleConfigurationParametersAnswer}. */
export interface GetModuleConfigurationParametersParameter {
  readonly name?: Maybe<string>
  readonly displayName?: Maybe<string>
  readonly fieldType?: Maybe<string>
  readonly [field: string]: unknown
}

/** What `GetModuleConfigurationParameters` answers. */
export interface GetModuleConfigurationParametersAnswer extends Answer {
  readonly parameters: readonly GetModuleConfigurationParametersParameter[]
}

const shape: Fields = { parameters: ['', { name: text, displayName: text, fieldType: text }] }

const action: Action = { name: 'GetModuleConfigurationParameters', effect: 'read' }

/**
 * The settings that a module has. Action `GetModuleConfigurationParameters`, from WHMCS 7.0.0. Errors: `invalid` where
 * WHMCS calls something required, invalid or a duplicate. Source: the developer documentation of
 * `GetModuleConfigurationParameters`.
 */
export const getModuleConfigurationParameters: ParsedAction<
  GetModuleConfigurationParametersRequest,
  GetModuleConfigurationParametersAnswer
> = /* @__PURE__ */ parsed(action, shape)

/** {@link getModuleConfigurationParameters}, as the API sent it. */
export const getModuleConfigurationParametersRaw: RawAction<GetModuleConfigurationParametersRequest> =
  /* @__PURE__ */ raw(action)
