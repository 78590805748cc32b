import type { RawAnswer, Request } from './call.js'
import type { Context } from './context.js'
import type { Effect } from './error.js'
import { exchange } from './exchange.js'
import type { Result } from './result.js'

/** What an operation is: its name, what repeating it does, and how its arguments become a request. */
export type Operation<Args extends readonly unknown[]> = {
  /** Such as `teamtools.getCustomer`. */
  readonly operation: string
  readonly effect?: Effect
  /** Statuses beside 401 with which the API may refuse a token that has expired. */
  readonly staleOn?: readonly number[]
  readonly describe: (...args: Args) => Request
}

/** The raw form of an operation: the answer as it came, whatever its status. */
export const rawOperation =
  <Args extends readonly unknown[]>({ operation, effect, describe }: Operation<Args>) =>
  <Token>(context: Context<Token>, ...args: Args): Promise<Result<RawAnswer>> =>
    (context?.send ?? exchange)({ operation, effect, attempts: 0 }, context as Context<unknown>, () =>
      describe(...args),
    )
