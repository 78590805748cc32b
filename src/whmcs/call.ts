import type { RawAnswer } from '../core/call.js'
import type { Result } from '../core/result.js'
import type { WhmcsContext } from './context.js'
import type { WhmcsError } from './error.js'
import { effectOf } from './effect.js'
import { unsendable } from './form.js'
import type { Params } from './params.js'
import { parsed } from './parsed.js'
import { raw } from './raw.js'
import type { Action } from './request.js'
import type { Decode, Read } from './shape.js'
import type { CallOptions } from './signatures.js'

/**
 * Actions of addons, hooks and your own, as you know them. Name them, and `call` has their types:
 *
 * @example
 * ```ts
 * declare module 'billfold/whmcs' {
 *   interface CustomActions {
 *     AddLoyaltyPoints: { request: { clientid: number; points: number }; answer: { balance: string } }
 *   }
 * }
 * ```
 */
export interface CustomActions {}

/** What a call of an action is given after its name. */
export type CallArguments<A> = A extends keyof CustomActions
  ? [params: Field<CustomActions[A], 'request'>, options?: CallOptions]
  : [params?: Params, options?: CallOptions]

/** What a call of an action gives: what it holds, or what `CustomActions` says of it. */
export type CallAnswer<A> = A extends keyof CustomActions
  ? Field<CustomActions[A], 'answer'>
  : Readonly<Record<string, unknown>>

type Field<T, K> = K extends keyof T ? T[K] : unknown

/** Fields of documented answers that are secrets, and those that sound so. */
const secrets = ['\\w*[pP]assword\\w*', '\\w*[sS]ecret\\w*', '\\w*token', 'eppcode', 'redirect_url', 'c']

const actionOf = (name: unknown, options: CallOptions | undefined): Action =>
  typeof name === 'string' && /^\w+$/.test(name)
    ? { name, effect: effectOf(name, options) }
    : { name: 'call', effect: 'once', write: () => unsendable('an action without a name') }

/** Any answer as it is, with its texts decoded at whatever depth. */
const whole: Read = (value, decode) => deeply(value, decode)

const deeply = (value: unknown, decode: Decode): unknown =>
  typeof value === 'string'
    ? decode(value)
    : Array.isArray(value)
      ? value.map((item) => deeply(item, decode))
      : value && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, deeply(item, decode)]))
        : value

/**
 * Any action by its name, such as one of an addon: parameters and answer as they are, but for what the transport does.
 * Action `{action}`. {@link CustomActions} gives it types. Amounts and dates are what the action has them as. One whose
 * name is not that of a reading action is never repeated after an unknown outcome, unless `effect` says that it may be.
 * Errors: `input` for a name that is none; `notFound` and `invalid` by the words of a refusal; `rejected` for any other.
 * Source: the developer documentation of the API.
 *
 * @example
 * ```ts
 * const added = await call(ctx, 'AddLoyaltyPoints', { clientid: 1, points: 50 })
 * ```
 */
export const call = <A extends string>(
  context: WhmcsContext,
  action: A,
  ...[params, options]: CallArguments<A>
): Promise<Result<CallAnswer<A>, WhmcsError>> =>
  parsed<object, CallAnswer<A>>(actionOf(action, options), whole, secrets)(context, params, options)

/** {@link call}, as the API sent it. */
export const callRaw = <A extends string>(
  context: WhmcsContext,
  action: A,
  ...[params, options]: CallArguments<A>
): Promise<Result<RawAnswer, WhmcsError>> => raw(actionOf(action, options))(context, params, options)
