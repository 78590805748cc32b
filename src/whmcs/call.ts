import * as v from 'valibot'
import { callParsed, callRaw as sendRaw } from '../core/callOperation.js'
import type { AnswerReader } from '../core/decodeAnswer.js'
import type { Field } from '../core/fields.js'
import { refuse } from '../core/refuse.js'
import type { Result } from '../core/result.js'
import type { RawAnswer } from '../core/transport.js'
import type { WhmcsContext } from './context.js'
import { decodeAllEntities } from './entities.js'
import type { WhmcsError } from './error.js'
import { action, type ActionOperation, actionNamed } from './operation.js'
import type { Params } from './params.js'
import { whmcsAnswers, whmcsRequests } from './rules.js'
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
  ? [params: Member<CustomActions[A], 'request'>, options?: CallOptions]
  : [params?: Params, options?: CallOptions]

/** What a call of an action gives: what it holds, or what `CustomActions` says of it. */
export type CallAnswer<A> = A extends keyof CustomActions
  ? Member<CustomActions[A], 'answer'>
  : Readonly<Record<string, unknown>>

type Member<T, K> = K extends keyof T ? T[K] : unknown

/** The secret fields of documented answers, and those whose names say that they are secret, as regular expressions. */
const secretFields = ['\\w*[pP]assword\\w*', '\\w*[sS]ecret\\w*', '\\w*token', 'eppcode', 'redirect_url', 'c']

/** The operation for a name that is none: its request is refused. */
const noAction: ActionOperation = /* @__PURE__ */ action('call', '', 'once', () =>
  refuse('this is not the name of an action'),
)

const operationOf = (name: unknown): ActionOperation =>
  typeof name === 'string' && /^\w+$/.test(name) ? actionNamed(name) : noAction

/** Reads any answer as it is. */
const readerOf = <T>(options: CallOptions | undefined): AnswerReader<T> => ({
  schema: v.unknown() as Field<unknown> as Field<T>,
  open: options?.decodeEntities ? decodeAllEntities : undefined,
  secretFields,
})

/**
 * Calls any action by its name, such as one of an addon. Parameters are sent as every action's are, and the answer is what it
 * holds. Action `{action}`. {@link CustomActions} gives it types. Units of amounts and dates are those of the action. An action
 * whose name is not that of a reading one is never repeated after an unknown outcome, unless `effect` says that it may be.
 * Errors: `input` for a name that cannot be one; `notFound` and `invalid` by the words of a refusal; `rejected` for any other.
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
  callParsed(
    whmcsRequests,
    whmcsAnswers,
    operationOf(action),
    (_params, given) => readerOf<CallAnswer<A>>(given),
    context,
    [params as object | undefined, options],
  )

/** {@link call}, as the API sent it. */
export const callRaw = <A extends string>(
  context: WhmcsContext,
  action: A,
  ...[params, options]: CallArguments<A>
): Promise<Result<RawAnswer, WhmcsError>> =>
  sendRaw(whmcsRequests, operationOf(action), context, [params as object | undefined, options])
