import type { Written } from './arguments.js'
import type { Account, ConsoleSystem, SdkFunction, SdkResult } from './types.js'

/** Calls operations of the SDK by name. */
export type Caller = (operation: string, args: readonly Written[]) => Promise<SdkResult>

const unknown: SdkResult = { ok: false, error: { kind: 'input', message: 'there is no such operation' } }

/**
 * Creates a caller that reuses its context. After an `unauthorized` error it creates a new context and repeats the
 * call.
 */
export const createCaller = (system: ConsoleSystem, account: Account): Caller => {
  let context = system.createContext(account)
  const call = async (operation: string, args: readonly Written[]): Promise<SdkResult> => {
    const found = Object.hasOwn(system.functions, operation) ? system.functions[operation] : undefined
    if (!system.operations.includes(operation) || typeof found !== 'function') return unknown
    return (found as SdkFunction)(context, ...args.map(({ value }) => value))
  }
  return async (operation, args) => {
    const first = await call(operation, args)
    if (first.ok || first.error?.kind !== 'unauthorized') return first
    context = system.createContext(account)
    return call(operation, args)
  }
}
