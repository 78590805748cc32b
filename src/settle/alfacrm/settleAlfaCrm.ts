import {
  type AlfaCrmContext,
  type BonusInput,
  type BonusSpending,
  type Customer,
  type CustomerInput,
  type CustomerTariff,
  type CustomerTariffInput,
  type CustomerTariffPlace,
  getLesson,
  getPay,
  type Group,
  type GroupInput,
  type Id,
  type Lesson,
  type LessonInput,
  listCustomers,
  listGroups,
  listLessons,
  listPays,
  listTasks,
  listTeachers,
  type Pay,
  type PayInput,
  type Task,
  type TaskInput,
  type TeachData,
  type Teacher,
  type TeacherInput,
} from '../../alfacrm/index.js'
import { agreesIn } from '../agreement.js'
import {
  changing,
  creating,
  findCustomerTariff,
  findDeletedPay,
  hasAll,
  isAlikeLesson,
  isAlikePay,
  isNamedAlike,
  isTaught,
  mayBeTaught,
  touches,
} from './finders.js'
import { neverClear } from '../judge.js'
import type { Finder } from '../settled.js'
import { type Named, type Settle, settler } from '../settler.js'

type Find<Args extends readonly unknown[], Row> = Finder<AlfaCrmContext, readonly [...Args, options?: unknown], Row>

/** The operations of AlfaCRM whose outcome can be found, each with the function that looks for its effect. */
export type AlfaCrmFinders = {
  readonly createPay: Find<[fields: PayInput], Pay>
  readonly updatePay: Find<[id: Id, changes: Partial<PayInput>], Pay>
  readonly deletePay: Find<[id: Id], Pay>
  readonly createCustomer: Find<[fields: CustomerInput], Customer>
  readonly createLesson: Find<[fields: LessonInput], Lesson>
  readonly teachLesson: Find<[id: Id, data: TeachData], Lesson>
  readonly createCustomerTariff: Find<[place: CustomerTariffPlace, fields: CustomerTariffInput], CustomerTariff>
  readonly createGroup: Find<[fields: GroupInput], Group>
  readonly createTeacher: Find<[fields: TeacherInput], Teacher>
  readonly createTask: Find<[fields: TaskInput], Task>
  readonly addBonus: Find<[customerId: Id, bonus: BonusInput], never>
  readonly spendBonus: Find<[customerId: Id, bonus: BonusSpending], never>
}

const noBonusHistory = 'AlfaCRM shows only the balance of the bonuses, which other calls and lessons change as well.'

/** The finders of AlfaCRM by the names of their operations. */
const alfacrmFinders: AlfaCrmFinders = {
  createPay: /* @__PURE__ */ creating({ entity: 'Pay', list: listPays, isAlike: isAlikePay }),
  updatePay: /* @__PURE__ */ changing({ entity: 'Pay', get: getPay, isMade: hasAll, isTrace: touches }),
  deletePay: findDeletedPay,
  createCustomer: /* @__PURE__ */ creating({ entity: 'Customer', list: listCustomers, isAlike: isNamedAlike }),
  createLesson: /* @__PURE__ */ creating({ entity: 'Lesson', list: listLessons, isAlike: isAlikeLesson }),
  teachLesson: /* @__PURE__ */ changing({ entity: 'Lesson', get: getLesson, isMade: isTaught, isTrace: mayBeTaught }),
  createCustomerTariff: findCustomerTariff,
  createGroup: /* @__PURE__ */ creating({ entity: 'Group', list: listGroups, isAlike: isNamedAlike }),
  createTeacher: /* @__PURE__ */ creating({ entity: 'Teacher', list: listTeachers, isAlike: isNamedAlike }),
  createTask: /* @__PURE__ */ creating({
    entity: 'Task',
    list: listTasks,
    isAlike: (sent, row) => agreesIn(['title'], sent, row),
  }),
  addBonus: /* @__PURE__ */ neverClear(noBonusHistory),
  spendBonus: /* @__PURE__ */ neverClear(noBonusHistory),
}

/**
 * Finds out whether a call of AlfaCRM took effect. It is `settle` for programs that use only this system. Give the
 * time zone of the account, because the API does not name it.
 *
 * @example
 * ```ts
 * const login = { email: 'api@example.com', apiKey: 'key' }
 * const sandbox = createAlfaCrmSandbox(login)
 * const crm = createAlfaCrmContext({ baseUrl: 'acme.s20.online', branch: 1, ...login, fetch: sandbox.fetch })
 * const args = [{ name: 'Ann', legal_type: 1, is_study: true, note: 'order A-1002' }] as const
 * const startedAt = Date.now()
 * await createCustomer(crm, ...args)
 * const call = { operation: 'alfacrm.createCustomer', args, startedAt, uniqueField: 'note' } as const
 * const settled = await settleAlfaCrm(crm, call, { timeZone: 'Europe/Moscow' })
 * console.log(settled.value?.outcome) // done
 * ```
 */
export const settleAlfaCrm: Settle<Named<'alfacrm', AlfaCrmFinders>> = /* @__PURE__ */ settler(
  'alfacrm',
  alfacrmFinders,
)
