import { callRaw } from '../core/callOperation.js'
import type { ActionOperation } from './operation.js'
import { whmcsRequests } from './rules.js'
import type { RawQuery } from './signatures.js'

/** Makes the raw form of an action. It returns the response as it was sent, whatever its status. */
export const raw =
  <P extends object>(operation: ActionOperation): RawQuery<P> =>
  (context, params, options) =>
    callRaw(whmcsRequests, operation, context, [params, options])
