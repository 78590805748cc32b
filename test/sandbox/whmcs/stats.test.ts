import { expect, test } from 'vitest'
import { getStats } from 'billfold/whmcs'
import { contextOf, forSdk, ok } from './sdk.js'
import { createShop, createWhmcs, type Whmcs } from './whmcs.js'

const day = 86_400_000

const order = ({ must }: Whmcs) => must('AddOrder', { clientid: 1, paymentmethod: 'paypal', pid: [2] })

test('income is what came in less fees and what went out, in the default currency', async () => {
  const currencies = [
    { code: 'USD', prefix: '$', suffix: ' USD' },
    { code: 'EUR', prefix: '', suffix: ' EUR' },
  ]
  const whmcs = createWhmcs({ ...forSdk, currencies })
  const pay = (date: string, fields: object) =>
    whmcs.must('AddTransaction', { paymentmethod: 'paypal', currencyid: 1, date, ...fields })
  await pay('03/05/2024', { amountin: '100.00', fees: '3.50' })
  await pay('01/05/2024', { amountout: '10.00' })
  await pay('01/01/2024', { amountin: '10.00', currencyid: 2, rate: '0.80000' })
  await pay('31/12/2023', { amountin: '1.00' })
  expect(await whmcs.must('GetStats')).toMatchObject({
    ...{ income_today: '$96.50 USD', income_thismonth: '$86.50 USD', income_thisyear: '$99.00 USD' },
    income_alltime: '$100.00 USD',
  })
})

test('orders and tickets are counted by day and by status', async () => {
  const whmcs = await createShop(forSdk)
  await order(whmcs)
  await order(whmcs)
  await whmcs.must('AcceptOrder', { orderid: 1 })
  whmcs.clock.ms += day
  for (const _ of [1, 2, 3]) await order(whmcs)
  await whmcs.must('CancelOrder', { orderid: 3 })
  await whmcs.must('FraudOrder', { orderid: 4 })
  const open = () => whmcs.must('OpenTicket', { clientid: 1, deptid: 1, subject: 'x', message: 'x' })
  for (const _ of [1, 2, 3]) await open()
  await whmcs.must('UpdateTicket', { ticketid: 1, status: 'Closed', flag: 1 })
  await whmcs.must('UpdateTicket', { ticketid: 2, status: 'On Hold', flag: 1 })
  expect(await whmcs.must('GetStats')).toMatchObject({
    ...{ orders_pending: 2, orders_today_total: 3, orders_today_cancelled: 1, orders_today_fraud: 1 },
    ...{ orders_today_pending: 1, orders_today_active: 0, orders_yesterday_total: 2, orders_yesterday_active: 1 },
    ...{ orders_yesterday_pending: 1, orders_thismonth_total: 5, orders_thisyear_total: 5 },
    ...{ tickets_allactive: 2, tickets_awaitingreply: 1, tickets_flaggedtickets: 1, tickets_open: 1 },
    ...{ tickets_answered: 0, tickets_customerreply: 0, tickets_closed: 1, tickets_onhold: 1, tickets_inprogress: 0 },
    ...{ networkissues_open: 0, staff_online: 0 },
  })
})

test('the timeline has as many days as are asked for, 90 at most', async () => {
  const whmcs = await createShop(forSdk)
  await order(whmcs)
  await whmcs.must('AddTransaction', { paymentmethod: 'paypal', userid: 1, amountin: '5.00', fees: '0.50' })
  whmcs.clock.ms += day
  await whmcs.must('OpenTicket', { clientid: 1, deptid: 1, subject: 'x', message: 'x' })
  const { timeline_data } = await ok(getStats(contextOf(whmcs), { timeline_days: 2 }))
  expect(timeline_data).toEqual({
    new_orders: { '2024-05-03': 1, '2024-05-04': 0 },
    accepted_orders: { '2024-05-03': 0, '2024-05-04': 0 },
    income: { '2024-05-03': '5.00', '2024-05-04': '0.00' },
    expenditure: { '2024-05-03': '0.50', '2024-05-04': '0.00' },
    new_tickets: { '2024-05-03': 0, '2024-05-04': 1 },
  })
  const most = await whmcs.must('GetStats', { timeline_days: 1000 })
  expect(Object.keys(most.timeline_data.income)).toHaveLength(90)
  expect(await whmcs.must('GetStats')).not.toHaveProperty('timeline_data')
})
