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
 * The types of actions that the documentation does not have, such as those of addons and hooks and your own. Declare an
 * action here to give `call` its types:
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

/** The arguments of a call after the name of the action. */
export type CallArguments<A> = A extends keyof CustomActions
  ? [params: Member<CustomActions[A], 'request'>, options?: CallOptions]
  : [params?: Params, options?: CallOptions]

/** The value of a call: the type that `CustomActions` declares for the action, or a record of unknown fields. */
export type CallAnswer<A> = A extends keyof CustomActions
  ? Member<CustomActions[A], 'answer'>
  : Readonly<Record<string, unknown>>

type Member<T, K> = K extends keyof T ? T[K] : unknown

/** Regular expressions for the secret fields of documented answers, and for fields whose names suggest a secret. */
const secretFields = ['\\w*[pP]assword\\w*', '\\w*[sS]ecret\\w*', '\\w*token', 'eppcode', 'redirect_url', 'c']

/** The operation for a string that is not an action name. Its request is refused. */
const noAction: ActionOperation = /* @__PURE__ */ action('call', '', 'once', () =>
  refuse('the name of an action must consist of letters, digits and underscores'),
)

const operationOf = (name: unknown): ActionOperation =>
  typeof name === 'string' && /^\w+$/.test(name) ? actionNamed(name) : noAction

/** Makes a reader that accepts any answer unchanged. */
const readerOf = <T>(options: CallOptions | undefined): AnswerReader<T> => ({
  schema: v.unknown() as Field<unknown> as Field<T>,
  open: options?.decodeEntities ? decodeAllEntities : undefined,
  secretFields,
})

/**
 * Calls any action by its name, such as an action of an addon. Parameters are sent as for every action, and the answer
 * is returned unchanged. Action `{action}`. {@link CustomActions} gives it types. The units of amounts and dates are
 * those of the action. The request is not retried when its outcome is unknown, unless the name is that of an action
 * that only reads, or `effect` allows a retry. Errors: `input` when the name cannot be an action name; `notFound` and
 * `invalid` depending on the message of a refusal; `rejected` for any other refusal. Source: the developer
 * documentation of the API.
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

/** Like {@link call}, but returns the response as it was sent: status, headers and body text. */
export const callRaw = <A extends string>(
  context: WhmcsContext,
  action: A,
  ...[params, options]: CallArguments<A>
): Promise<Result<RawAnswer, WhmcsError>> =>
  sendRaw(whmcsRequests, operationOf(action), context, [params as object | undefined, options])
