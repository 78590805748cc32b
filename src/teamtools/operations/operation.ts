import type { Operation } from '../../core/operation.js'
import { parsedOperation, type Reader } from '../../core/parsed.js'
import { masked } from '../../core/redact.js'
import type { ParsedOperation } from '../signatures.js'
import { explain } from '../wire.js'

export { rawOperation as raw } from '../../core/operation.js'

/** The parsed form of any operation of this API. */
export const parsed = <Args extends readonly unknown[], T>(
  operation: Operation<Args>,
  read: Reader<T>,
): ParsedOperation<Args, T> => parsedOperation(operation, read, explain)

/** The parsed form of an operation of whose arguments some must not come back in its value, should the server send them. */
export const parsedHiding =
  <Args extends readonly unknown[], T>(
    operation: Operation<Args>,
    read: Reader<T>,
    secrets: (...args: Args) => readonly unknown[],
  ): ParsedOperation<Args, T> =>
  (context, ...args) =>
    parsed<Args, T>(operation, (json, issues, options) =>
      read(masked({ json }, secrets(...args)).json, issues, options),
    )(context, ...args)
