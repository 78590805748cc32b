import type { JsonObject } from '../json.js'
import { openEnd } from './dates.js'
import type { StartRows } from './start.js'

/** Creates a row in a branch and returns its id. An entity with parameters in its query is given by its whole path. */
export type Create = (branch: number, path: string, fields: JsonObject) => Promise<number>

/** Calls any other method in branch 1. */
export type Call = (path: string, body?: JsonObject) => Promise<unknown>

/** The rows that the API cannot create. */
export const demoRows: StartRows = {
  level: [{ name: 'A1' }, { name: 'B1' }],
  'customer-reject': [{ name: 'Переезд' }],
  'teacher/teacher-rate': [
    { teacher_id: 1, rate: 800, type: 1, b_date: '2025-09-01', e_date: openEnd, condition_attend: 3 },
    { teacher_id: 2, rate: 40, type: 2, b_date: '2025-09-01', e_date: openEnd, condition_attend: 1 },
  ],
  'teacher/working-hour': [
    { teacher_id: 1, location_id: 1, weekday: 2, time_from: '09:00:00', time_to: '18:00:00' },
    { teacher_id: 2, location_id: 1, weekday: 4, time_from: '12:00:00', time_to: '20:00:00' },
  ],
  'sms-message': [
    {
      ...{ phone: '+7(900)000-00-01', text: 'Ждём вас на уроке', is_sent: true, is_fail: false, user_id: 1 },
      ...{ added: '2026-01-10 10:00:00', sent_date: '2026-01-10 10:00:05', is_archive: false },
    },
  ],
  'mail-message': [
    {
      ...{ email: 'anna@example.com', subject: 'Расписание', html: '<p>Расписание</p>', is_sent: true, user_id: 1 },
      ...{ name: 'Анна', added: '2026-01-10 11:00:00', sent_date: '2026-01-10 11:00:05', is_archive: false },
    },
  ],
  'phone-call': [
    {
      ...{ direction: 1, local_number: '101', remote_number: '+7(900)000-00-02', duration: 95, is_success: true },
      ...{ call_date: '2026-01-11 15:20:00', record_url: null },
    },
  ],
}

const addLists = async (create: Create) => {
  const second = await create(1, 'branch', { name: 'Северный филиал', is_active: 1, weight: 2 })
  const english = await create(1, 'subject', { name: 'Английский', weight: 1 })
  await create(1, 'subject', { name: 'Шахматы', weight: 2 })
  await create(1, 'study-status', { name: 'Занимается', is_enabled: 1 })
  await create(1, 'study-status', { name: 'Пауза', is_enabled: 1 })
  await create(1, 'lead-status', { name: 'Новый', is_enabled: 1, pipeline_id: 1 })
  await create(1, 'lead-status', { name: 'Пробный урок', is_enabled: 1, pipeline_id: 1 })
  await create(1, 'lead-source', { code: 'site', name: 'Сайт', is_enabled: 1 })
  await create(1, 'lead-reject', { name: 'Дорого', is_enabled: 1 })
  const location = await create(1, 'location', { name: 'Центр', is_active: 1, branch_id: 1 })
  const room = await create(1, 'room', {
    ...{ branch_id: 1, location_id: location, name: 'Класс 1', color_id: 1, weight: 1 },
  })
  return { second, english, room }
}

const addTeachers = async (create: Create, call: Call, subject: number) => {
  const teacher = { branch_ids: [1], subject_id: subject, dob: '14.05.1990' }
  const olga = await create(1, 'teacher', { ...teacher, name: 'Ольга Белова', phone: ['+7(900)000-01-01'] })
  await create(1, 'teacher', { ...teacher, name: 'Иван Чернов', email: ['ivan@example.com'] })
  const gone = await create(1, 'teacher', { ...teacher, name: 'Пётр Серов' })
  await call(`teacher/delete?id=${String(gone)}`)
  return olga
}

const clients = ['Анна Лебедева', 'Борис Орлов', 'Вера Соколова', 'Глеб Зуев', 'Дарья Котова'] as const
const leads = ['Егор Волков', 'Жанна Лисина', 'Зоя Рыбина'] as const

const addCustomers = async (create: Create, call: Call, second: number) => {
  const clientIds: number[] = []
  for (const [index, name] of clients.entries()) {
    const phone = [`+7(900)000-00-0${String(index + 1)}`]
    const client = { name, legal_type: 1, is_study: 1, dob: `0${String(index + 1)}.06.2014`, phone, study_status_id: 1 }
    clientIds.push(await create(1, 'customer', { ...client, email: [`client${String(index + 1)}@example.com`] }))
  }
  for (const name of leads)
    await create(1, 'customer', { name, legal_type: 1, is_study: 0, lead_status_id: 1, lead_source_id: 1 })
  await create(second, 'customer', { name: 'ООО Ромашка', legal_type: 2, is_study: 1, legal_name: 'ООО «Ромашка»' })
  for (const is_study of [1, 0]) {
    const name = is_study === 1 ? 'Ирина Ушедшая' : 'Кирилл Отказавшийся'
    const id = await create(1, 'customer', { name, legal_type: 1, is_study, lead_reject_id: is_study === 1 ? null : 1 })
    await call(`customer/delete?id=${String(id)}`)
  }
  return clientIds
}

const addGroups = async (create: Create, call: Call, members: readonly number[], teacher: number) => {
  const dates = { b_date: '01.09.2025', e_date: '31.12.2030' }
  const group = await create(1, 'group', { name: 'Английский A1', branch_ids: [1], teacher_ids: [teacher], ...dates })
  await create(1, 'group', { name: 'Шахматы для начинающих', branch_ids: [1], limit: 8, ...dates })
  const old = await create(1, 'group', {
    name: 'Летний лагерь',
    branch_ids: [1],
    b_date: '01.06.2025',
    e_date: '31.08.2025',
  })
  await call(`group/delete?id=${String(old)}`)
  for (const [index, customer_id] of members.slice(0, 4).entries()) {
    const e_date = index === 3 ? '31.12.2025' : dates.e_date
    await create(1, `cgi/create?group_id=${String(group)}`, { customer_id, branch_id: 1, b_date: dates.b_date, e_date })
  }
  return group
}

const addMoney = async (create: Create, customers: readonly number[], subject: number) => {
  const tariff = { name: '8 уроков', type: 1, price: '4600.00', lessons_count: 8, duration: 60, branch_ids: [1] }
  const eight = await create(1, 'tariff', { ...tariff, subject_ids: [subject] })
  await create(1, 'tariff', { name: 'Месяц', type: 2, price: '6000.00', lessons_count: 12, branch_ids: [] })
  for (const [index, customer_id] of customers.entries()) {
    const query = `?customer_id=${String(customer_id)}`
    await create(1, `customer-tariff/create${query}`, { tariff_id: eight, balance: 0, b_date: '01.01.2026' })
    const pay = { branch_id: 1, customer_id, pay_account_id: 1, payer_name: clients[index] ?? '' }
    const income = { pay_type_id: 1, document_date: `1${String(index)}.01.2026`, income: '4600.00' }
    await create(1, 'pay', { ...pay, ...income })
  }
  const refund = { pay_type_id: 5, document_date: '15.01.2026', income: '1150.50', payer_name: clients[0] }
  await create(1, 'pay', { branch_id: 1, customer_id: customers[0] ?? 0, pay_account_id: 1, ...refund })
  const share = { customer_id: customers[1] ?? 0, discount_type: 1, amount: 10, begin: '01.01.2026', end: '31.12.2030' }
  await create(1, 'discount', { branch_id: 1, ...share, note: 'Второй ребёнок' })
}

type Course = { readonly group: number; readonly subject: number; readonly teacher: number; readonly room: number }

const addLessons = async (create: Create, call: Call, course: Course, members: readonly number[]) => {
  const { group, subject, teacher, room } = course
  const lesson = { lesson_type_id: 2, subject_id: subject, teacher_ids: [teacher], room_id: room, group_ids: [group] }
  const hour = { time_from: '17:00', duration: 60 }
  const ids: number[] = []
  for (const lesson_date of ['12.01.2026', '14.01.2026', '19.01.2026', '21.01.2030', '23.01.2030'])
    ids.push(await create(1, 'lesson', { ...lesson, ...hour, lesson_date }))
  for (const id of ids.slice(0, 2)) {
    const details = members.slice(0, 3).map((customer_id, index) => ({ customer_id, is_attend: index === 2 ? 0 : 1 }))
    await call(`lesson/teach?id=${String(id)}`, { status: 3, branch_id: 1, details, topic: 'Present Simple' })
  }
  await call(`lesson/update?id=${String(ids[2])}`, { status: 2 })
  await create(1, 'regular-lesson', {
    ...{ branch_id: 1, lesson_type_id: 2, related_class: 'Group', related_id: group, subject_id: subject },
    ...{ teacher_ids: [teacher], days: [1], time_from_v: '17:00', time_to_v: '18:00' },
    ...{ b_date: '01.09.2025', e_date: '31.12.2030', room_id: room },
  })
}

/**
 * Fills an empty account with a small school: two branches, clients and leads, archived rows, groups, lessons and
 * payments.
 */
export const fillDemo = async (create: Create, call: Call): Promise<void> => {
  const { second, english, room } = await addLists(create)
  const olga = await addTeachers(create, call, english)
  const members = await addCustomers(create, call, second)
  const group = await addGroups(create, call, members, olga)
  await addMoney(create, members, english)
  await addLessons(create, call, { group, subject: english, teacher: olga, room }, members)
  const comment = { comment: 'Просит вечернее время' }
  await create(1, `communication/create?class=Customer&related_id=${String(members[0])}`, comment)
  const task = { title: 'Позвонить', text: 'Напомнить об оплате', user_id: 1, assigned_ids: [1], priority: 3 }
  await create(1, 'task', { ...task, due_date: '20.01.2026', customer_ids: [members[1] ?? 0] })
}
