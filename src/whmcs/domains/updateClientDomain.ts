import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import type { Decimal } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `UpdateClientDomain` takes. */
export interface UpdateClientDomainRequest {
  readonly domainid: number
  readonly dnsmanagement?: boolean | undefined
  readonly emailforwarding?: boolean | undefined
  readonly idprotection?: boolean | undefined
  readonly donotrenew?: boolean | undefined
  readonly type?: 'Register' | 'Transfer' | undefined
  /** As `Y-m-d`. */
  readonly regdate?: string | undefined
  /** As `Y-m-d`. */
  readonly nextduedate?: string | undefined
  /** As `Y-m-d`. */
  readonly expirydate?: string | undefined
  readonly domain?: string | undefined
  readonly firstpaymentamount?: Decimal | undefined
  readonly recurringamount?: Decimal | undefined
  readonly registrar?: string | undefined
  readonly regperiod?: number | undefined
  readonly paymentmethod?: string | undefined
  readonly subscriptionid?: string | undefined
  readonly status?: string | undefined
  readonly notes?: string | undefined
  readonly promoid?: number | undefined
  readonly autorecalc?: boolean | undefined
  readonly updatens?: boolean | undefined
  readonly ns1?: string | undefined
  readonly ns2?: string | undefined
  readonly ns3?: string | undefined
  readonly ns4?: string | undefined
  readonly ns5?: string | undefined
}

/** What `UpdateClientDomain` answers. */
export interface UpdateClientDomainAnswer extends Answer {
  readonly domainid?: Maybe<number>
}

const shape: Fields = { domainid: int }

const action: Action = { name: 'UpdateClientDomain', effect: 'once' }

/**
 * Changes a domain of a client, here and not at its registrar. Action `UpdateClientDomain`. Amounts are in the
 * currency itself, not in cents: `19.90`. Dates are by the server's clock and say no zone. `regperiod` is in years.
 * Never repeated after an unknown outcome. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls
 * something required, invalid or a duplicate. Source: the developer documentation of `UpdateClientDomain`.
 */
export const updateClientDomain: ParsedAction<UpdateClientDomainRequest, UpdateClientDomainAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link updateClientDomain}, as the API sent it. */
export const updateClientDomainRaw: RawAction<UpdateClientDomainRequest> = /* @__PURE__ */ raw(action)
