import { orUndefined } from './orUndefined.js'
import type { Result } from './result.js'

/** A row that the API refused, and why. */
export type RowFailure<Row> = {
  /** The row as it was given. */
  readonly row: Row
  /** Its place among all rows, counted from 0. */
  readonly index: number
  /** The API's texts by attribute. Under `''` are those about the row as a whole. */
  readonly messages: Readonly<Record<string, readonly string[]>>
}

/** A key that names a row of its request, counted from 0: `1.email`, `1` for the row as a whole, and both after `data.`. */
const rowKey = /^(?:data\.)?(\d+)(?:\.(.+))?$/s

/**
 * The rows that an `invalid` error names, in their order. A key that names no row is not taken for one. Only where a single
 * row was sent is it the one that was refused, whatever the keys are.
 */
export const rowFailures = <Row>(
  result: Result<unknown>,
  rows: readonly Row[],
  from: number,
): readonly RowFailure<Row>[] => {
  const read = (): readonly RowFailure<Row>[] => {
    const { error } = result
    if (error?.kind !== 'invalid') return []
    const isSingle = rows.length === 1
    const found = new Map<number, [attribute: string, texts: readonly string[]][]>(isSingle ? [[0, []]] : [])
    for (const [key, texts] of Object.entries(error.messages)) {
      const [, place, attribute = ''] = rowKey.exec(key) ?? []
      const isNamed = Number(place) < rows.length
      if (!isNamed && !isSingle) continue
      const at = isNamed ? Number(place) : 0
      const messages = found.get(at) ?? []
      messages.push([isNamed ? attribute : key, texts])
      found.set(at, messages)
    }
    return [...found]
      .sort(([one], [other]) => one - other)
      .map(([at, messages]) => ({ row: rows[at]!, index: from + at, messages: Object.fromEntries(messages) }))
  }
  // The function that saves is the caller's, and so its error can be anything.
  return orUndefined(read) ?? []
}
