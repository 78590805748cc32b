import type { Result } from '../index.js'
import { type AlfaCrmFinders, settleAlfaCrm } from './alfacrm/settleAlfaCrm.js'
import { badCall } from './answers.js'
import type { Settled, SettleOptions, UnsettledCall } from './settled.js'
import type { Named, Settle } from './settler.js'
import { settleTeamTools, type TeamToolsFinders } from './teamtools/settleTeamTools.js'
import { settleWhmcs, type WhmcsFinders } from './whmcs/settleWhmcs.js'

type SettleAny = (context: never, call: UnsettledCall, options?: SettleOptions) => Promise<Result<Settled>>

const systems: Readonly<Record<string, SettleAny>> = {
  teamtools: settleTeamTools,
  alfacrm: settleAlfaCrm,
  whmcs: settleWhmcs,
}

/**
 * Finds out whether a call with an unknown outcome took effect, by looking for what it made. It only reads.
 *
 * - `done`: the call took effect. `row` is what it made or changed.
 * - `notDone`: it did not, and nothing of it can arrive any more. It can be made again.
 * - `unclear`: the API does not say. `reason` is a sentence, and `seen` has the rows that may be the effect of the call.
 *
 * `call` has the operation as `error.operation` names it, the arguments after the context, and the time at which the
 * first attempt began, in milliseconds since 1970. `done` needs `uniqueField`: the field of the sent data whose value no
 * other call uses. Durations of the options are in milliseconds. Errors: those of the requests; `input` if the operation
 * is unknown, or if the call, its arguments or the options cannot be used. It never rejects.
 *
 * @example
 * ```ts
 * const args = [{ name: 'Ann', email: 'ann.settled@example.com' }] as const
 * const startedAt = Date.now()
 * const saved = await saveCustomer(ctx, ...args)
 * if (saved.ok || saved.error.delivery === 'unknown') {
 *   const call = { operation: 'teamtools.saveCustomer', args, startedAt, uniqueField: 'email' } as const
 *   const settled = await settle(ctx, call)
 *   console.log(settled.value?.outcome) // done
 * }
 * ```
 */
export const settle: Settle<
  Named<'teamtools', TeamToolsFinders> & Named<'alfacrm', AlfaCrmFinders> & Named<'whmcs', WhmcsFinders>
> = (context: unknown, call: UnsettledCall, options?: SettleOptions): Promise<Result<never>> => {
  const [system = ''] = String((Object(call) as UnsettledCall).operation).split('.')
  const settleOne = Object.hasOwn(systems, system) ? systems[system] : undefined
  return settleOne === undefined
    ? Promise.resolve(badCall('operation must name a system: teamtools.savePayment'))
    : (settleOne(context as never, call, options) as Promise<Result<never>>)
}
