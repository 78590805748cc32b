import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  type AlfaCrmContext,
  alfaCrmToken,
  createAlfaCrmContext,
  createCgi,
  createCustomer,
  createCustomerTariff,
  createGroup,
  createLesson,
  createPay,
  createSubject,
  createTariff,
  createTeacher,
  deleteCustomer,
  deleteGroup,
  deleteSubject,
  deleteTeacher,
  getCustomer,
  getLesson,
  listBranches,
  listCgis,
  listCustomers,
  listCustomerTariffs,
  listGroups,
  listLessons,
  listPays,
  listSubjects,
  listTeachers,
  login,
  type Page,
  teachLesson,
  updateCgi,
  updateCustomer,
  updateLesson,
  updatePay,
} from 'billfold/alfacrm'
import type { AlfaCrmSandboxOptions } from 'billfold/sandbox'
import { noon } from '../sandbox/alfacrm/api.js'
import { errorOf } from '../support/calls.js'
import { type ServedAccount, useServedAccount, valueOf } from './served.js'

const serve = useServedAccount()

const person = { name: 'Anna', legal_type: 1, is_study: true } as const
const payment = (customer_id: number, income: number | `${number}`) => ({
  ...{ branch_id: 1, customer_id, pay_type_id: 1, pay_account_id: 1, document_date: '2026-03-01' },
  ...{ income, payer_name: 'Anna' },
})
const namesOf = (page: Page<{ readonly name?: string | null | undefined }>) => page.items.map(({ name }) => name)
const logins = ({ asked }: ServedAccount) => asked.filter(([path]) => path === '/v2api/auth/login').length
const statuses = ({ asked }: ServedAccount) => asked.map(([, status]) => status)

describe('a token', () => {
  test('is given for the e-mail and the key, and for no other', async () => {
    const { user } = await serve()
    const token = valueOf(await login(user))
    expect(valueOf(await listCustomers({ ...user, token })).total).toBe(0)
    const wrong = errorOf(await login({ ...user, apiKey: 'wrong' }))
    expect(wrong).toMatchObject({ kind: 'forbidden', status: 403, message: expect.stringContaining('Not Authorized') })
    const none = errorOf(await listCustomers({ ...user, token: 'wrong' }))
    expect(none).toMatchObject({ kind: 'unauthorized', status: 401 })
  })

  test.each([401, 403] as const)('that is refused with %i is got anew once', async (refusal) => {
    const account = await serve({ variants: { refusal } })
    const ctx = createAlfaCrmContext({ ...account.user, perSecond: 10_000 })
    valueOf(await listCustomers(ctx))
    account.clock.ms += 3_600_000
    const calls = await Promise.all([listCustomers(ctx), listGroups(ctx), listTeachers(ctx)])
    expect(calls.map(({ ok }) => ok)).toEqual([true, true, true])
    expect(logins(account)).toBe(2)
    expect(statuses(account).filter((status) => status === refusal)).toHaveLength(3)
  })

  test('is renewed before it expires, by the lifetime that is said', async () => {
    const account = await serve({ tokenLifetime: 900 })
    const token = alfaCrmToken({ ...account.user, lifetime: 900, now: () => account.clock.ms })
    const ctx: AlfaCrmContext = { ...account.user, token }
    valueOf(await listCustomers(ctx))
    account.clock.ms += 850_000
    valueOf(await listCustomers(ctx))
    expect([logins(account), new Set(statuses(account))]).toEqual([2, new Set([200])])
  })

  test.each(['pay', '*'])(
    'of a user without the right to %s is forbidden after one login more at the most',
    async (right) => {
      const account = await serve({ denied: [right] })
      const ctx = createAlfaCrmContext({ ...account.user, perSecond: 10_000 })
      expect(errorOf(await listPays(ctx))).toMatchObject({ kind: 'forbidden', status: 403 })
      expect(logins(account)).toBeLessThanOrEqual(2)
    },
  )

  test('is got anew though a login voids the one before', async () => {
    const account = await serve({ variants: { loginVoidsTokens: true } })
    const [first, second] = [1, 2].map(() => createAlfaCrmContext({ ...account.user, perSecond: 10_000 })) as [
      AlfaCrmContext,
      AlfaCrmContext,
    ]
    for (const ctx of [first, second, first, second]) valueOf(await listCustomers(ctx))
    expect(logins(account)).toBe(4)
  })

  test('and a login come with X-APP-KEY where the account wants it', async () => {
    const { user } = await serve({ appKey: 'app-key-1' })
    const headers = { 'X-APP-KEY': 'app-key-1' }
    expect(errorOf(await login(user)).kind).toBe('forbidden')
    const token = valueOf(await login({ ...user, headers }))
    expect(valueOf(await listCustomers({ ...user, token, headers })).total).toBe(0)
    const error = errorOf(await listCustomers({ ...user, token, headers: { 'X-APP-KEY': 'another-key' } }))
    expect(error.kind).toBe('forbidden')
    expect(JSON.stringify(error)).not.toContain('another-key')
    const ctx = createAlfaCrmContext({ ...user, headers, perSecond: 10_000 })
    expect(valueOf(await listBranches(ctx)).total).toBe(1)
  })
})

describe('too fast', () => {
  beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0))
  afterEach(() => vi.restoreAllMocks())

  test('is a 429, which a literal context says', async () => {
    const { ctx } = await serve({ rate: 1 })
    const error = errorOf(await listCustomers(ctx))
    expect(error).toMatchObject({ kind: 'rateLimited', status: 429, retryable: true })
  })

  test('is tried again by a managed context, creates too', async () => {
    const account = await serve({ rate: 5 })
    const ctx = createAlfaCrmContext({
      ...{ ...account.user, perSecond: 10_000 },
      fetch: async (...request) => {
        const response = await fetch(...request)
        if (response.status === 429) account.clock.ms += 1000
        return response
      },
    })
    const names = Array.from({ length: 12 }, (_, index) => `Customer ${index}`)
    for (const name of names) valueOf(await createCustomer(ctx, { ...person, name }))
    expect(statuses(account)).toContain(429)
    const found = valueOf(await listCustomers(ctx))
    expect(namesOf(found).sort()).toEqual([...names].sort())
  })

  test('is what the rate of a managed context is not', async () => {
    const account = await serve({ rate: 5 })
    const { clock } = account
    let underWay = 0
    const ctx = createAlfaCrmContext({
      ...account.user,
      fetch: async (...request) => {
        underWay++
        const response = await fetch(...request)
        underWay--
        return response
      },
      // Time goes by only while no request is under way: the sandbox sees each at the time at which it was sent.
      clock: {
        now: () => clock.ms,
        setTimeout: (then, ms) => {
          const timer = setInterval(() => {
            if (underWay > 0) return
            clearInterval(timer)
            clock.ms += ms
            then()
          }, 0)
          return timer
        },
        clearTimeout: (timer) => clearInterval(timer),
      },
    })
    await Promise.all(Array.from({ length: 20 }, () => listCustomers(ctx)))
    expect(new Set(statuses(account))).toEqual(new Set([200]))
    // A login and twenty calls, four a second.
    expect(clock.ms - noon).toBe(5000)
  })
})

describe('filters', () => {
  test('find leads and clients, active and archived, each alone or together', async () => {
    const { ctx } = await serve()
    for (const name of ['lead', 'client', 'old lead', 'old client'])
      valueOf(await createCustomer(ctx, { ...person, name, is_study: name.includes('client') }))
    for (const id of [3, 4]) valueOf(await deleteCustomer(ctx, id))
    const found = async (query?: Parameters<typeof listCustomers>[1]) =>
      namesOf(valueOf(await listCustomers(ctx, query)))
    expect(await found()).toEqual(['lead', 'client', 'old lead', 'old client'])
    expect(await found({ study: 'leads' })).toEqual(['lead', 'old lead'])
    expect(await found({ study: 'clients' })).toEqual(['client', 'old client'])
    expect(await found({ archived: 'active' })).toEqual(['lead', 'client'])
    expect(await found({ archived: 'only' })).toEqual(['old lead', 'old client'])
    expect(await found({ archived: 'only', study: 'leads' })).toEqual(['old lead'])
    expect(await found({ removed: 0, is_study: [0] })).toEqual(['lead'])
    expect(valueOf(await getCustomer(ctx, 3)).name).toBe('old lead')
    expect(errorOf(await getCustomer(ctx, 5)).kind).toBe('notFound')
  })

  test('find archived groups, teachers and subjects', async () => {
    const { ctx } = await serve()
    for (const name of ['now', 'gone']) {
      valueOf(await createGroup(ctx, { name, branch_ids: [1] }))
      valueOf(await createTeacher(ctx, { name, branch_ids: [1] }))
      valueOf(await createSubject(ctx, { name }))
    }
    for (const remove of [deleteGroup, deleteTeacher, deleteSubject]) valueOf(await remove(ctx, 2))
    for (const list of [listGroups, listTeachers] as const) {
      expect(namesOf(valueOf(await list(ctx)))).toEqual(['now', 'gone'])
      expect(namesOf(valueOf(await list(ctx, { archived: 'active' })))).toEqual(['now'])
      expect(namesOf(valueOf(await list(ctx, { archived: 'only' })))).toEqual(['gone'])
    }
    expect(namesOf(valueOf(await listSubjects(ctx, { active: true })))).toEqual(['now'])
    expect(namesOf(valueOf(await listSubjects(ctx, { active: false })))).toEqual(['now', 'gone'])
  })

  test('by phone, dates and flags find what was written', async () => {
    const { ctx, clock } = await serve({ tokenLifetime: 9_999_999 })
    const one = { phone: '+7(999)111-22-33', dob: '2014-05-31' }
    valueOf(await createCustomer(ctx, { ...person, ...one }))
    clock.ms += 86_400_000
    valueOf(await createCustomer(ctx, { ...person, name: 'Boris', phone: '+7(999)444-55-66', dob: '2015-05-31' }))
    const found = async (query: Parameters<typeof listCustomers>[1]) =>
      namesOf(valueOf(await listCustomers(ctx, query)))
    expect(await found({ phone: '9991112233' })).toEqual(['Anna'])
    expect(await found({ dob_from: '2015-01-01' })).toEqual(['Boris'])
    expect(await found({ created_at_to: '2026-03-02' })).toEqual(['Anna'])
    expect(await found({ created_at_from: '2026-03-03' })).toEqual(['Boris'])
    valueOf(await createPay(ctx, payment(1, 10)))
    valueOf(await createPay(ctx, { ...payment(2, 20), document_date: '2026-02-01', is_confirmed: false }))
    const pays = async (query: Parameters<typeof listPays>[1]) =>
      valueOf(await listPays(ctx, query)).items.map(({ id }) => id)
    expect(await pays({ date_from: '2026-03-01' })).toEqual([1])
    expect(await pays({ date_to: '2026-02-28' })).toEqual([2])
    expect(await pays({ is_confirmed: true })).toEqual([1])
    expect(await pays({ is_confirmed: false })).toEqual([2])
  })
})

/** A client in a group with a subscription of eight lessons, and a lesson of theirs that is planned. */
const withLesson = async (options?: Partial<AlfaCrmSandboxOptions>) => {
  const account = await serve(options)
  const { ctx } = account
  const { id: customer } = valueOf(await createCustomer(ctx, person))
  const { id: group } = valueOf(await createGroup(ctx, { name: 'A1', branch_ids: [1] }))
  const { id: subject } = valueOf(await createSubject(ctx, { name: 'English' }))
  const place = { groupId: group, customerId: customer }
  valueOf(await createCgi(ctx, place, { b_date: '2026-01-01', e_date: null, branch_id: 1 }))
  const eight = { type: 1, name: '8 lessons', price: '4600.00', lessons_count: 8 } as const
  const { id: tariff_id } = valueOf(await createTariff(ctx, eight))
  valueOf(await createCustomerTariff(ctx, { customerId: customer }, { tariff_id, balance: 0 }))
  const hour = { time_from: '17:00', duration: 60, lesson_type_id: 2, subject_id: subject, group_ids: [group] }
  const plan = async (lesson_date: string) => valueOf(await createLesson(ctx, { ...hour, lesson_date }))
  return { ...account, customer, group, place, plan }
}

describe('lessons', () => {
  test.each(['always', 'customer-or-planned'] as const)(
    'are taught, which costs, with details %s',
    async (lessonDetails) => {
      const { ctx, customer, plan } = await withLesson({ variants: { lessonDetails } })
      valueOf(await createPay(ctx, payment(customer, '1000.00')))
      const { id } = await plan('2026-03-05')
      const planned = valueOf(await getLesson(ctx, id))
      expect(planned).toMatchObject({ status: 1, date: '2026-03-05', time_from: '2026-03-05T17:00:01' })
      expect(planned.details).toMatchObject([{ customer_id: customer, commission: '575.00', is_attend: false }])
      const details = [{ customer_id: customer, is_attend: true, grade: 5 }]
      const taught = valueOf(
        await teachLesson(ctx, id, { details, topic: 'Tenses', time_from: '18:00', time_to: '19:30' }),
      )
      expect(taught).toMatchObject({ status: 3, topic: 'Tenses', time_to: '2026-03-05T19:30:00' })
      expect(valueOf(await getLesson(ctx, id)).status).toBe(3)
      const { balance, paid_lesson_count, last_attend_date } = valueOf(await getCustomer(ctx, customer))
      expect({ balance, paid_lesson_count, last_attend_date }).toEqual({
        ...{ balance: '425.00', paid_lesson_count: 7, last_attend_date: '2026-03-05' },
      })
      const own = valueOf(await listLessons(ctx, { customer_id: customer }))
      expect(own.items[0]?.details).toMatchObject([{ is_attend: true, grade: 5, commission: '575.00' }])
    },
  )

  test('of any status are found, and those of one', async () => {
    const { ctx, customer, plan } = await withLesson()
    for (const day of ['2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08']) await plan(day)
    valueOf(await teachLesson(ctx, 2, { details: [{ customer_id: customer, is_attend: false }] }))
    valueOf(await updateLesson(ctx, 3, { status: 2 }))
    const ids = async (query?: Parameters<typeof listLessons>[1]) =>
      valueOf(await listLessons(ctx, query)).items.map(({ id }) => id)
    expect(await ids()).toEqual([1, 4, 3, 2])
    expect(await ids({ status: 'any', date_to: '2026-03-06' })).toEqual([1, 2])
    expect(await ids({ status: 'planned' })).toEqual([1, 4])
    expect(await ids({ status: 'cancelled' })).toEqual([3])
    expect(await ids({ status: 3 })).toEqual([2])
    for (const id of [1, 2, 3, 4]) expect(valueOf(await getLesson(ctx, id)).id).toBe(id)
    expect(errorOf(await teachLesson(ctx, 3, { details: [] }))).toMatchObject({ kind: 'invalid' })
  })

  test('are of those who are members', async () => {
    const { ctx, customer, place, group, plan } = await withLesson()
    const [cgi] = valueOf(await listCgis(ctx, { groupId: group })).items
    expect(cgi).toMatchObject({ customer_id: customer, b_date: '2026-01-01', e_date: null })
    const ended = { b_date: '2026-01-01', e_date: '2026-02-28', branch_id: 1 }
    expect(valueOf(await updateCgi(ctx, cgi!.id, place, ended)).e_date).toBe('2026-02-28')
    expect(valueOf(await listCgis(ctx, { groupId: group })).items).toEqual([])
    const whole = { groupId: group, b_date: '2026-01-01', e_date: '2026-12-31' }
    expect(valueOf(await listCgis(ctx, whole)).total).toBe(1)
    expect((await plan('2026-03-05')).customer_ids).toEqual([])
    expect((await plan('2026-02-05')).customer_ids).toEqual([customer])
    const [bought] = valueOf(await listCustomerTariffs(ctx, { customerId: customer })).items
    expect(bought).toMatchObject({ customer_id: customer, paid_lesson_count: 8, e_date: null })
    expect(valueOf(await listCustomerTariffs(ctx, { customerId: customer, dead: true })).items).toEqual([])
  })
})

test('money is text of decimals, written as text or as a number', async () => {
  const { ctx } = await serve()
  valueOf(await createCustomer(ctx, person))
  expect(valueOf(await createPay(ctx, payment(1, '1150.50'))).income).toBe('1150.50')
  expect(valueOf(await createPay(ctx, payment(1, 0.1))).income).toBe('0.10')
  expect(valueOf(await createPay(ctx, { ...payment(1, '0.2'), pay_type_id: 5 })).income).toBe('0.20')
  expect(valueOf(await getCustomer(ctx, 1)).balance).toBe('1150.40')
  expect(valueOf(await updatePay(ctx, 1, { income: '99999999.99' })).income).toBe('99999999.99')
  expect(valueOf(await getCustomer(ctx, 1)).balance).toBe('99999999.89')
})

describe('what is invalid', () => {
  test.each([
    ['by field', {}, { name: ['Необходимо заполнить «Имя».'], legal_type: ['Необходимо заполнить «Тип заказчика».'] }],
    ['in a list', { errors: 'list' }, { '': ['Необходимо заполнить «Имя».', 'Необходимо заполнить «Тип заказчика».'] }],
  ] as const)('has its messages %s', async (_, variants, messages) => {
    for (const validation of [200, 422] as const) {
      const { ctx } = await serve({ variants: { ...variants, validation } })
      const error = errorOf(await createCustomer(ctx, { name: '', is_study: true } as never))
      expect(error).toMatchObject({ kind: 'invalid', status: validation, messages })
    }
  })

  test('is said of changes, of rows that are not there, and of wrong filters', async () => {
    const { ctx } = await serve()
    valueOf(await createCustomer(ctx, person))
    expect(errorOf(await updateCustomer(ctx, 1, { name: '' })).messages).toEqual({ name: [expect.any(String)] })
    expect(errorOf(await createPay(ctx, payment(9, 1))).messages).toHaveProperty('customer_id')
    expect(errorOf(await createPay(ctx, payment(1, 'many' as never))).messages).toHaveProperty('income')
    expect(errorOf(await listCustomers(ctx, { dob_from: 'today' }))).toMatchObject({ status: 400 })
    expect(errorOf(await deleteCustomer(ctx, 9))).toMatchObject({ kind: 'notFound', status: 404 })
    expect(errorOf(await listCustomers({ ...ctx, branch: 9 }))).toMatchObject({ kind: 'forbidden', status: 403 })
  })
})
