import {
  acceptOrder,
  addContact,
  addCredit,
  addInvoicePayment,
  addOrder,
  addTransaction,
  applyCredit,
  closeClient,
  createInvoice,
  deleteContact,
  getClientsDetails,
  getContacts,
  getCredits,
  getInvoice,
  getInvoices,
  getOrders,
  getProducts,
  getTransactions,
  updateClient,
  updateContact,
  updateInvoice,
  type WhmcsContext,
} from 'billfold/whmcs'
import { describe, expect, test } from 'vitest'
import { must, serveShop } from './sandboxed.js'

const one = { clientid: 1 }
const payment = { gateway: 'banktransfer', date: '2024-05-03 10:00:00' }

const pay = (context: WhmcsContext, invoiceid: number, amount?: number | string) =>
  must(addInvoicePayment(context, { ...payment, invoiceid, amount, transid: `T-${amount ?? 'rest'}` }))

const bill = async (context: WhmcsContext, itemamount1: number | string, taxrate = 0): Promise<number> => {
  const line = { itemdescription1: 'Work', itemamount1, itemtaxed1: taxrate > 0 }
  return (await must(createInvoice(context, { userid: 1, taxrate, ...line }))).invoiceid
}

describe('a client', () => {
  test('has the custom fields that were serialized, and the entities that WHMCS keeps', async () => {
    const { context } = await serveShop()
    const read = await must(getClientsDetails(context, one, { decodeEntities: true }))
    expect(read.client).toMatchObject({ id: 1, lastname: "O'Lee", companyname: 'Lee & Sons', credit: '0.00' })
    expect(read.client?.customfields).toEqual([
      { id: 1, value: 'Google ✓' },
      { id: 2, value: "it's" },
    ])
    expect(read.client?.users).toEqual([{ id: 1, name: "Ann O'Lee", email: 'ann@lee.example', is_owner: true }])
    expect((await must(getClientsDetails(context, one))).client?.lastname).toBe('O&#039;Lee')
  })

  test('is changed in what was sent, by id or by e-mail', async () => {
    const { context } = await serveShop()
    const changes = { email_preferences: { general: false, product: true }, taxexempt: true, separateinvoices: true }
    await must(updateClient(context, { clientemail: 'ann@lee.example', ...changes, customfields: { 2: 'b', 5: 7 } }))
    const { client, stats } = await must(getClientsDetails(context, { email: 'ann@lee.example', stats: true }))
    expect(client).toMatchObject({ taxexempt: true, separateinvoices: true, latefeeoveride: false, city: 'Town' })
    expect(client?.email_preferences).toMatchObject({ general: false, product: true, invoice: true })
    expect(client?.customfields.map(({ value }) => value)).toEqual(['Google ✓', 'b', '7'])
    expect(stats).toMatchObject({ numtickets: 0, incredit: false })
    await must(updateClient(context, { clientid: 1, taxexempt: false, city: '' }))
    await must(closeClient(context, one))
    const closed = await must(getClientsDetails(context, one))
    expect(closed.client).toMatchObject({ taxexempt: false, city: '', status: 'Closed' })
  })

  test('has contacts', async () => {
    const { context } = await serveShop()
    await must(addContact(context, { ...one, firstname: 'Con', email: 'con@lee.example' }))
    await must(updateContact(context, { contactid: 1, lastname: 'Tact', email_preferences: { support: true } }))
    const { contacts, totalresults } = await must(getContacts(context, { userid: 1 }))
    expect(totalresults).toBe(1)
    expect(contacts[0]).toMatchObject({ id: 1, lastname: 'Tact', supportemails: true, generalemails: false })
    await must(deleteContact(context, { contactid: 1 }))
    expect((await must(getContacts(context))).contacts).toEqual([])
  })
})

test('products have their prices by currency and cycle', async () => {
  const { context } = await serveShop()
  const { products } = await must(getProducts(context, { pid: [1, 2] }))
  expect(products.map(({ pid, name, paytype }) => [pid, name, paytype])).toEqual([
    [1, 'Hosting', 'recurring'],
    [2, 'Hour', 'onetime'],
  ])
  expect(products[0]?.pricing['USD']).toMatchObject({ monthly: '9.95', msetupfee: '5.00', annually: '-1.00' })
  expect(products[0]).toMatchObject({ customfields: [], configoptions: [] })
  expect((await must(getProducts(context, { pid: 2 }))).products).toHaveLength(1)
})

describe('an order', () => {
  test('keeps its lists in line, empty slots too, and is pending until it is accepted', async () => {
    const { context, sandbox } = await serveShop()
    const order = await must(
      addOrder(context, {
        ...{ ...one, paymentmethod: 'paypal', pid: [1, 2, 1], domain: ['a.example', '', 'b.example'] },
        ...{ billingcycle: ['monthly', '', 'monthly'], qty: ['', 2, ''], customfields: [{ 1: 'é' }, '', { 1: 'z' }] },
        ...{ domaintype: ['register', '', 'transfer'], regperiod: [1, '', 2], eppcode: ['', '', 'x'] },
        ...{ priceoverride: ['', '', '1.00'], domainpriceoverride: ['12.00', '', 3.5] },
      }),
    )
    expect(order).toMatchObject({ orderid: 1, serviceids: '1,2,3', domainids: '1,2', invoiceid: 1 })
    const { services, domains } = sandbox.exportState().tables
    expect(services?.rows.map(({ pid, qty, domain, customfields }) => [pid, qty, domain, customfields])).toEqual([
      [1, 1, 'a.example', { 1: 'é' }],
      [2, 2, '', {}],
      [1, 1, 'b.example', { 1: 'z' }],
    ])
    expect(domains?.rows.map(({ domain, regperiod, amount }) => [domain, regperiod, amount])).toEqual([
      ['a.example', 1, 1200],
      ['b.example', 2, 350],
    ])
    const [pending] = (await must(getOrders(context))).orders
    expect(pending).toMatchObject({ id: 1, status: 'Pending', amount: '151.45', paymentmethodname: 'PayPal' })
    expect(pending?.ordernum).toMatch(/^\d{10}$/)
    expect(pending?.lineitems.map(({ type, relid, status }) => `${type} ${relid} ${status}`)).toEqual([
      ...['product 1 Pending', 'product 2 Pending', 'product 3 Pending', 'domain 1 Pending', 'domain 2 Pending'],
    ])
    await must(acceptOrder(context, { orderid: 1 }))
    expect((await must(getOrders(context, { id: 1 }))).orders[0]?.status).toBe('Active')
    expect((await acceptOrder(context, { orderid: 1 })).error).toMatchObject({ kind: 'notFound' })
  })

  test('of nothing is refused, and of a product that is not there', async () => {
    const { context, count } = await serveShop()
    const order = { ...one, paymentmethod: 'paypal' }
    expect((await addOrder(context, order)).error).toMatchObject({ reason: expect.stringContaining('No items') })
    expect((await addOrder(context, { ...order, pid: [9] })).error?.kind).toBe('notFound')
    expect(count('orders')).toBe(0)
  })
})

describe('an invoice', () => {
  test('is paid in parts, and what is too much becomes credit', async () => {
    const { context } = await serveShop()
    const invoiceid = await bill(context, '100.10', 10)
    expect(await must(getInvoice(context, { invoiceid }))).toMatchObject({
      ...{ subtotal: '100.10', tax: '10.01', total: '110.11', balance: '110.11', taxrate: '10.000', status: 'Unpaid' },
      ...{ datepaid: null, lastcaptureattempt: null, ccgateway: false, transactions: [] },
    })
    await pay(context, invoiceid, '50.00')
    expect(await must(getInvoice(context, { invoiceid }))).toMatchObject({ balance: '60.11', status: 'Unpaid' })
    await pay(context, invoiceid, 70.11)
    const paid = await must(getInvoice(context, { invoiceid }))
    expect(paid).toMatchObject({ balance: '0.00', status: 'Paid', datepaid: '2024-05-03 12:30:51' })
    expect(paid.transactions).toHaveLength(2)
    const { credits } = await must(getCredits(context, one))
    expect(credits).toMatchObject([{ id: 1, amount: '10.00', relid: invoiceid, date: '2024-05-03' }])
    expect((await must(getClientsDetails(context, one))).client?.credit).toBe('10.00')
  })

  test('is paid whole without an amount', async () => {
    const { context } = await serveShop()
    const invoiceid = await bill(context, 0.1 + 0.2)
    await pay(context, invoiceid)
    expect(await must(getInvoice(context, { invoiceid }))).toMatchObject({ total: '0.30', status: 'Paid' })
  })

  test('takes credit', async () => {
    const { context } = await serveShop()
    const invoiceid = await bill(context, 30)
    expect((await must(addCredit(context, { ...one, description: 'x', amount: 25 }))).newbalance).toBe('25.00')
    const part = await must(applyCredit(context, { invoiceid, amount: '10.00' }))
    expect(part).toMatchObject({ invoiceid, amount: '10.00', invoicepaid: false })
    await pay(context, invoiceid, 5)
    expect(await must(applyCredit(context, { invoiceid }))).toMatchObject({ amount: '15.00', invoicepaid: true })
    expect((await applyCredit(context, { invoiceid })).error?.reason).toBe('Invoice Not in Unpaid Status')
    const removal = { ...one, description: 'y', amount: 1, type: 'remove' } as const
    expect((await addCredit(context, removal)).error?.kind).toBe('rejected')
    expect((await must(getCredits(context, one))).credits.map(({ amount }) => amount)).toEqual([
      ...['25.00', '-10.00', '-15.00'],
    ])
  })

  test('is changed line by line', async () => {
    const { context } = await serveShop()
    const lines = { itemdescription2: 'Gone', itemamount2: 1, itemdescription3: 'Kept', itemamount3: '-2.50' }
    const draft = { userid: 1, draft: true, itemdescription1: 'Work', itemamount1: 10, taxrate: '19.000', ...lines }
    const { invoiceid, status } = await must(createInvoice(context, draft))
    expect(status).toBe('Draft')
    const [first, second] = (await must(getInvoice(context, { invoiceid }))).items.map(({ id }) => id)
    const changes = { itemdescription: { [first!]: 'A "b"' }, itemamount: { [first!]: '20.00' } }
    const added = { newitemdescription: ['New', 'Newer'], newitemamount: [1.5, '2.00'], newitemtaxed: [true, false] }
    await must(
      updateInvoice(context, {
        ...{ invoiceid, publish: true, ...changes, itemtaxed: { [first!]: true }, ...added },
        ...{ deletelineids: [second!], notes: '' },
      }),
    )
    const { items, ...read } = await must(getInvoice(context, { invoiceid }, { decodeEntities: true }))
    expect(items.map(({ description, amount, taxed }) => [description, amount, taxed])).toEqual([
      ['A "b"', '20.00', true],
      ['Kept', '-2.50', false],
      ['New', '1.50', true],
      ['Newer', '2.00', false],
    ])
    expect(read).toMatchObject({ status: 'Unpaid', subtotal: '21.00', tax: '4.09', total: '25.09' })
    const { invoices } = await must(getInvoices(context, { userid: 1, status: 'Unpaid' }))
    expect(invoices).toMatchObject([{ id: invoiceid, total: '25.09', paymethodid: null, currencycode: 'USD' }])
  })

  test('has its transactions, a refund among them', async () => {
    const { context } = await serveShop()
    const invoiceid = await bill(context, 10)
    const own = { paymentmethod: 'paypal', invoiceid, date: '03/05/2024' }
    await must(addTransaction(context, { ...own, transid: 'A', amountin: 10, fees: '0.35' }))
    await must(addTransaction(context, { ...own, transid: 'B', amountout: '4.00', rate: 1 }))
    expect((await addTransaction(context, { ...own, transid: 'A', amountin: 1 })).error?.kind).toBe('invalid')
    const { transactions } = await must(getTransactions(context, { invoiceid }))
    expect(transactions).toMatchObject([
      { transid: 'A', amountin: '10.00', fees: '0.35', date: '2024-05-03 00:00:00', invoiceid },
      { transid: 'B', amountout: '4.00', rate: '1.00000' },
    ])
    expect(await must(getInvoice(context, { invoiceid }))).toMatchObject({ status: 'Paid', balance: '4.00' })
  })
})
