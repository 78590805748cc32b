import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, text } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `DomainWhois` takes. */
export interface DomainWhoisRequest {
  readonly domain: string
}

/** What `DomainWhois` answers. */
export interface DomainWhoisAnswer extends Answer {
  readonly status?: Maybe<'available' | 'unavailable' | (string & {})>
  readonly whois?: Maybe<string>
}

const shape: Fields = { status: text, whois: text }

const action: Action = { name: 'DomainWhois', effect: 'read' }

/**
 * Looks up whether a domain name is free. Action `DomainWhois`. Errors: `invalid` where WHMCS calls something
 * required, invalid or a duplicate. Source: the developer documentation of `DomainWhois`.
 */
export const domainWhois: ParsedAction<DomainWhoisRequest, DomainWhoisAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link domainWhois}, as the API sent it. */
export const domainWhoisRaw: RawAction<DomainWhoisRequest> = /* @__PURE__ */ raw(action)
