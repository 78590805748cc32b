import { rowsIn } from '../alfacrm/page.js'
import type { Operation } from '../core/operation.js'
import { parseJson } from '../core/parseJson.js'
import { booleanOf } from '../core/phpValues.js'
import type { RawAnswer } from '../core/transport.js'

type Body = Readonly<Record<string, unknown>>

/** The fields that a look-up by id may send: the id, the page, and the filters that make a list hide nothing. */
const lookUpFields = new Set(['id', 'page', 'pageSize', 'removed', 'is_study', 'active', 'dead', 'status'])

/** A list also accepts a list of ids, and treats null, `''` and `[]` as no filter at all. */
const isRowId = (id: unknown): boolean => typeof id === 'number' && Number.isSafeInteger(id) && id > 0

/** Checks whether a body asks a list for one row and nothing else. */
const isLookUp = (body: Body): boolean =>
  isRowId(body['id']) &&
  Object.entries(body).every(([name, value]) => lookUpFields.has(name) && typeof value !== 'object')

/** Checks whether an operation reads one row, with a list that is filtered by its id. */
const readsRow = ({ name }: Operation): boolean => !name.startsWith('list')

/** Returns the operations that a request to a route can be. The list comes first, because it allows any filter. */
export const operationsFor = (operations: readonly Operation[], body: Body): readonly Operation[] => {
  if (operations.length === 1) return operations
  const lists = operations.filter((operation) => !readsRow(operation))
  return isLookUp(body) ? [...lists, ...operations.filter(readsRow)] : lists
}

const otherRows = 'the API returned other rows than the requested one, so the response is not passed on'

/**
 * Returns why the response to a look-up by id is not passed on, since some lists of the API ignore the id. The other rows
 * are not removed, because rewritten JSON can differ from what the API sent.
 */
export const refuseOtherRows = ({ status, body: text }: RawAnswer, id: unknown): string | undefined => {
  const json = parseJson(text)
  const isRefusal = status >= 400 || booleanOf((Object(json) as { success?: unknown }).success) === false
  const rows = rowsIn(json)
  if (!rows) return isRefusal ? undefined : otherRows
  return rows.every((row) => String((Object(row) as { id?: unknown }).id) === String(id)) ? undefined : otherRows
}
