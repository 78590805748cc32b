import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Read, listBody } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `GetRegistrars` takes. */
export interface GetRegistrarsRequest {}

/** What `GetRegistrars` answers. */
export interface GetRegistrarsAnswer extends Answer {
  readonly registrars: readonly unknown[]
}

const shape: Read = /* @__PURE__ */ listBody('registrars', 'registrar')

const action: Action = { name: 'GetRegistrars', effect: 'read' }

/**
 * The registrars that are active. Action `GetRegistrars`, from WHMCS 8.1.1. Errors: those of every call. Source: the
 * developer documentation of `GetRegistrars`.
 */
export const getRegistrars: ParsedQuery<GetRegistrarsRequest, GetRegistrarsAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link getRegistrars}, as the API sent it. */
export const getRegistrarsRaw: RawQuery<GetRegistrarsRequest> = /* @__PURE__ */ raw(action)
