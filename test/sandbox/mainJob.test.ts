import { createTeamToolsSandbox } from 'billfold/sandbox'
import { serveSandbox } from 'billfold/sandbox/node'
import { expect, test } from 'vitest'
import { json, pricing } from './api.js'

test('a program does its whole job over a socket', async () => {
  const sandbox = createTeamToolsSandbox({ clientId: 'id', clientSecret: 'secret', salt: 'salt' })
  const served = await serveSandbox(sandbox)
  if (!served.ok) throw new Error(served.message)
  const { url, close } = served.value
  const send = async (method: string, path: string, body: object) => {
    const answer = await fetch(`${url}/${path}`, json(method, body))
    expect([path, answer.status]).toEqual([path, 200])
    expect(answer.headers.get('content-type')).toBe('application/json')
    return await answer.json()
  }
  const grant = { client_id: 'id', client_secret: 'secret', grant_type: 'client_credentials' }
  const { access_token } = await send('POST', 'access_token', grant)
  const must = async (method: string, path: string, body: object) =>
    (await send(method, path, { ...body, access_token })).data

  const group = await must('POST', 'groups/', { name: 'Standard group' })
  const pack = await must('POST', 'packages/', { name: 'Basic package', groupId: group.id })
  const plan = await must('POST', 'plans/', { packageId: pack.id, pricing })
  const customer = await must('POST', 'customers/', { name: 'Awesome', email: 'customer@awesome.com' })
  const subscription = await must('PUT', `customers/${customer.id}/subscribe`, { groupId: 'default' })
  expect(subscription).toMatchObject({ packageId: pack.id, planId: plan.id, status: 'active', balance: 0 })
  const items = [{ description: 'setup', amount: 1750 }]
  const invoice = await must('POST', 'invoices/', { customerId: customer.id, invoiceDate: '2016-01-22', items })
  expect(invoice).toMatchObject({ total: 1750, openAmount: 1750, paidAmount: 0, status: 'open' })
  const part = await must('PUT', `invoices/${invoice.id}/payment`, { amount: 1000 })
  expect(part).toMatchObject({ openAmount: 750, paidAmount: 1000, status: 'open' })
  const rest = await must('PUT', `invoices/${invoice.id}/payment`, { amount: 1000 })
  expect(rest).toMatchObject({ openAmount: 0, paidAmount: 1750, status: 'closed' })
  const path = `customers/${customer.id}?include=subscription.package&access_token=${access_token}`
  const read = await (await fetch(`${url}/${path}`)).json()
  expect(read.data.subscription.data).toMatchObject({ balance: 250, package: { data: { name: 'Basic package' } } })
  await close()
})
