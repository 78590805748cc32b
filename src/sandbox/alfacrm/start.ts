import type { JsonObject } from '../json.js'
import type { Account } from './account.js'
import type { Definition } from './definition.js'
import { apiUser } from './entities/records.js'
import { payTypes } from './figures.js'
import { initialValues } from './read.js'

/**
 * Rows by route, in the stored format: days as `Y-m-d`, times as `Y-m-d H:i:s`, flags as 0 and 1. An `id` can be left
 * out.
 */
export type StartRows = Readonly<Record<string, readonly JsonObject[]>>

/** The rows that every new account has. Without a branch there would be no path to call. */
const startRows = (email: string): StartRows => ({
  branch: [{ id: 1, name: 'Основной филиал', is_active: 1, weight: 1 }],
  company: [{ id: 1, name: 'Компания' }],
  user: [{ id: apiUser, name: 'API', email }],
  pipeline: [{ id: 1, name: 'Основная воронка' }],
  'pay-type': [
    { id: payTypes.income, name: 'Доход' },
    { id: payTypes.refund, name: 'Возврат' },
    { id: payTypes.correction, name: 'Корректировка' },
    { id: payTypes.goods, name: 'Продажа товара' },
  ],
  'pay-account': [{ id: 1, name: 'Касса', weight: 1 }],
  'lesson-type': [
    { id: 1, name: 'Индивидуальный', type: 1, sort: 1 },
    { id: 2, name: 'Групповой', type: 2, sort: 2 },
    { id: 3, name: 'Пробный', type: 3, sort: 3 },
  ],
})

/**
 * Fills an account with the rows that every new account has. The rows that the caller gives for a route replace them.
 */
export const fillAccount = (
  account: Account,
  definitions: readonly Definition[],
  email: string,
  rows: StartRows,
): void => {
  const all = { ...startRows(email), ...rows }
  const at = account.now()
  for (const definition of definitions) {
    const { route } = definition
    for (const { id, ...values } of Object.hasOwn(all, route) ? (all[route] ?? []) : []) {
      const given = typeof id === 'number' ? id : account.nextId(route)
      const row = { id: given, values: { ...initialValues(definition.fields), ...values } }
      account.put(route, { ...row, createdAt: at, updatedAt: at, removedAt: null })
    }
  }
}
