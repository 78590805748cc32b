import { describe, expect, test } from 'vitest'
import { createSchool, type Loose, type School } from './api.js'

const planned = ({ subject, customer }: School, more = {}) => ({
  ...{ lesson_date: '03.03.2026', time_from: '10:00', duration: 90, lesson_type_id: 2, subject_id: subject },
  ...{ customer_ids: [customer] },
  ...more,
})

const join = ({ make, group }: School, customer_id: number) =>
  make(`cgi?group_id=${group}`, { customer_id, branch_id: 1, b_date: '01.01.2026', e_date: '31.12.2030' })

describe('a lesson', () => {
  test('is made from a day, a time and a length', async () => {
    const school = await createSchool()
    const { model } = await school.must('1/lesson/create', planned(school))
    expect(model).toMatchObject({
      ...{ branch_id: 1, date: '2026-03-03', time_from: '2026-03-03 10:00:01', time_to: '2026-03-03 11:30:00' },
      ...{ status: 1, streaming: false, regular_id: null, lesson_type_name: 'Групповой' },
    })
    expect(model).not.toHaveProperty('lesson_date')
    expect(model).not.toHaveProperty('duration')
  })

  test('can end on the next day', async () => {
    const school = await createSchool()
    const { model } = await school.must('1/lesson/create', planned(school, { time_from: '23:30', duration: 60 }))
    expect(model.time_to).toBe('2026-03-04 00:30:00')
  })

  test('needs its fields, in their formats', async () => {
    const school = await createSchool()
    const { body } = await school.call('1/lesson/create')
    const names = ['lesson_date', 'time_from', 'duration', 'lesson_type_id', 'subject_id']
    expect(Object.keys(body.errors)).toEqual(names)
    for (const wrong of [
      { lesson_date: '2026-03-03' },
      { time_from: '25:00' },
      { duration: 0 },
      { duration: 1441 },
      { duration: 'long' },
      { customer_ids: [99] },
    ]) {
      const reply = await school.call('1/lesson/create', planned(school, wrong))
      expect([reply.body.success, Object.keys(reply.body.errors)]).toEqual([false, Object.keys(wrong)])
    }
    expect(await school.ids('1/lesson/index', { status: 1 })).toEqual([])
  })

  test('has the members of its groups, those of its day', async () => {
    const school = await createSchool()
    const { make, group } = school
    const late = await make('customer', { name: 'Late', legal_type: 1, is_study: 1 })
    await join(school, school.customer)
    const dates = { b_date: '04.03.2026', e_date: '31.12.2030' }
    await make(`cgi?group_id=${group}`, { customer_id: late, branch_id: 1, ...dates })
    const { model } = await school.must('1/lesson/create', planned(school, { customer_ids: [], group_ids: [group] }))
    expect(model.customer_ids).toEqual([school.customer])
    expect(model.details).toMatchObject([{ customer_id: school.customer, lesson_id: model.id, is_attend: 0 }])
  })

  test('has its cost preset from the subscription that suits it', async () => {
    const school = await createSchool()
    const { make, customer, tariff, subject, must } = school
    const query = `customer-tariff?customer_id=${customer}`
    await make(query, { tariff_id: tariff, subject_ids: [subject + 1] })
    const suits = await make(query, { tariff_id: tariff, subject_ids: [subject] })
    const { model } = await must('1/lesson/create', planned(school))
    expect(model.details).toMatchObject([{ ctt_id: suits, commission: '500.00' }])
    const other = await must('1/lesson/create', planned(school, { subject_id: subject + 7 }))
    expect(other.model.details).toMatchObject([{ ctt_id: null, commission: '0.00' }])
  })

  test('costs nothing beforehand under a tariff without a number of lessons', async () => {
    const school = await createSchool()
    const monthly = await school.make('tariff', { type: 2, name: 'Month', price: 100, lessons_count: 0 })
    const subscription = await school.make(`customer-tariff?customer_id=${school.customer}`, { tariff_id: monthly })
    const { model } = await school.must('1/lesson/create', planned(school))
    expect(model.details).toMatchObject([{ ctt_id: subscription, commission: '0.00' }])
  })

  test('moves with its length, and changes its length or its end', async () => {
    const school = await createSchool()
    const id = await school.make('lesson', planned(school))
    const times = async (body: object) => {
      const { model } = await school.must(`1/lesson/update?id=${id}`, body)
      return [model.date, model.time_from, model.time_to]
    }
    expect(await times({ lesson_date: '05.03.2026' })).toEqual([
      ...['2026-03-05', '2026-03-05 10:00:01', '2026-03-05 11:30:00'],
    ])
    expect(await times({ time_from: '12:00' })).toEqual(['2026-03-05', '2026-03-05 12:00:01', '2026-03-05 13:30:00'])
    expect(await times({ duration: 30 })).toEqual(['2026-03-05', '2026-03-05 12:00:01', '2026-03-05 12:30:00'])
    expect(await times({ time_to: '14:00' })).toEqual(['2026-03-05', '2026-03-05 12:00:01', '2026-03-05 14:00:00'])
    expect(await times({ topic: 'x' })).toEqual(['2026-03-05', '2026-03-05 12:00:01', '2026-03-05 14:00:00'])
    const reply = await school.call(`1/lesson/update?id=${id}`, { time_to: '11:00' })
    expect(reply.body.errors).toHaveProperty('time_to')
    expect((await school.call(`1/lesson/update?id=${id}`, { time_from: '' })).body.errors).toHaveProperty('time_from')
  })

  test('keeps its end to the second when only something else changes', async () => {
    const school = await createSchool()
    const id = await school.make('lesson', planned(school))
    await school.must(`1/lesson/update?id=${id}`, { time_to: '11:15:40' })
    const { model } = await school.must(`1/lesson/update?id=${id}`, { topic: 'x' })
    expect([model.time_from, model.time_to]).toEqual(['2026-03-03 10:00:01', '2026-03-03 11:15:40'])
  })

  test('loses a customer who is taken off it', async () => {
    const school = await createSchool()
    await join(school, school.customer)
    const id = await school.make('lesson', planned(school, { group_ids: [school.group] }))
    const { model } = await school.must(`1/lesson/update?id=${id}`, { customer_ids: [] })
    expect([model.customer_ids, model.details]).toEqual([[], []])
  })
})

describe('lesson/index', () => {
  test('lists conducted lessons when no status is given; all take three passes', async () => {
    const school = await createSchool()
    const { make, must, ids } = school
    const [first = 0, second = 0, third = 0] = [
      await make('lesson', planned(school)),
      await make('lesson', planned(school)),
      await make('lesson', planned(school)),
    ]
    await must(`1/lesson/update?id=${second}`, { status: 2 })
    await must(`1/lesson/teach?id=${third}`, { status: 3, branch_id: 1 })
    expect(await ids('1/lesson/index')).toEqual([third])
    expect(await ids('1/lesson/index', { status: 1 })).toEqual([first])
    expect(await ids('1/lesson/index', { status: 2 })).toEqual([second])
    expect(await ids('1/lesson/index', { status: '3' })).toEqual([third])
    expect(await ids('1/lesson/index', { id: first })).toEqual([])
    expect(await ids('1/lesson/index', { id: [first, third], status: 1 })).toEqual([first])
  })

  test('has details in every row, or as the variant says', async () => {
    for (const lessonDetails of ['always', 'customer-or-planned'] as const) {
      const school = await createSchool({ variants: { lessonDetails } })
      const { make, must, customer } = school
      await must(`1/lesson/teach?id=${await make('lesson', planned(school))}`, { status: 3, branch_id: 1 })
      await make('lesson', planned(school))
      const has = async (filters: object) =>
        (await must('1/lesson/index', filters)).items.map((item: Loose) => Object.hasOwn(item, 'details'))
      expect(await has({})).toEqual([lessonDetails === 'always'])
      expect(await has({ customer_id: customer })).toEqual([true])
      expect(await has({ status: 1 })).toEqual([true])
    }
  })
})

describe('lesson/teach', () => {
  test('conducts the lesson: who came, what it cost, what it was about', async () => {
    const school = await createSchool()
    const { make, must, customer } = school
    const guest = await make('customer', { name: 'Guest', legal_type: 1, is_study: 1 })
    const id = await make('lesson', planned(school))
    const { model } = await must(`1/lesson/teach?id=${id}`, {
      ...{ status: 3, branch_id: 1, topic: 'Past', homework: 'p. 5', time_from: '10:15:00', time_to: '11:15:00' },
      details: [
        { customer_id: customer, is_attend: 1, commission: 300.5, grade: 5, ctt_id: null, reason_id: 2 },
        { customer_id: String(guest), is_attend: false, commission: '0', grade: 'A', note: 'late' },
      ],
    })
    expect(model).toMatchObject({
      ...{ status: 3, topic: 'Past', homework: 'p. 5', customer_ids: [customer, guest] },
      ...{ time_from: '2026-03-03 10:15:01', time_to: '2026-03-03 11:15:00' },
      details: [
        { lesson_id: id, customer_id: customer, is_attend: 1, commission: '300.50', grade: 5, reason_id: 2 },
        { lesson_id: id, customer_id: guest, is_attend: 0, commission: '0.00', grade: 'A', note: 'late', bonus: null },
      ],
    })
    const detailIds = model.details.map((detail: Loose) => detail.id)
    expect(new Set(detailIds).size).toBe(2)
    const balances = (await must('1/customer/index')).items.map((item: Loose) => item.balance)
    expect(balances).toEqual(['-300.50', '0.00'])
  })

  test('uses up lessons of the subscription it is charged to', async () => {
    const school = await createSchool()
    const { make, must, customer, tariff } = school
    await make(`customer-tariff?customer_id=${customer}`, { tariff_id: tariff })
    const id = await make('lesson', planned(school))
    await must(`1/lesson/teach?id=${id}`, {
      status: 3,
      branch_id: 1,
      details: [{ customer_id: customer, is_attend: 1 }],
    })
    const { items } = await must(`1/customer-tariff/index?customer_id=${customer}`)
    expect(items[0]).toMatchObject({ paid_count: 7, paid_lesson_count: 7 })
    expect((await must('1/customer/index')).items[0]).toMatchObject({ paid_lesson_count: 7, balance: '-500.00' })
  })

  test('refuses another status, no branch, and details that are none', async () => {
    const school = await createSchool()
    const id = await school.make('lesson', planned(school))
    const refused = async (body: object) => {
      const reply = await school.call(`1/lesson/teach?id=${id}`, body)
      return [reply.body.success, Object.keys(reply.body.errors)]
    }
    expect(await refused({ status: 1, branch_id: 1 })).toEqual([false, ['status']])
    expect(await refused({})).toEqual([false, ['status', 'branch_id']])
    for (const details of ['x', [5], [{}], [{ customer_id: 99 }]])
      expect(await refused({ status: 3, branch_id: 1, details })).toEqual([false, ['details']])
    await school.must(`1/lesson/update?id=${id}`, { status: 2 })
    expect(await refused({ status: 3, branch_id: 1 })).toEqual([false, ['status']])
  })
})

describe('regular lessons', () => {
  const weekly = ({ subject, group }: School) => ({
    ...{ branch_id: 1, lesson_type_id: 2, related_class: 'Group', related_id: group, subject_id: subject },
    ...{ teacher_ids: [1], days: [7], time_from_v: '09:30', time_to_v: '11:00' },
  })

  test.each([[{ b_date: '01.09.2025', e_date: '31.05.2026' }], [{ b_date_v: '01.09.2025', e_date_v: '31.05.2026' }]])(
    'are made with %j',
    async (dates) => {
      const school = await createSchool()
      const { model } = await school.must('1/regular-lesson/create', { ...weekly(school), ...dates })
      expect(model).toMatchObject({
        ...{ day: 7, days: [7], time_from_v: '09:30', time_to_v: '11:00', duration: 90 },
        ...{ b_date: '2025-09-01', e_date: '2026-05-31', b_date_v: '01.09.2025', e_date_v: '31.05.2026' },
      })
      const moved = await school.must(`1/regular-lesson/update?id=${model.id}`, { days: [3, 5] })
      expect(moved.model).toMatchObject({ day: 3, days: [3, 5] })
      const again = await school.must(`1/regular-lesson/update?id=${model.id}`, { day: 1 })
      expect(again.model.day).toBe(1)
    },
  )

  test('need what the forms call Филиал and День недели', async () => {
    const school = await createSchool()
    const { body } = await school.call('1/regular-lesson/create')
    expect(body.errors).toMatchObject({
      branch_id: ['Необходимо заполнить «Филиал».'],
      days: ['Необходимо заполнить «День недели».'],
      time_from_v: [expect.any(String)],
      b_date: [expect.any(String)],
    })
  })

  test.each([
    { days: [0] },
    { days: [8] },
    { related_id: 99 },
    { related_class: 'Team' },
    { time_to_v: '09:00' },
    { time_to_v: '09:30' },
  ])('cannot have %j', async (wrong) => {
    const school = await createSchool()
    const dates = { b_date: '01.09.2025', e_date: '31.05.2026' }
    const reply = await school.call('1/regular-lesson/create', { ...weekly(school), ...dates, ...wrong })
    expect(Object.keys(reply.body.errors)).toEqual(Object.keys(wrong))
  })
})

describe('calendars', () => {
  test('are bare lists of lessons in a period, for who was there', async () => {
    const school = await createSchool()
    const { make, must, customer, group } = school
    const teacher = await make('teacher', { name: 'Ольга', branch_ids: [1] })
    const id = await make('lesson', planned(school, { teacher_ids: [teacher], group_ids: [group], topic: 'Hi' }))
    const row = {
      ...{ id: String(id), branch_id: 1, title: 'Hi', type: '2', status: '1' },
      ...{ start: '2026-03-03 10:00:01', duration: '90' },
    }
    const period = 'date1=2026-03-03&date2=03.03.2026'
    expect(await must(`1/calendar/customer?id=${customer}&${period}`)).toEqual([row])
    expect(await must(`1/calendar/teacher?id=${teacher}&${period}`)).toEqual([row])
    expect(await must(`1/calendar/group?id=${group}&${period}`)).toEqual([row])
    expect(await must(`1/calendar/group?id=99&${period}`)).toEqual([])
    expect(await must(`1/calendar/group?id=${group}&date1=04.03.2026&date2=05.03.2026`)).toEqual([])
    expect((await school.call(`1/calendar/group?id=${group}&date1=x&date2=05.03.2026`)).status).toBe(400)
  })
})
