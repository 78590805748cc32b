import { orUndefined } from './orUndefined.js'
import type { Result } from './result.js'

/** A row that the API refused, with the reasons. */
export type RowFailure<Row> = {
  /** The row as you passed it. */
  readonly row: Row
  /** The index of the row among all rows, from 0. */
  readonly index: number
  /** The API's messages by attribute. Messages about the row as a whole are under `''`. */
  readonly messages: Readonly<Record<string, readonly string[]>>
}

/** A key that names a row of its request by its index: `1.email`, or `1` for the row as a whole. Both may follow `data.`. */
const rowKey = /^(?:data\.)?(\d+)(?:\.(.+))?$/s

/**
 * Returns the rows that an `invalid` error names, in order. Keys that name no row are ignored. If only one row was sent, it
 * is the refused one, whatever the keys are.
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
  // The save function belongs to the caller, so its error can be anything.
  return orUndefined(read) ?? []
}
