import { callRaw } from '../core/callOperation.js'
import type { ActionOperation } from './operation.js'
import { whmcsRequests } from './rules.js'
import type { RawQuery } from './signatures.js'

/** The raw form of an action: the answer as it came, whatever its status. */
export const raw =
  <P extends object>(operation: ActionOperation): RawQuery<P> =>
  (context, params, options) =>
    callRaw(whmcsRequests, operation, context, [params, options])
