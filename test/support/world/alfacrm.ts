import type { AlfaCrmContext } from 'billfold/alfacrm'
import { received } from './account.js'

/** What the examples of AlfaCRM may use without a word. */
export const ctx: AlfaCrmContext = { baseUrl: 'acme.s20.online', token: 'token', branch: 1 }

/** A request that a webhook received. */
export const request: Request = received({
  branch_id: 1,
  event: 'create',
  entity: 'Pay',
  entity_id: 7,
  fields_old: [],
  fields_new: { income: '575.00', customer_id: 1 },
  fields_rel: [],
})
