import type { Call, RawAnswer, Request } from '../core/call.js'
import { exchange } from '../core/exchange.js'
import type { Result } from '../core/result.js'
import type { WhmcsContext } from './context.js'
import { type Action, requestOf } from './request.js'
import type { RawQuery } from './signatures.js'

/** An action under way. It is named as its function is: `whmcs.getTicket`. */
export const callOf = ({ name, effect }: Action): Call => ({
  operation: 'whmcs.' + name[0]!.toLowerCase() + name.slice(1),
  effect,
  attempts: 0,
})

/** Sends a call. A base URL may be the root of the installation or the whole address of the API. */
export const send = (call: Call, context: WhmcsContext, describe: () => Request): Promise<Result<RawAnswer>> => {
  const rooted: { -readonly [K in keyof WhmcsContext]: WhmcsContext[K] } = { ...context }
  if (typeof rooted.baseUrl === 'string') rooted.baseUrl = rooted.baseUrl.replace(/includes\/api\.php.*/, '')
  return (rooted.send ?? exchange)(call, rooted, describe)
}

/** The raw form of an action: the answer as it came, whatever its status. */
export const raw =
  <P extends object>(action: Action): RawQuery<P> =>
  (context, params, options) =>
    send(callOf(action), context, () => requestOf(action, params, options))
