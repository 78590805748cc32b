import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, flag, id, int, text } from '../shape.js'
import type { ParsedQuery, RawQuery } from '../signatures.js'

/** What `GetServers` takes. */
export interface GetServersRequest {
  readonly serviceId?: number | undefined
  readonly addonId?: number | undefined
  readonly fetchStatus?: boolean | undefined
}

/** In a {@link GetServersAnswer}. */
export interface GetServersServerStatus {
  readonly http?: Maybe<boolean>
  readonly load?: Maybe<string>
  readonly uptime?: Maybe<string>
  readonly [field: string]: unknown
}

/** In a {@link GetServersAnswer}. */
export interface GetServersServer {
  readonly id: number
  readonly name?: Maybe<string>
  readonly hostname?: Maybe<string>
  readonly ipaddress?: Maybe<string>
  readonly active?: Maybe<boolean>
  readonly activeServices?: Maybe<number>
  readonly maxAllowedServices?: Maybe<number>
  readonly percentUsed?: Maybe<number>
  readonly module?: Maybe<string>
  readonly status?: Maybe<GetServersServerStatus>
  readonly [field: string]: unknown
}

/** What `GetServers` answers. */
export interface GetServersAnswer extends Answer {
  readonly servers: readonly GetServersServer[]
  readonly fetchStatus?: Maybe<string>
}

const shape: Fields = {
  servers: [
    '',
    {
      id,
      name: text,
      hostname: text,
      ipaddress: text,
      active: flag,
      activeServices: int,
      maxAllowedServices: int,
      percentUsed: int,
      module: text,
      status: { http: flag, load: text, uptime: text },
    },
  ],
  fetchStatus: text,
}

const action: Action = { name: 'GetServers', effect: 'read' }

/**
 * The servers, and how they are if asked for, which waits on them. Action `GetServers`. WHMCS waits on other systems
 * for it: allow it time. Errors: those of every call. Source: the developer documentation of `GetServers`.
 */
export const getServers: ParsedQuery<GetServersRequest, GetServersAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link getServers}, as the API sent it. */
export const getServersRaw: RawQuery<GetServersRequest> = /* @__PURE__ */ raw(action)
