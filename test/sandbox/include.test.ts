import { expect, test } from 'vitest'
import { createShop } from './api.js'

const createAll = async () => {
  const shop = await createShop()
  const { must, customer, pack, subscription } = shop
  const base = await must('POST', 'features/', { name: 'Base' })
  const feature = await must('POST', 'features/', { name: 'A', dependency_ids: [base.id] })
  await must('PUT', `packages/${pack.id}`, { featureIds: [feature.id] })
  const coupon = await must('POST', 'coupons/', { code: 'A' })
  await must('PUT', `subscriptions/${subscription.id}`, { couponId: coupon.id })
  const user = await must('POST', 'endusers/', { email: 'a@a.a', customerId: customer.id })
  const invoice = await must('POST', 'invoices/', { customerId: customer.id, items: [{ amount: 5 }] })
  await must('PUT', `invoices/${invoice.id}/payment`, { amount: 2 })
  await must('POST', 'refunds/', { invoiceId: invoice.id, amount: 1 })
  const team = await must('POST', 'teams/', { name: 'T' })
  const member = await must('POST', 'members/', { email: 's@s.s', teamIds: [team.id] })
  return { ...shop, base, feature, coupon, user, invoice, team, member }
}

test('every relation of every entity can be embedded', async () => {
  const all = await createAll()
  const { must, group, pack, plan, customer, subscription, base, feature, coupon, user, invoice, team, member } = all
  const embedded = async (path: string, names: string) => {
    const read = await must('GET', `${path}?include=${names}`)
    const ids = (data: { id: string } | { id: string }[]) => (Array.isArray(data) ? data.map(({ id }) => id) : data.id)
    return Object.fromEntries(names.split(',').map((name) => [name, read[name] && ids(read[name].data)]))
  }
  const payment = (await must('GET', `invoices/${invoice.id}/payments`))[0]
  const refund = (await must('GET', `invoices/${invoice.id}/refunds`))[0]
  expect(await embedded(`customers/${customer.id}`, 'subscription,invoices,users')).toEqual({
    subscription: subscription.id,
    invoices: [invoice.id],
    users: [user.id],
  })
  expect(await embedded(`endusers/${user.id}`, 'customer,events')).toEqual({ customer: customer.id, events: [] })
  expect(await embedded(`features/${feature.id}`, 'packages,dependencies,dependants')).toEqual({
    packages: [pack.id],
    dependencies: [base.id],
    dependants: [],
  })
  expect(await embedded(`features/${base.id}`, 'dependants')).toEqual({ dependants: [feature.id] })
  expect(await embedded(`groups/${group.id}`, 'packages')).toEqual({ packages: [pack.id] })
  expect(await embedded(`invoices/${invoice.id}`, 'payments,refunds,subscription')).toEqual({
    payments: [payment.id],
    refunds: [refund.id],
    subscription: subscription.id,
  })
  expect(await embedded(`members/${member.id}`, 'teams')).toEqual({ teams: [team.id] })
  expect(await embedded(`teams/${team.id}`, 'members')).toEqual({ members: [member.id] })
  expect(await embedded(`packages/${pack.id}`, 'features,plan,group')).toEqual({
    features: [feature.id],
    plan: plan.id,
    group: group.id,
  })
  expect(await embedded(`plans/${plan.id}`, 'subscription,package')).toEqual({
    subscription: subscription.id,
    package: pack.id,
  })
  expect(await embedded(`subscriptions/${subscription.id}`, 'package,plan,coupon')).toEqual({
    package: pack.id,
    plan: plan.id,
    coupon: coupon.id,
  })
})

test('paths nest, share their beginnings, and end where they end', async () => {
  const { must, customer } = await createAll()
  const include = 'subscription.package.features.dependencies,subscription.plan,users.customer.users.customer'
  const [read] = await must('GET', `customers?include=${include}`)
  const { package: pack, plan } = read.subscription.data
  expect(pack.data.features.data[0].dependencies.data[0].name).toBe('Base')
  expect(plan.data).not.toHaveProperty('package')
  const again = read.users.data[0].customer.data.users.data[0].customer.data
  expect(again.id).toBe(customer.id)
  expect(again).not.toHaveProperty('users')
})

test('lists by tag and lists below an entity embed too', async () => {
  const { must, customer } = await createAll()
  await must('PUT', `customers/${customer.id}`, { tags: ['new'] })
  expect((await must('GET', 'customers/tag/new?include=users'))[0].users.data).toHaveLength(1)
  expect((await must('GET', `customers/${customer.id}/endusers?include=customer`))[0].customer.data.id).toBe(
    customer.id,
  )
})

test('a single relation that leads nowhere is left out, a list is empty', async () => {
  const { must, customer, subscription } = await createAll()
  await must('DELETE', `subscriptions/${subscription.id}`)
  for (const { id } of await must('GET', 'endusers')) await must('DELETE', `endusers/${id}`)
  const read = await must('GET', `customers/${customer.id}?include=subscription.package,users`)
  expect(read).not.toHaveProperty('subscription')
  expect(read.users).toEqual({ data: [] })
})

test('an unknown path names those there are', async () => {
  const { call } = await createAll()
  const first = await call('GET', 'customers?include=colour')
  expect([first.status, first.message]).toEqual([400, expect.stringContaining('subscription, invoices, users')])
  const deeper = await call('GET', 'customers?include=subscription.colour')
  expect(deeper.message).toContain('package, plan, coupon')
  expect((await call('GET', 'coupons?include=x')).message).toContain('none')
})

test('what multiplies without end is refused', async () => {
  const { call, must, customer } = await createAll()
  const data = Array.from({ length: 100 }, (_, index) => ({ email: `u${index}@x.y`, customerId: customer.id }))
  await must('POST', 'endusers/bulk', { data })
  const deep = (times: number) => Array.from({ length: times }, () => 'users.customer').join('.')
  expect((await call('GET', `customers?include=${deep(10)}`)).status).toBe(400)
  expect((await call('GET', `customers?include=${deep(2000)}`)).status).toBe(400)
})
