import type { Result } from '../index.js'
import { type AlfaCrmFinders, settleAlfaCrm } from './alfacrm.js'
import { badCall } from './answers.js'
import type { Settled, SettleOptions, UnsettledCall } from './settled.js'
import type { Named, Settle } from './settler.js'
import { settleTeamTools, type TeamToolsFinders } from './teamtools.js'
import { settleWhmcs, type WhmcsFinders } from './whmcs.js'

type SettleAny = (context: never, call: UnsettledCall, options?: SettleOptions) => Promise<Result<Settled>>

const systems: Readonly<Record<string, SettleAny>> = {
  teamtools: settleTeamTools,
  alfacrm: settleAlfaCrm,
  whmcs: settleWhmcs,
}

/**
 * Finds out whether a call with an unknown outcome took effect, from what the API shows now. It only reads.
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
