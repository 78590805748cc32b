import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import type { Fields } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `GetHealthStatus` takes. */
export interface GetHealthStatusRequest {
  readonly fetchStatus?: boolean | undefined
}

/** What `GetHealthStatus` answers. */
export interface GetHealthStatusAnswer extends Answer {}

const shape: Fields = {}

const action: Action = { name: 'GetHealthStatus', effect: 'read' }

/**
 * The health checks of the installation. Action `GetHealthStatus`. WHMCS waits on other systems for it: allow it time.
 * Errors: those of every call. Source: the developer documentation of `GetHealthStatus`.
 */
export const getHealthStatus: ParsedQuery<GetHealthStatusRequest, GetHealthStatusAnswer> = /* @__PURE__ */ parsed(
  action,
  shape,
)

/** {@link getHealthStatus}, as the API sent it. */
export const getHealthStatusRaw: RawQuery<GetHealthStatusRequest> = /* @__PURE__ */ raw(action)
