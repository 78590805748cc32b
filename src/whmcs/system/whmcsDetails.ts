import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, text } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `WhmcsDetails` takes. */
export interface WhmcsDetailsRequest {}

/** In a {@link WhmcsDetailsAnswer}. */
export interface WhmcsDetailsWhmcs {
  readonly version?: Maybe<string>
  readonly canonicalversion?: Maybe<string>
  readonly [field: string]: unknown
}

/** What `WhmcsDetails` answers. */
export interface WhmcsDetailsAnswer extends Answer {
  readonly whmcs?: Maybe<WhmcsDetailsWhmcs>
}

const shape: Fields = { whmcs: { version: text, canonicalversion: text } }

const action: Action = { name: 'WhmcsDetails', effect: 'read' }

/**
 * The version of the installation. Action `WhmcsDetails`, from WHMCS 8.0.0. Errors: those of every call. Source: the
 * developer documentation of `WhmcsDetails`.
 */
export const whmcsDetails: ParsedQuery<WhmcsDetailsRequest, WhmcsDetailsAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link whmcsDetails}, as the API sent it. */
export const whmcsDetailsRaw: RawQuery<WhmcsDetailsRequest> = /* @__PURE__ */ raw(action)
