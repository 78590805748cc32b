import {
  type AlfaCrmContext,
  type CallOptions,
  type CustomerTariff,
  type CustomerTariffInput,
  type CustomerTariffPlace,
  getPay,
  type Id,
  type ListEntities,
  listCustomerTariffs,
  type Pay,
} from '../../alfacrm/index.js'
import { collect, paginate, type Result } from '../../index.js'
import { agrees, agreesIn, isEmpty, isSameAmount, numberOf, valueAt } from '../agreement.js'
import { notDone, unclear } from '../answers.js'
import { type Branch, dated, logTraces, recentRows } from './read.js'
import { forChanges, judge } from '../judge.js'
import type { Finder } from '../settled.js'
import { anyTime } from '../span.js'

/** The codes of the history for what a new row and a change cannot be. Sources name no others. */
const [notCreated, notChanged] = [
  [2, 3],
  [1, 3],
] as const

const branchOf = (options: unknown): Branch => (Object(options) as CallOptions).branch

/** The branch in which a new row is: that of its own fields, otherwise that of the call. */
const branchOfRow = (fields: object, options: unknown): Branch => {
  const { branch_id, branch_ids } = fields as { readonly branch_id?: Id; readonly branch_ids?: Id | readonly Id[] }
  const own = [branch_id, branch_ids].flat().find((branch) => !isEmpty(branch))
  return own ?? branchOf(options)
}

/** The fields of a payment that AlfaCRM rounds to two decimals. */
const amounts = ['income', 'expenditure']

const amountsAgree = (sent: object, row: unknown): boolean =>
  amounts.every((field) => {
    const [wanted, stored] = [valueAt(sent, field), valueAt(row, field)]
    return isEmpty(wanted) || isEmpty(stored) || isSameAmount(wanted, stored)
  })

/** What is known of a kind of row that calls create. */
type Kind<T, Filters> = {
  /** The name of the model in the history. */
  readonly entity: string
  readonly list: ListEntities<T, Filters>
  readonly isAlike: (fields: object, row: unknown) => boolean
}

type Creating<Fields, T> = Finder<AlfaCrmContext, readonly [fields: Fields, options?: unknown], T>

/** Finds out whether a call created a row. */
export const creating =
  <Fields extends object, T extends { readonly created_at?: string | null | undefined }, Filters>({
    entity,
    list,
    isAlike,
  }: Kind<T, Filters>): Creating<Fields, T> =>
  async (context, [fields, options], search) => {
    const rows = await recentRows(list as ListEntities<T, object>, context, search, branchOfRow(fields, options))
    if (!rows.ok) return rows
    return judge(search, {
      sent: fields,
      rows: rows.value,
      isAlike: (row) => isAlike(fields, row),
      // No source says whether the log of a branch has what a call in another branch did.
      traces: logTraces(context, search, entity, notCreated, [branchOf(options), branchOfRow(fields, options)]),
    })
  }

/** Checks whether a payment is of the same customer and of the same amount. */
export const isAlikePay = (sent: object, row: unknown): boolean =>
  agreesIn(['customer_id'], sent, row) && amountsAgree(sent, row)

/** Checks whether a lesson is on the same day, of the same type and in the same subject. */
export const isAlikeLesson = (sent: object, row: unknown): boolean => {
  const [wanted, stored] = [valueAt(sent, 'lesson_date'), valueAt(row, 'date')]
  const isOnDay = isEmpty(wanted) || isEmpty(stored) || String(wanted).slice(0, 10) === String(stored).slice(0, 10)
  return isOnDay && agreesIn(['lesson_type_id', 'subject_id'], sent, row)
}

/** Checks whether a row has the same name. */
export const isNamedAlike = (sent: object, row: unknown): boolean => agreesIn(['name'], sent, row)

/** Finds the subscription that a call created for a customer, among the active and the archived ones. */
export const findCustomerTariff: Finder<
  AlfaCrmContext,
  readonly [place: CustomerTariffPlace, fields: CustomerTariffInput, options?: unknown],
  CustomerTariff
> = async (context, [{ customerId }, fields, options], search) => {
  const rows: CustomerTariff[] = []
  for (const dead of [false, true]) {
    const query = { customerId, dead, branch: branchOf(options), limit: 100, signal: search.signal }
    const listed = await collect(paginate(listCustomerTariffs, context, query), { max: Infinity })
    if (!listed.ok) return listed
    rows.push(...listed.value)
  }
  const sent = { ...fields, customer_id: customerId }
  return judge(search, {
    sent,
    rows: dated(rows, search),
    isAlike: (row) => agreesIn(['customer_id', 'tariff_id'], sent, row),
    traces: logTraces(context, search, 'CustomerTariff', notCreated, [branchOf(options)]),
  })
}

/** What is known of a call that changes a row. */
type Change<Data, T> = {
  /** The name of the model in the history. */
  readonly entity: string
  readonly get: (context: AlfaCrmContext, id: Id, options?: CallOptions) => Promise<Result<T>>
  /** Checks whether the row is as the call makes it. */
  readonly isMade: (data: Data, row: unknown) => boolean
  /** Checks whether the changed fields of an entry of the history may be those of the call. It holds for the row as well. */
  readonly isTrace: (data: Data, fields: unknown) => boolean
}

type Changing<Data, T> = Finder<AlfaCrmContext, readonly [id: Id, data: Data, options?: unknown], T>

/** Finds out whether a call changed a row. */
export const changing =
  <Data extends object, T>({ entity, get, isMade, isTrace }: Change<Data, T>): Changing<Data, T> =>
  async (context, [id, data, options], search) => {
    const branch = branchOf(options)
    const row = await get(context, id, { branch, signal: search.signal })
    if (!row.ok) return row
    const traces = async () => {
      const logs = await logTraces(context, search, entity, notChanged, [branch])()
      const isOfRow = (log: unknown): boolean => agreesIn(['id'], { id: Number(id) }, log)
      return logs.ok ? { ok: true as const, value: logs.value.filter(({ row: log }) => isOfRow(log)) } : logs
    }
    // A row that is as the call makes it may have been so before, and then the call changes nothing.
    const rows = isMade(data, row.value) ? [{ row: row.value, madeIn: anyTime }] : []
    return judge(forChanges(search), { sent: data, rows, isAlike: (each) => isTrace(data, each), traces })
  }

/** Checks whether a row has every value that was sent. Numbers can be written in other ways. */
export const hasAll = (sent: object, row: unknown): boolean =>
  Object.entries(sent).every(([field, value]) => {
    const stored = valueAt(row, field)
    if (value === undefined || isEmpty(stored)) return true
    // A call can clear a field.
    if (isEmpty(value)) return false
    return amounts.includes(field)
      ? isSameAmount(value, stored)
      : agrees(value, stored) || numberOf(value) === numberOf(stored)
  })

/**
 * Checks whether an entry of the history changed a field that was sent, whatever the API made of its value. A field that
 * was cleared is there with an empty value. An entry that shows no fields may have changed any.
 */
export const touches = (sent: object, fields: unknown): boolean =>
  Object.keys(Object(fields) as object).every((field) => field === 'id') ||
  Object.keys(sent).some((field) => valueAt(fields, field) !== undefined)

/** Checks whether a lesson took place. */
export const isTaught = (_data: object, row: unknown): boolean => agrees(3, valueAt(row, 'status'))

/** Checks whether an entry of the history may be that a lesson took place. A lesson can be recorded a second time. */
export const mayBeTaught = (data: object, fields: unknown): boolean => isTaught(data, fields) || touches(data, fields)

/** Finds out whether a payment is still there. The API does not say who deleted it. */
export const findDeletedPay: Finder<AlfaCrmContext, readonly [id: Id, options?: unknown], Pay> = async (
  context,
  [id, options],
  { isOver, signal },
) => {
  const pay = await getPay(context, id, { branch: branchOf(options), signal })
  if (!pay.ok)
    return pay.error.kind === 'notFound'
      ? unclear('The payment is not there. This call may have deleted it, or another.')
      : pay
  return isOver ? notDone : unclear('The payment is still there, but the request may still arrive.', [pay.value])
}
