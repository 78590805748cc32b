import { callParsed, callRaw } from '../../core/callOperation.js'
import type { AnswerReader } from '../../core/decodeAnswer.js'
import type { Operation as CoreOperation } from '../../core/operation.js'
import { alfacrmAnswers, type AlfaCrmParts, alfacrmRequests } from '../rules.js'
import type { ParsedOperation, RawOperation } from '../signatures.js'

/** An operation of this API as data. Its path starts with `{branch}/`, unless the route is called without a branch. */
export type Operation<Args extends readonly unknown[] = never> = CoreOperation<Args, AlfaCrmParts>

/** The raw form of an operation. It returns the response as it was sent, whatever its status. */
export const raw =
  <Args extends readonly unknown[]>(operation: Operation<Args>): RawOperation<Args> =>
  (context, ...args) =>
    callRaw(alfacrmRequests, operation, context, args)

/** The parsed form of an operation. `readerOf` returns the reader of the answer for the given arguments. */
export const parsed =
  <Args extends readonly unknown[], T>(
    operation: Operation<Args>,
    readerOf: (...args: Args) => AnswerReader<T>,
  ): ParsedOperation<Args, T> =>
  (context, ...args) =>
    callParsed(alfacrmRequests, alfacrmAnswers, operation, readerOf, context, args)
