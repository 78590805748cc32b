import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import type { Params } from '../params.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'
import { byCommas, writing } from '../write.js'

/** What `AddProduct` takes. */
export interface AddProductRequest {
  readonly name: string
  readonly gid: number
  /** From WHMCS 8.3. */
  readonly slug?: string | undefined
  readonly type?: 'hostingaccount' | 'reselleraccount' | 'server' | 'other' | undefined
  readonly stockcontrol?: boolean | undefined
  readonly qty?: number | undefined
  readonly paytype?: 'free' | 'onetime' | 'recurring' | undefined
  readonly hidden?: boolean | undefined
  readonly showdomainoptions?: boolean | undefined
  readonly tax?: boolean | undefined
  readonly isFeatured?: boolean | undefined
  readonly proratabilling?: boolean | undefined
  readonly description?: string | undefined
  readonly shortdescription?: string | undefined
  readonly tagline?: string | undefined
  readonly color?: string | undefined
  readonly welcomeemail?: number | undefined
  readonly proratadate?: number | undefined
  readonly proratachargenextmonth?: number | undefined
  readonly subdomain?: string | readonly (string | number)[] | undefined
  readonly autosetup?: '' | 'on' | 'payment' | 'order' | undefined
  readonly module?: string | undefined
  readonly servergroupid?: number | undefined
  readonly configoption1?: string | number | boolean | undefined
  readonly configoption2?: string | number | boolean | undefined
  readonly configoption3?: string | number | boolean | undefined
  readonly configoption4?: string | number | boolean | undefined
  readonly configoption5?: string | number | boolean | undefined
  readonly configoption6?: string | number | boolean | undefined
  readonly order?: number | undefined
  readonly pricing?: Params | undefined
  readonly recommendations?: readonly Params[] | undefined
  readonly ondemandrenewalconfigurationoverride?: boolean | undefined
  readonly ondemandrenewalsenabled?: boolean | undefined
  readonly ondemandrenewalperiodmonthly?: number | undefined
  readonly ondemandrenewalperiodquarterly?: number | undefined
  readonly ondemandrenewalperiodsemiannually?: number | undefined
  readonly ondemandrenewalperiodannually?: number | undefined
  readonly ondemandrenewalperiodbiennially?: number | undefined
  readonly ondemandrenewalperiodtriennially?: number | undefined
}

/** What `AddProduct` answers. */
export interface AddProductAnswer extends Answer {
  readonly pid?: Maybe<number>
}

const shape: Fields = { pid: int }

const action: Action = { name: 'AddProduct', effect: 'once', write: /* @__PURE__ */ writing({ subdomain: byCommas }) }

/**
 * Creates a product. Action `AddProduct`. Amounts are in the currency itself, not in cents: `19.90`. Never repeated
 * after an unknown outcome. Errors: `notFound` where WHMCS finds no such id; `invalid` where it calls something
 * required, invalid or a duplicate. Source: the developer documentation of `AddProduct`.
 */
export const addProduct: ParsedAction<AddProductRequest, AddProductAnswer> = /* @__PURE__ */ parsed(action, shape)

/** {@link addProduct}, as the API sent it. */
export const addProductRaw: RawAction<AddProductRequest> = /* @__PURE__ */ raw(action)
