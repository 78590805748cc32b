import type { Operation } from '../../core/operation.js'
import { parsedOperation, type Reader } from '../../core/parsed.js'
import type { ParsedOperation } from '../signatures.js'
import { explain } from '../wire.js'

export { rawOperation as raw } from '../../core/operation.js'

/** The parsed form of any operation of this API. */
export const parsed = <Args extends readonly unknown[], T>(
  operation: Operation<Args>,
  read: Reader<T>,
): ParsedOperation<Args, T> => parsedOperation(operation, read, explain)
