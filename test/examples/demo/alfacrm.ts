import { collect, paginate } from 'billfold'
import {
  createAlfaCrmContext,
  createCgi,
  createCustomer,
  createCustomerTariff,
  createGroup,
  createLesson,
  createPay,
  createSubject,
  createTariff,
  deleteCustomer,
  getCustomer,
  getCustomerRaw,
  listCustomerGroups,
  listCustomers,
  listLessons,
  login,
  teachLesson,
  updateCustomer,
} from 'billfold/alfacrm'
import { type Demo, expect, print, step } from './support.js'

const user = { email: 'api@school.example', apiKey: 'demo-key' }

const job = async (baseUrl: string): Promise<void> => {
  const token = await step('login({ baseUrl, email, apiKey })', login({ baseUrl, ...user }))
  expect('the token: it has letters', token.length > 0, true)
  const ctx = createAlfaCrmContext({ baseUrl, branch: 1, perSecond: 100, ...user })

  const person = { name: 'Anna Orlova', legal_type: 1, is_study: false, phone: '+7(900)000-00-01' } as const
  const lead = await step('createCustomer(ctx, …): a lead', createCustomer(ctx, person))
  expect('whether she is a client', lead.is_study, false)
  const lost = await step('createCustomer(ctx, …): another', createCustomer(ctx, { ...person, name: 'Boris Zuev' }))
  const { id } = lead
  const client = await step('updateCustomer(ctx, id, …): a client', updateCustomer(ctx, id, { is_study: true }))
  expect('whether she is a client', client.is_study, true)

  const subject = await step('createSubject(ctx, …)', createSubject(ctx, { name: 'English' }))
  const group = await step('createGroup(ctx, …)', createGroup(ctx, { name: 'English A1', branch_ids: [1] }))
  const time = { b_date: '2026-01-01', e_date: null, branch_id: 1 }
  const pair = { groupId: group.id, customerId: id }
  const member = await step('createCgi(ctx, { groupId, customerId }, …)', createCgi(ctx, pair, time))
  expect('the first day in the group', member.b_date, '2026-01-01')
  expect('its end', member.e_date, null)
  const groups = await step('listCustomerGroups(ctx, id)', listCustomerGroups(ctx, id))
  expect('the group that she is in', groups.items[0]?.group_id, group.id)

  const eight = { name: 'Eight lessons', type: 1, price: '4600.00', lessons_count: 8 } as const
  const tariff = await step('createTariff(ctx, …)', createTariff(ctx, eight))
  const terms = { tariff_id: tariff.id, balance: 0, b_date: '2026-01-01' }
  await step('createCustomerTariff(ctx, …)', createCustomerTariff(ctx, { customerId: id }, terms))
  const paid = { document_date: '2026-01-12', income: '4600.00', payer_name: 'Anna Orlova' } as const
  const pay = await step(
    'createPay(ctx, …)',
    createPay(ctx, { branch_id: 1, customer_id: id, pay_type_id: 1, pay_account_id: 1, ...paid }),
  )
  expect('the income, to the kopeck', pay.income, '4600.00')
  expect('its day', pay.document_date, '2026-01-12')

  const hour = { lesson_date: '2026-01-14', time_from: '17:00', duration: 60, lesson_type_id: 2 }
  const lesson = await step(
    'createLesson(ctx, …)',
    createLesson(ctx, { ...hour, subject_id: subject.id, group_ids: [group.id] }),
  )
  expect('the status: planned', lesson.status, 1)
  expect('who is to come', lesson.customer_ids?.[0], id)
  expect('the price of it, preset', lesson.details?.[0]?.commission, '575.00')
  const details = [{ customer_id: id, is_attend: true }]
  const taught = await step(
    'teachLesson(ctx, lesson.id, { details, topic })',
    teachLesson(ctx, lesson.id, { details, topic: 'Present Simple' }),
  )
  expect('the status: conducted', taught.status, 3)
  expect('whether she came', taught.details?.[0]?.is_attend, true)
  const after = await step('getCustomer(ctx, id)', getCustomer(ctx, id))
  expect('the balance: paid less one lesson', after.balance, '4025.00')
  expect('the lessons left', after.paid_lesson_count, 7)
  const lessons = await step('listLessons(ctx): of every status', listLessons(ctx))
  expect('how many lessons there are', lessons.total, 1)

  await step('deleteCustomer(ctx, lost.id)', deleteCustomer(ctx, lost.id))
  const active = await step("listCustomers(ctx, { archived: 'active' })", listCustomers(ctx, { archived: 'active' }))
  expect('how many are active', active.total, 1)
  const archived = { archived: 'only', study: 'leads' } as const
  const gone = await step("listCustomers(ctx, { archived: 'only', study: 'leads' })", listCustomers(ctx, archived))
  expect('the archived lead', gone.items[0]?.id, lost.id)
  const everyone = collect(paginate(listCustomers, ctx), { max: 1000 })
  const all = await step('collect(paginate(listCustomers, ctx), { max: 1000 })', everyone)
  expect('all that there are', all.length, 2)
  await step('getCustomerRaw(ctx, lost.id)', getCustomerRaw(ctx, lost.id))

  const refused = await createCustomer(ctx, { ...person, name: '' })
  print("createCustomer(ctx, { name: '' })", refused)
  expect('a customer without a name', refused.ok, false)
}

/** AlfaCRM: a lead becomes a client, joins a group, pays and has a lesson; one who left is found in the archive. */
export const alfacrm: Demo = {
  sandbox: ['alfacrm', '--email', user.email, '--api-key', user.apiKey, '--rate', '0'],
  job,
}
