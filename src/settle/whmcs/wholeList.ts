import { type Result, ok } from '../../index.js'

/** The rows among which the effect of a call must be, if there is one. */
export type Found<Row> = {
  readonly rows: readonly Row[]
  /** Why the effect may be there although none of the rows is it, as a sentence. */
  readonly doubt?: string | undefined
}

/** A part of a list. */
export type Part<Row> = { readonly rows: readonly Row[]; readonly total: number | null | undefined }

/** The position of a part in its list. */
export type Place = { readonly limitstart: number; readonly limitnum: number }

const changed = 'The list changed while it was read, so a row may have been missed. Look again.'

/** Checks that a list which WHMCS returns at once has as many rows as it says. */
export const found = <Row>({ rows, total }: Part<Row>): Found<Row> => ({
  rows,
  doubt: (total ?? 0) > rows.length ? changed : undefined,
})

/**
 * Reads a whole list. Rows that are added, deleted or moved in the meantime shift the others, so that a page can begin
 * too late. Each page therefore begins with the last row of the previous one, and must show it there.
 */
export const wholeList = async <Row extends { readonly id: number }>(
  read: (place: Place) => Promise<Result<Part<Row>>>,
): Promise<Result<Found<Row>>> => {
  const rows: Row[] = []
  for (;;) {
    const overlap = rows.length > 0 ? 1 : 0
    const part = await read({ limitstart: rows.length - overlap, limitnum: 250 })
    if (!part.ok) return part
    const { rows: page, total } = part.value
    if (overlap > 0 && page[0]?.id !== rows.at(-1)?.id) return ok({ rows, doubt: changed })
    rows.push(...page.slice(overlap))
    const isLast = page.length <= overlap || (typeof total === 'number' && rows.length >= total)
    if (isLast) return ok(found({ rows, total }))
  }
}
