import { callParsed, callRaw } from '../../core/callOperation.js'
import type { AnswerReader } from '../../core/decodeAnswer.js'
import type { Operation as CoreOperation } from '../../core/operation.js'
import { alfacrmAnswers, type AlfaCrmParts, alfacrmRequests } from '../rules.js'
import type { ParsedOperation, RawOperation } from '../signatures.js'

/** An operation of this API as data. Its path starts with `{branch}/`, but for those that are called without a branch. */
export type Operation<Args extends readonly unknown[] = never> = CoreOperation<Args, AlfaCrmParts>

/** The raw form of an operation: the answer as it came, whatever its status. */
export const raw =
  <Args extends readonly unknown[]>(operation: Operation<Args>): RawOperation<Args> =>
  (context, ...args) =>
    callRaw(alfacrmRequests, operation, context, args)

/** The parsed form of an operation. `readerOf` says how the answer to these arguments is read. */
export const parsed =
  <Args extends readonly unknown[], T>(
    operation: Operation<Args>,
    readerOf: (...args: Args) => AnswerReader<T>,
  ): ParsedOperation<Args, T> =>
  (context, ...args) =>
    callParsed(alfacrmRequests, alfacrmAnswers, operation, readerOf, context, args)
