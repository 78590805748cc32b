import { rowsIn } from '../alfacrm/page.js'
import type { Operation } from '../core/operation.js'
import { parseJson } from '../core/parseJson.js'
import { booleanOf } from '../core/phpValues.js'
import type { RawAnswer } from '../core/transport.js'

type Body = Readonly<Record<string, unknown>>

/** What the look-up of a row sends beside its id: the page, and the filters with which a list hides nothing. */
const lookUpFields = new Set(['id', 'page', 'pageSize', 'removed', 'is_study', 'active', 'dead', 'status'])

/** A list takes a list of ids as well, and takes null, `''` and `[]` for no filter at all. */
const isRowId = (id: unknown): boolean => typeof id === 'number' && Number.isSafeInteger(id) && id > 0

/** Whether a body asks a list for one row, and for nothing else. */
const isLookUp = (body: Body): boolean =>
  isRowId(body['id']) &&
  Object.entries(body).every(([name, value]) => lookUpFields.has(name) && typeof value !== 'object')

/** Whether an operation reads one row, by a list that is asked for its id. */
const readsRow = ({ name }: Operation): boolean => !name.startsWith('list')

/** The operations that a request to a route may be: the list first, which allows whatever it is asked. */
export const operationsFor = (operations: readonly Operation[], body: Body): readonly Operation[] => {
  if (operations.length === 1) return operations
  const lists = operations.filter((operation) => !readsRow(operation))
  return isLookUp(body) ? [...lists, ...operations.filter(readsRow)] : lists
}

const otherRows = 'the API gave other rows than the one that was asked for, and they are not passed on'

/**
 * Why an answer to the look-up of a row is not passed on: some lists of the API do not look at the id. The rows beside it are
 * not cut out, as JSON that is written anew can differ from what the API wrote.
 */
export const refuseOtherRows = ({ status, body: text }: RawAnswer, id: unknown): string | undefined => {
  const json = parseJson(text)
  const isRefusal = status >= 400 || booleanOf((Object(json) as { success?: unknown }).success) === false
  const rows = rowsIn(json)
  if (!rows) return isRefusal ? undefined : otherRows
  return rows.every((row) => String((Object(row) as { id?: unknown }).id) === String(id)) ? undefined : otherRows
}
