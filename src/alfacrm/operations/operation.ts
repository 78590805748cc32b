import type { Request } from '../../core/call.js'
import type { Effect } from '../../core/error.js'
import { exchange } from '../../core/exchange.js'
import { type Judge, type Judged, judgedCall } from '../../core/judged.js'
import type { Operation as CoreOperation } from '../../core/operation.js'
import type { Result } from '../../core/result.js'
import { type AlfaCrmContext, located } from '../context.js'
import type { Reader } from '../model.js'
import type { ParsedOperation, RawOperation } from '../signatures.js'
import { judge } from '../wire.js'

/** What an operation is: its name, what repeating it does, and how its arguments become a request in a context. */
export type Operation<Args extends readonly unknown[]> = {
  /** Such as `alfacrm.getCustomer`. */
  readonly operation: string
  readonly effect?: Effect
  /** Its last argument, the options, has a default: so its length says where they are. */
  readonly describe: (context: AlfaCrmContext, ...args: Args) => Request
}

/** An operation in a context. A 403 can refuse a token that has expired, as a 401 does. */
const inContext = <Args extends readonly unknown[]>(
  operation: Operation<Args>,
  context: AlfaCrmContext,
  args: Args,
): CoreOperation<[]> => ({
  ...operation,
  operation: `alfacrm.${operation.operation}`,
  staleOn: [403],
  describe: () => operation.describe(context, ...args),
})

/** The raw form of any operation of this API. */
export const raw =
  <Args extends readonly unknown[]>(operation: Operation<Args>): RawOperation<Args> =>
  (context, ...args) => {
    const at = located(context)
    const { describe, ...call } = inContext(operation, context, args)
    return (at.send ?? exchange)({ ...call, attempts: 0 }, at, describe)
  }

/** One call of an operation in a context, with a judge of its own. */
export const judgedIn = <Args extends readonly unknown[], T>(
  context: AlfaCrmContext,
  operation: Operation<Args>,
  args: Args,
  read: Judged<T>,
  explain: Judge = judge,
): Promise<Result<T>> => judgedCall(located(context), inContext(operation, context, args), read, explain)

/** The parsed form of any operation of this API. */
export const parsed =
  <Args extends readonly unknown[], T>(operation: Operation<Args>, read: Reader<T>): ParsedOperation<Args, T> =>
  (context, ...args) =>
    judgedIn(context, operation, args, (json, issues) => read(json, issues, args[operation.describe.length - 1]))
