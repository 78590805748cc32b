import * as sdk from 'billfold/whmcs'
import { expect, test } from 'vitest'
import { contextOf, forSdk, ok, refused } from './sdk.js'
import { base64, createShop, type Fields, serialize, type Whmcs } from './whmcs.js'

const quote = { subject: 'A new site', stage: 'Draft', validuntil: '31/12/2024' } as const
const lineitems = [
  { desc: 'Design & text', qty: 1, up: '100.00', discount: '10.00', taxable: true },
  { desc: 'Hosting', qty: 4, up: '15.00', discount: '0.00', taxable: false },
]

const rowsOf = (whmcs: Whmcs, table: string) => whmcs.sandbox.exportState().tables[table]?.rows ?? []

test('CreateQuote and GetQuotes: a quote of a client, in the documented shape', async () => {
  const whmcs = await createShop(forSdk)
  const ctx = contextOf(whmcs)
  const notes = { proposal: 'P', customernotes: 'C', adminnotes: 'A' }
  expect(
    await whmcs.must('CreateQuote', { ...quote, userid: 1, ...notes, lineitems: base64(serialize(lineitems)) }),
  ).toEqual({
    ...{ result: 'success', quoteid: '1' },
  })
  await ok(sdk.createQuote(ctx, { ...quote, subject: 'Other', firstname: 'Bob', email: 'bob@x.example' }))
  const none = '0000-00-00'
  const answer = await whmcs.must('GetQuotes', { userid: 1 })
  expect(answer).toMatchObject({ totalresults: 1, startnumber: 0, numreturned: 1 })
  expect(answer.quotes.quote).toEqual([
    {
      ...{ id: 1, subject: 'A new site', stage: 'Draft', validuntil: '2024-12-31', userid: 1 },
      client: {
        ...{ id: 1, firstname: 'Ann', lastname: 'Lee', companyname: '', email: 'ann@lee.example' },
        ...{ datecreated: '2024-05-03', groupid: 0, status: 'Active' },
      },
      ...{ firstname: '', lastname: '', companyname: '', email: '', address1: '', address2: '', city: '', state: '' },
      ...{ postcode: '', country: '', phonenumber: '', tax_id: '', currency: 1, ...notes },
      ...{ subtotal: '150.00', tax1: '0.00', tax2: '0.00', total: '150.00' },
      ...{ datecreated: '2024-05-03', lastmodified: '2024-05-03', datesent: none, dateaccepted: none },
      items: {
        item: [
          {
            ...{ id: 1, description: 'Design &amp; text', quantity: '1' },
            unitprice: '100.00',
            discount: '10.00',
            taxable: 1,
          },
          { ...{ id: 2, description: 'Hosting', quantity: '4' }, unitprice: '15.00', discount: '0.00', taxable: 0 },
        ],
      },
    },
  ])
  const other = await ok(sdk.getQuotes(ctx, { subject: 'Other' }))
  expect(other.quotes).toMatchObject([{ id: 2, firstname: 'Bob', email: 'bob@x.example', items: [] }])
})

test.each<[Fields, number[]]>([
  [{ quoteid: 2 }, [2]],
  [{ stage: 'Lost' }, [2]],
  [{ datecreated: '2024-01-02' }, [2]],
  [{ lastmodified: '2024-05-03' }, [1, 2]],
  [{ validuntil: '2024-12-31' }, [1, 2]],
  [{ validuntil: '2024-12-30' }, []],
  [{ limitstart: 1 }, [2]],
])('GetQuotes by %j', async (fields, ids) => {
  const { must } = await createShop(forSdk)
  await must('CreateQuote', quote)
  await must('CreateQuote', { ...quote, stage: 'Lost', datecreated: '02/01/2024' })
  expect((await must('GetQuotes', fields)).quotes.quote.map(({ id }: { id: number }) => id)).toEqual(ids)
})

test.each<[Fields, string]>([
  [{ stage: 'Won' }, 'Invalid Stage'],
  [{ validuntil: '2024-12-31' }, 'Invalid Date: validuntil is DD/MM/YYYY'],
  [{ userid: 9 }, 'Client ID Not Found'],
  [{ currency: 9 }, 'Currency ID Not Found'],
  [{ lineitems: base64(serialize([{ qty: 'many' }])) }, 'Invalid Line Item: qty is a plain decimal'],
  [{ lineitems: base64(serialize([{ up: 'much' }])) }, 'Invalid Line Item: up is a plain decimal'],
  [{ lineitems: base64(serialize([{ discount: 'x' }])) }, 'Invalid Line Item: discount is a percentage'],
  [{ lineitems: base64(serialize([{ id: 1 }])) }, 'Quote Line Item ID Not Found'],
  [
    { lineitems: base64(serialize([{ qty: '9999999999', up: '9999999999' }])) },
    'Invalid Amount: the quote comes to more than can be counted exactly',
  ],
])('CreateQuote refuses %j and leaves nothing', async (fields, message) => {
  const whmcs = await createShop(forSdk)
  expect(await whmcs.call('CreateQuote', { ...quote, ...fields })).toEqual({ result: 'error', message })
  expect([rowsOf(whmcs, 'quotes'), rowsOf(whmcs, 'quoteItems')]).toEqual([[], []])
})

test('UpdateQuote changes what is sent, and lines by their ids', async () => {
  const whmcs = await createShop(forSdk)
  const ctx = contextOf(whmcs)
  await whmcs.must('CreateQuote', { ...quote, email: 'bob@x.example', lineitems: base64(serialize(lineitems)) })
  whmcs.clock.ms += 86_400_000
  await ok(
    sdk.updateQuote(ctx, {
      ...{ quoteid: 1, stage: 'On Hold', userid: 1 },
      lineitems: [
        { id: 2, qty: 2 },
        { desc: 'Extra', up: '1.50', qty: 3 },
      ],
    }),
  )
  const [changed] = (await ok(sdk.getQuotes(ctx))).quotes
  expect(changed).toMatchObject({ stage: 'On Hold', subject: 'A new site', userid: 1, email: '', total: '124.50' })
  expect(changed?.lastmodified).toBe('2024-05-04')
  expect(changed?.items.map(({ description, quantity }) => [description, quantity])).toEqual([
    ['Design &amp; text', '1'],
    ['Hosting', '2'],
    ['Extra', '3'],
  ])
  expect((await refused(sdk.updateQuote(ctx, { quoteid: 9, stage: 'Lost' })))[1]).toContain('Quote ID Not Found')
  expect((await whmcs.call('UpdateQuote', { quoteid: 1, stage: 'x' })).message).toBe('Invalid Stage')
})

test('DeleteQuote takes its lines along', async () => {
  const whmcs = await createShop(forSdk)
  const ctx = contextOf(whmcs)
  await whmcs.must('CreateQuote', { ...quote, lineitems: base64(serialize(lineitems)) })
  await ok(sdk.deleteQuote(ctx, { quoteid: 1 }))
  expect([rowsOf(whmcs, 'quotes'), rowsOf(whmcs, 'quoteItems')]).toEqual([[], []])
  expect((await refused(sdk.deleteQuote(ctx, { quoteid: 1 })))[1]).toContain('Quote ID Not Found')
})

test('SendQuote records the e-mail and the day', async () => {
  const whmcs = await createShop(forSdk)
  const ctx = contextOf(whmcs)
  await ok(sdk.createQuote(ctx, { ...quote, userid: 1 }))
  await ok(sdk.createQuote(ctx, quote))
  await ok(sdk.sendQuote(ctx, { quoteid: 1 }))
  expect(rowsOf(whmcs, 'emails')).toMatchObject([
    { userid: 1, to: 'ann@lee.example', subject: 'Quote #1 - A new site' },
  ])
  expect((await ok(sdk.getQuotes(ctx))).quotes[0]).toMatchObject({ stage: 'Delivered', datesent: '2024-05-03' })
  expect((await refused(sdk.sendQuote(ctx, { quoteid: 9 })))[1]).toContain('Quote ID Not Found')
  expect((await refused(sdk.sendQuote(ctx, { quoteid: 2 })))[1]).toContain('Invalid Email Address')
})

test('AcceptQuote makes an invoice, once', async () => {
  const whmcs = await createShop(forSdk)
  const ctx = contextOf(whmcs)
  await whmcs.must('CreateQuote', { ...quote, userid: 1, lineitems: base64(serialize(lineitems)) })
  expect(await whmcs.must('AcceptQuote', { quoteid: 1 })).toEqual({ result: 'success', invoiceid: '1' })
  const invoice = await ok(sdk.getInvoice(ctx, { invoiceid: 1 }))
  expect(invoice).toMatchObject({ userid: 1, status: 'Unpaid', total: '150.00' })
  expect(invoice.items).toMatchObject([
    { description: 'Design &amp; text', amount: '90.00', taxed: true },
    { description: '4 x Hosting @ 15.00', amount: '60.00', taxed: false },
  ])
  expect((await ok(sdk.getQuotes(ctx, { stage: 'Accepted' }))).quotes[0]?.dateaccepted).toBe('2024-05-03')
  expect((await whmcs.must('GetClientsDetails', { clientid: 1, stats: 1 })).stats).toMatchObject({
    ...{ numquotes: 1, numacceptedquotes: 1 },
  })
  expect((await refused(sdk.acceptQuote(ctx, { quoteid: 1 })))[1]).toContain('accepted already')
  expect((await refused(sdk.acceptQuote(ctx, { quoteid: 9 })))[1]).toContain('Quote ID Not Found')
})

test('AcceptQuote makes a client of someone who is none', async () => {
  const whmcs = await createShop(forSdk)
  const ctx = contextOf(whmcs)
  await ok(sdk.createQuote(ctx, { ...quote, firstname: 'Bob', lastname: 'Ray', email: 'bob@x.example' }))
  await ok(sdk.createQuote(ctx, quote))
  await ok(sdk.acceptQuote(ctx, { quoteid: 1 }))
  expect((await ok(sdk.getInvoice(ctx, { invoiceid: 1 }))).userid).toBe(2)
  expect((await ok(sdk.getClientsDetails(ctx, { clientid: 2 }))).client).toMatchObject({ fullname: 'Bob Ray' })
  expect((await ok(sdk.getUsers(ctx, { search: 'bob@' }))).users).toMatchObject([{ id: 2 }])
  expect((await refused(sdk.acceptQuote(ctx, { quoteid: 2 })))[1]).toContain('not valid')
})
