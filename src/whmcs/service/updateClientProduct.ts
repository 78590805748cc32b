import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import type { Decimal, Serialized } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { serialized } from '../serialize.js'
import { type Fields, int } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'
import { writing } from '../write.js'

/** What `UpdateClientProduct` takes. */
export interface UpdateClientProductRequest {
  readonly serviceid: number
  readonly pid?: number | undefined
  readonly serverid?: number | undefined
  /** As `Y-m-d`. */
  readonly regdate?: string | undefined
  /** As `Y-m-d`. */
  readonly nextduedate?: string | undefined
  /** As `Y-m-d`. */
  readonly terminationdate?: string | undefined
  readonly domain?: string | undefined
  readonly firstpaymentamount?: Decimal | undefined
  readonly recurringamount?: Decimal | undefined
  readonly paymentmethod?: string | undefined
  readonly billingcycle?: string | undefined
  readonly subscriptionid?: string | undefined
  readonly status?: string | undefined
  readonly notes?: string | undefined
  readonly serviceusername?: string | undefined
  readonly servicepassword?: string | undefined
  readonly overideautosuspend?: 'on' | 'off' | undefined
  /** As `Y-m-d`. */
  readonly overidesuspenduntil?: string | undefined
  readonly ns1?: string | undefined
  readonly ns2?: string | undefined
  readonly dedicatedip?: string | undefined
  readonly assignedips?: string | undefined
  readonly diskusage?: number | undefined
  readonly disklimit?: number | undefined
  readonly bwusage?: number | undefined
  readonly bwlimit?: number | undefined
  readonly suspendreason?: string | undefined
  readonly promoid?: number | undefined
  readonly unset?:
    | readonly (
        | 'domain'
        | 'serviceusername'
        | 'servicepassword'
        | 'subscriptionid'
        | 'ns1'
        | 'ns2'
        | 'dedicatedip'
        | 'assignedips'
        | 'notes'
        | 'suspendreason'
      )[]
    | undefined
  readonly autorecalc?: boolean | undefined
  readonly customfields?: Serialized | undefined
  readonly configoptions?: Serialized | undefined
}

/** What `UpdateClientProduct` answers. */
export interface UpdateClientProductAnswer extends Answer {
  readonly serviceid?: Maybe<number>
}

const shape: Fields = { serviceid: int }

const action: Action = {
  name: 'UpdateClientProduct',
  effect: 'once',
  write: /* @__PURE__ */ writing({ customfields: serialized, configoptions: serialized }),
}

/**
 * Changes a service of a client. `unset` clears fields. Action `UpdateClientProduct`. Amounts are in the currency
 * itself, not in cents: `19.90`. Dates are by the server's clock and say no zone. Never repeated after an unknown
 * outcome. Errors: `input` for what PHP has no form of; `notFound` where WHMCS finds no such id; `invalid` where it
 * calls something required, invalid or a duplicate. Source: the developer documentation of `UpdateClientProduct`.
 */
export const updateClientProduct: ParsedAction<UpdateClientProductRequest, UpdateClientProductAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link updateClientProduct}, as the API sent it. */
export const updateClientProductRaw: RawAction<UpdateClientProductRequest> = /* @__PURE__ */ raw(action)
