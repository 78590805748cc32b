import { describe, expect, test } from 'vitest'
import { createShop, type Fields, type Loose, person, type Whmcs } from './whmcs.js'

const bill = (whmcs: Whmcs, fields: Fields = {}): Promise<Loose> =>
  whmcs.must('CreateInvoice', { userid: 1, itemdescription1: 'Work', itemamount1: '19.90', ...fields })
const pay = (amount?: string, fields: Fields = {}): Fields => ({
  ...{ invoiceid: 1, transid: 't', gateway: 'paypal', date: '2024-05-04 10:00:00', amount, ...fields },
})
const invoice = (whmcs: Whmcs, invoiceid = 1): Promise<Loose> => whmcs.must('GetInvoice', { invoiceid })
const creditOf = async ({ must }: Whmcs): Promise<string> =>
  (await must('GetClientsDetails', { clientid: 1 })).client.credit

describe('CreateInvoice and GetInvoice', () => {
  test('an invoice, in the documented shape', async () => {
    const whmcs = await createShop()
    const none = '0000-00-00 00:00:00'
    const made = await bill(whmcs, { duedate: '2024-06-01', notes: 'a & b', paymentmethod: 'paypal', itemtaxed1: 1 })
    expect(made).toEqual({ result: 'success', invoiceid: '1', status: 'Unpaid' })
    expect(await invoice(whmcs)).toEqual({
      ...{ result: 'success', invoiceid: 1, invoicenum: '', userid: 1, date: '2024-05-03', duedate: '2024-06-01' },
      ...{ datepaid: none, lastcaptureattempt: none, subtotal: '19.90', credit: '0.00', tax: '0.00', tax2: '0.00' },
      ...{ total: '19.90', balance: '19.90', taxrate: '0.000', taxrate2: '0.000', status: 'Unpaid' },
      ...{ paymentmethod: 'paypal', notes: 'a &amp; b', ccgateway: false, transactions: '' },
      items: { item: [{ id: 1, type: '', relid: 0, description: 'Work', amount: '19.90', taxed: 1 }] },
    })
  })

  test('items come in the order of their numbers, holes or not', async () => {
    const whmcs = await createShop()
    const items = { itemdescription10: 'ten', itemamount10: '1', itemdescription2: 'two', itemamount3: '-0.50' }
    await whmcs.must('CreateInvoice', { userid: 1, ...items, itemdescription: 'none', itemamountx: 7 })
    const { items: shown, total } = await invoice(whmcs)
    expect(shown.item.map(({ description, amount }: Loose) => [description, amount])).toEqual([
      ['two', '0.00'],
      ['', '-0.50'],
      ['ten', '1.00'],
    ])
    expect(total).toBe('0.50')
  })

  test('cents do not drift', async () => {
    const whmcs = await createShop()
    const items = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`itemamount${index + 1}`, '0.10']))
    await whmcs.must('CreateInvoice', { userid: 1, ...items })
    expect((await invoice(whmcs)).total).toBe('30.00')
  })

  test.each([
    ['100.00', '19', '19.00', '119.00'],
    ['0.05', '10.000', '0.01', '0.06'],
    ['0.04', '10', '0.00', '0.04'],
    ['-0.05', '10', '-0.01', '-0.06'],
    ['33.33', '7.725', '2.57', '35.90'],
    ['9999999999.99', '19', '1900000000.00', '11899999999.99'],
  ])('%s at %s %% is taxed %s', async (amount, taxrate, tax, total) => {
    const whmcs = await createShop()
    const free = { itemdescription2: 'free of tax', itemamount2: '0.00' }
    await bill(whmcs, { itemamount1: amount, itemtaxed1: true, taxrate, ...free })
    expect(await invoice(whmcs)).toMatchObject({ subtotal: amount, tax, total })
  })

  test('only what is taxed is, by both rates', async () => {
    const whmcs = await createShop()
    const items = { itemamount1: '10', itemtaxed1: 1, itemamount2: '90', itemtaxed2: 0 }
    await bill(whmcs, { ...items, taxrate: '10', taxrate2: '5' })
    expect(await invoice(whmcs)).toMatchObject({ subtotal: '100.00', tax: '1.00', tax2: '0.50', total: '101.50' })
  })

  test.each<[Fields, string]>([
    [{ draft: true }, 'Draft'],
    [{ status: 'Collections' }, 'Collections'],
    [{ status: 'Paid', draft: 1 }, 'Paid'],
  ])('%j is %s', async (fields, status) => {
    const whmcs = await createShop()
    expect(await bill(whmcs, fields)).toMatchObject({ status })
  })

  test('takes what credit there is, when told to', async () => {
    const whmcs = await createShop()
    await whmcs.must('AddCredit', { clientid: 1, description: 'x', amount: '5' })
    expect(await bill(whmcs, { autoapplycredit: true })).toMatchObject({ status: 'Unpaid' })
    expect(await invoice(whmcs)).toMatchObject({ credit: '5.00', total: '14.90', balance: '14.90' })
    await whmcs.must('AddCredit', { clientid: 1, description: 'x', amount: '50' })
    expect(await bill(whmcs, { autoapplycredit: true })).toMatchObject({ status: 'Paid' })
    expect(await creditOf(whmcs)).toBe('30.10')
  })

  test.each<[Fields, unknown]>([
    [{ userid: 9 }, 'Client ID Not Found'],
    [{ status: 'x' }, 'Invalid status x'],
    [{ date: '03/05/2024' }, 'Invalid Date: date is Y-m-d'],
    [{ duedate: '2024-02-30' }, 'Invalid Date: duedate is Y-m-d'],
    [{ taxrate: 'x' }, 'Invalid Tax Rate: taxrate is a percentage'],
    [{ taxrate2: '-1' }, 'Invalid Tax Rate: taxrate2 is a percentage'],
    [{ paymentmethod: 'x' }, expect.stringContaining('Invalid Payment Method')],
    [{ draft: 1, sendinvoice: 1 }, expect.stringMatching(/^Cannot create and send a draft invoice/)],
    [{ itemamount2: '1e5' }, 'Invalid Amount: 1e5 is no plain decimal'],
    [{ itemamount2: '1,000.00' }, 'Invalid Amount: 1,000.00 is no plain decimal'],
    [{ itemamount2: '99999999999999999999999' }, expect.stringContaining('Invalid Amount')],
  ])('%j is refused and leaves nothing', async (fields, message) => {
    const whmcs = await createShop()
    const create = { userid: 1, itemdescription1: 'x', itemamount1: '1', ...fields }
    expect(await whmcs.call('CreateInvoice', create)).toEqual({ result: 'error', message })
    expect((await whmcs.must('GetInvoices')).totalresults).toBe(0)
    expect(await bill(whmcs)).toMatchObject({ invoiceid: '1' })
  })
})

describe('AddInvoicePayment', () => {
  test('pays in parts until nothing is left', async () => {
    const whmcs = await createShop()
    await bill(whmcs)
    expect(await whmcs.must('AddInvoicePayment', pay('9.95', { fees: '0.35' }))).toEqual({ result: 'success' })
    expect(await invoice(whmcs)).toMatchObject({ status: 'Unpaid', balance: '9.95', total: '19.90' })
    await whmcs.must('AddInvoicePayment', pay('9.94'))
    expect(await invoice(whmcs)).toMatchObject({ status: 'Unpaid', balance: '0.01' })
    await whmcs.must('AddInvoicePayment', pay())
    const paid = await invoice(whmcs)
    expect(paid).toMatchObject({ status: 'Paid', balance: '0.00', datepaid: '2024-05-03 12:30:51' })
    expect(paid.transactions.transaction).toHaveLength(3)
    expect(paid.transactions.transaction[0]).toEqual({
      ...{ id: '1', userid: '1', currency: '0', gateway: 'paypal', date: '2024-05-04 10:00:00', transid: 't' },
      ...{ description: 'Invoice Payment', amountin: '9.95', fees: '0.35', amountout: '0.00', rate: '1.00000' },
      ...{ invoiceid: '1', refundid: '0' },
    })
    expect(await creditOf(whmcs)).toBe('0.00')
    expect((await whmcs.must('GetCredits', { clientid: 1 })).totalresults).toBe('0')
  })

  test('credits what is over, also on what is paid already', async () => {
    const whmcs = await createShop()
    await bill(whmcs)
    await whmcs.must('AddInvoicePayment', pay('25.00'))
    expect(await invoice(whmcs)).toMatchObject({ status: 'Paid', balance: '0.00' })
    expect(await creditOf(whmcs)).toBe('5.10')
    await whmcs.must('AddInvoicePayment', pay('1.00'))
    expect([await creditOf(whmcs), (await invoice(whmcs)).balance]).toEqual(['6.10', '0.00'])
    expect(await whmcs.must('GetCredits', { clientid: 1 })).toMatchObject({
      ...{ totalresults: '2', clientid: '1' },
      credits: {
        credit: [{ amount: '5.10', relid: '1', description: 'Overpayment of Invoice #1' }, { amount: '1.00' }],
      },
    })
  })

  test.each<[Fields, unknown]>([
    [{ invoiceid: 9 }, 'Invoice ID Not Found'],
    [{ gateway: 'x' }, expect.stringContaining('Invalid Payment Method')],
    [{ date: '04.05.2024' }, 'Invalid Date: date is Y-m-d H:i:s'],
    [{ amount: '0' }, 'Invalid Amount: there is nothing to pay'],
    [{ amount: '-5' }, 'Invalid Amount: there is nothing to pay'],
    [{ amount: 'ten' }, 'Invalid Amount: there is nothing to pay'],
    [{ fees: 'x' }, 'Invalid Amount: fees is a plain decimal'],
  ])('%j is refused', async (fields, message) => {
    const whmcs = await createShop()
    await bill(whmcs)
    expect(await whmcs.call('AddInvoicePayment', pay('5', fields))).toEqual({ result: 'error', message })
    expect(await invoice(whmcs)).toMatchObject({ balance: '19.90', transactions: '' })
  })

  test.each(['Draft', 'Cancelled', 'Refunded'])('a %s invoice takes none', async (status) => {
    const whmcs = await createShop()
    await bill(whmcs, { status })
    expect((await whmcs.call('AddInvoicePayment', pay('5'))).message).toMatch(/^Invalid Invoice Status/)
  })

  test('a paid invoice has nothing left to pay when no amount is sent', async () => {
    const whmcs = await createShop()
    await bill(whmcs)
    await whmcs.must('AddInvoicePayment', pay())
    expect((await whmcs.call('AddInvoicePayment', pay())).message).toBe('Invalid Amount: there is nothing to pay')
  })
})

describe('credit', () => {
  test('is added, taken away and listed', async () => {
    const { must, call } = await createShop()
    const add = { clientid: 1, description: 'Why & how' }
    expect(await must('AddCredit', { ...add, amount: '10.5' })).toEqual({ result: 'success', newbalance: '10.50' })
    const remove = { ...add, amount: '0.505', type: 'remove', date: '2024-01-01' }
    expect(await must('AddCredit', remove)).toMatchObject({ newbalance: '9.99' })
    expect((await call('AddCredit', { ...remove, amount: '10' })).message).toBe(
      'Amount exceeds customer credit balance',
    )
    expect(await must('GetCredits', { clientid: 1 })).toEqual({
      ...{ result: 'success', totalresults: '2', clientid: '1' },
      credits: {
        credit: [
          { id: '1', date: '2024-05-03', description: 'Why &amp; how', amount: '10.50', relid: '0' },
          { id: '2', date: '2024-01-01', description: 'Why &amp; how', amount: '-0.51', relid: '0' },
        ],
      },
    })
  })

  test.each<[Fields, string]>([
    [{ clientid: 9 }, 'Client ID Not Found'],
    [{ amount: '-1' }, 'Invalid Amount: it is a plain decimal greater than zero'],
    [{ amount: 'x' }, 'Invalid Amount: it is a plain decimal greater than zero'],
    [{ type: 'steal' }, 'Invalid Type: it is add or remove'],
    [{ date: '1.1.2024' }, 'Invalid Date: date is Y-m-d'],
  ])('%j is refused', async (fields, message) => {
    const { call } = await createShop()
    const add = { clientid: 1, description: 'x', amount: 1, ...fields }
    expect(await call('AddCredit', add)).toEqual({ result: 'error', message })
  })

  test('is applied, all or a part of it', async () => {
    const whmcs = await createShop()
    await bill(whmcs)
    await whmcs.must('AddCredit', { clientid: 1, description: 'x', amount: '30' })
    const part = { result: 'success', invoiceid: '1', amount: '4.90', invoicepaid: 'false' }
    expect(await whmcs.must('ApplyCredit', { invoiceid: 1, amount: '4.9' })).toEqual(part)
    expect(await invoice(whmcs)).toMatchObject({ credit: '4.90', total: '15.00', balance: '15.00' })
    expect((await whmcs.call('ApplyCredit', { invoiceid: 1, amount: '15.01' })).message).toBe(
      'Amount Exceeds Invoice Balance',
    )
    expect((await whmcs.call('ApplyCredit', { invoiceid: 1, amount: '26' })).message).toBe(
      'Amount exceeds customer credit balance',
    )
    expect((await whmcs.call('ApplyCredit', { invoiceid: 1, amount: '-1' })).message).toMatch(/^Invalid Amount/)
    const rest = { amount: '15.00', invoicepaid: 'true' }
    expect(await whmcs.must('ApplyCredit', { invoiceid: 1, amount: 'full' })).toMatchObject(rest)
    expect(await invoice(whmcs)).toMatchObject({ credit: '19.90', total: '0.00', balance: '0.00', status: 'Paid' })
    expect(await creditOf(whmcs)).toBe('10.10')
    expect((await whmcs.call('ApplyCredit', { invoiceid: 1 })).message).toBe('Invoice Not in Unpaid Status')
    expect((await whmcs.call('ApplyCredit', { invoiceid: 9 })).message).toBe('Invoice ID Not Found')
    expect((await whmcs.call('GetCredits', { clientid: 9 })).message).toBe('Client ID Not Found')
  })
})

const edited = (id: number | string, amount: string): Fields => ({
  ...{ itemdescription: { [id]: 'x' }, itemamount: { [id]: amount }, itemtaxed: { [id]: 0 } },
})
const missingVariables =
  'Missing Variables: itemdescription, itemamount and itemtaxed are required for each item being changed'

describe('UpdateInvoice', () => {
  test('edits, adds and deletes items', async () => {
    const whmcs = await createShop()
    await bill(whmcs, { itemdescription2: 'Two', itemamount2: '5' })
    const edits = {
      ...{ itemdescription: { 1: 'Changed' }, itemamount: { 1: '10.00' }, itemtaxed: { 1: true }, taxrate: '20' },
      ...{ newitemdescription: ['New', 'Free'], newitemamount: ['3', ''], newitemtaxed: [0, 1], deletelineids: [2] },
    }
    expect(await whmcs.must('UpdateInvoice', { invoiceid: 1, ...edits })).toEqual({ result: 'success', invoiceid: '1' })
    const { items, ...rest } = await invoice(whmcs)
    expect(rest).toMatchObject({ subtotal: '13.00', tax: '2.00', total: '15.00', status: 'Unpaid' })
    expect(items.item).toMatchObject([
      { id: 1, description: 'Changed', amount: '10.00', taxed: 1 },
      { id: 3, description: 'New', amount: '3.00', taxed: 0 },
      { id: 4, description: 'Free', amount: '0.00', taxed: 1 },
    ])
    await whmcs.must('UpdateInvoice', { invoiceid: 1, ...edited(1, '1') })
    expect((await invoice(whmcs)).items.item[0]).toMatchObject({ description: 'x', amount: '1.00', taxed: 0 })
  })

  test('changes fields, and stamps a new status', async () => {
    const whmcs = await createShop()
    await bill(whmcs, { draft: true })
    const fields = { notes: 'x', date: '2024-01-01', duedate: '2024-01-02', paymentmethod: 'paypal', credit: '0.90' }
    await whmcs.must('UpdateInvoice', { invoiceid: 1, ...fields, publish: true })
    expect(await invoice(whmcs)).toMatchObject({ ...fields, status: 'Unpaid', total: '19.00' })
    await whmcs.must('UpdateInvoice', { invoiceid: 1, status: 'Paid', notes: '' })
    expect(await invoice(whmcs)).toMatchObject({ status: 'Paid', datepaid: '2024-05-03 12:30:51', notes: '' })
    await whmcs.must('UpdateInvoice', { invoiceid: 1, status: 'Refunded', datepaid: '2024-02-29' })
    await whmcs.must('UpdateInvoice', { invoiceid: 1, status: 'Cancelled' })
    expect((await whmcs.must('GetInvoices')).invoices.invoice[0]).toMatchObject({
      ...{ datepaid: '2024-02-29 00:00:00', date_refunded: '2024-05-03 12:30:51' },
      date_cancelled: '2024-05-03 12:30:51',
    })
  })

  test('what payments cover by then is paid', async () => {
    const whmcs = await createShop()
    await bill(whmcs)
    await whmcs.must('AddInvoicePayment', pay('10'))
    await whmcs.must('UpdateInvoice', { invoiceid: 1, ...edited(1, '10.00') })
    expect(await invoice(whmcs)).toMatchObject({ status: 'Paid', balance: '0.00' })
    await whmcs.must('UpdateInvoice', { invoiceid: 1, ...edited(1, '12.00') })
    expect(await invoice(whmcs)).toMatchObject({ status: 'Paid', balance: '2.00' })
  })

  test.each<[Fields, unknown]>([
    [{ invoiceid: 9 }, 'Invoice ID Not Found'],
    [edited(9, '1'), 'Invoice Item ID Not Found'],
    [edited(2, '1'), 'Invoice Item ID Not Found'],
    [edited('__proto__x', '1'), 'Invoice Item ID Not Found'],
    [{ itemdescription: { 1: 'x' } }, missingVariables],
    [{ ...edited(1, '1'), itemtaxed: {} }, missingVariables],
    [{ publish: 1 }, 'Invoice must be in Draft status to be published'],
    [{ publishandsendemail: 1 }, 'Invoice must be in Draft status to be published'],
    [{ deletelineids: [1, 9] }, 'Invoice Item ID Not Found'],
    [{ newitemdescription: ['x'], newitemamount: ['y'] }, 'Invalid Amount: y is no plain decimal'],
    [{ status: 'x' }, 'Invalid status x'],
    [{ credit: '-1' }, 'Invalid Amount: credit is a plain decimal'],
    [{ datepaid: 'x' }, 'Invalid Date: datepaid is Y-m-d'],
  ])('%j is refused and changes nothing', async (fields, message) => {
    const whmcs = await createShop()
    await bill(whmcs)
    await bill(whmcs)
    const before = JSON.stringify(whmcs.sandbox.exportState())
    const update = { invoiceid: 1, notes: 'New', ...fields }
    expect(await whmcs.call('UpdateInvoice', update)).toEqual({ result: 'error', message })
    expect(JSON.stringify(whmcs.sandbox.exportState())).toBe(before)
  })

  test('only drafts can be edited, where invoices are immutable', async () => {
    const whmcs = await createShop({ quirks: { immutableInvoices: true } })
    await bill(whmcs, { draft: true })
    await whmcs.must('UpdateInvoice', { invoiceid: 1, notes: 'x', publishandsendemail: true })
    expect((await whmcs.call('UpdateInvoice', { invoiceid: 1, notes: 'y' })).message).toMatch(/only a draft/)
  })
})

describe('GetInvoices', () => {
  const several = async () => {
    const whmcs = await createShop()
    await whmcs.must('AddClient', { ...person, firstname: 'Bob', companyname: 'B & C', email: 'bob@x.example' })
    await bill(whmcs, { date: '2024-03-03', duedate: '2024-03-10', itemamount1: '7' })
    await bill(whmcs, { date: '2024-01-01', duedate: '2024-05-03', itemamount1: '30' })
    await bill(whmcs, { userid: 2, date: '2024-02-02', duedate: '2024-02-02', draft: 1 })
    return whmcs
  }

  test('a row, in the documented shape', async () => {
    const none = '0000-00-00 00:00:00'
    const [row] = (await (await several()).must('GetInvoices', { userid: 2 })).invoices.invoice
    expect(row).toEqual({
      ...{ id: 3, userid: 2, firstname: 'Bob', lastname: 'Lee', companyname: 'B &amp; C', invoicenum: '' },
      ...{ date: '2024-02-02', duedate: '2024-02-02', datepaid: none, last_capture_attempt: none },
      ...{ date_refunded: none, date_cancelled: none, subtotal: '19.90', credit: '0.00', tax: '0.00', tax2: '0.00' },
      ...{ total: '19.90', taxrate: '0.000', taxrate2: '0.000', status: 'Draft', paymentmethod: 'banktransfer' },
      ...{ paymethodid: null, notes: '', created_at: '2024-05-03 12:30:51', updated_at: '2024-05-03 12:30:51' },
      ...{ currencycode: 'USD', currencyprefix: '$', currencysuffix: ' USD' },
    })
  })

  test.each([
    [{}, [1, 2, 3]],
    [{ userid: 1 }, [1, 2]],
    [{ status: 'Overdue' }, [1]],
    [{ status: 'Unpaid' }, [1, 2]],
    [{ orderby: 'date' }, [2, 3, 1]],
    [{ orderby: 'duedate', order: 'desc' }, [2, 1, 3]],
    [{ orderby: 'total' }, [1, 3, 2]],
    [{ orderby: 'status' }, [3, 1, 2]],
    [{ orderby: 'invoicenumber', order: 'desc' }, [3, 2, 1]],
    [{ orderby: '__proto__' }, [1, 2, 3]],
    [{ limitstart: 1, limitnum: 1 }, [2]],
  ])('by %j', async (fields, expected) => {
    const answer = await (await several()).must('GetInvoices', fields)
    expect(answer.invoices.invoice.map(({ id }: Loose) => id)).toEqual(expected)
    expect([answer.numreturned, typeof answer.totalresults]).toEqual([expected.length, 'number'])
  })
})

describe('transactions', () => {
  test('settle an invoice, without crediting what is over', async () => {
    const whmcs = await createShop()
    await bill(whmcs)
    const one = { paymentmethod: 'paypal', invoiceid: 1, transid: 'a' }
    await whmcs.must('AddTransaction', { ...one, amountin: '10', fees: '1', date: '29/02/2024', description: 'x & y' })
    expect((await invoice(whmcs)).balance).toBe('9.90')
    await whmcs.must('AddTransaction', { ...one, transid: 'b', amountin: '10' })
    expect(await invoice(whmcs)).toMatchObject({ status: 'Paid', balance: '-0.10' })
    expect(await creditOf(whmcs)).toBe('0.00')
    await whmcs.must('AddTransaction', { ...one, transid: 'c', amountout: '19.90' })
    expect(await invoice(whmcs)).toMatchObject({ status: 'Paid', balance: '19.80' })
    const { transactions, ...counters } = await whmcs.must('GetTransactions', { invoiceid: 1, transid: 'a' })
    expect(counters).toEqual({ result: 'success', totalresults: 1, startnumber: 0, numreturned: 1 })
    expect(transactions.transaction[0]).toMatchObject({
      ...{ date: '2024-02-29 00:00:00', amountin: '10.00', fees: '1.00', description: 'x &amp; y', userid: '1' },
    })
  })

  test('of a cancelled invoice do not revive it, and of a paid one leave its day alone', async () => {
    const whmcs = await createShop()
    await bill(whmcs, { status: 'Cancelled' })
    await whmcs.must('AddTransaction', { paymentmethod: 'paypal', invoiceid: 1, amountin: '19.90' })
    expect(await invoice(whmcs)).toMatchObject({ status: 'Cancelled', balance: '0.00' })
    await bill(whmcs)
    await whmcs.must('AddInvoicePayment', pay('19.90', { invoiceid: 2 }))
    whmcs.clock.ms += 86_400_000
    await whmcs.must('AddInvoicePayment', pay('1', { invoiceid: 2 }))
    expect(await invoice(whmcs, 2)).toMatchObject({ status: 'Paid', datepaid: '2024-05-03 12:30:51' })
  })

  test('may be a client’s credit, or nobody’s', async () => {
    const whmcs = await createShop()
    await whmcs.must('AddTransaction', { paymentmethod: 'paypal', userid: 1, amountin: '10', credit: true })
    await whmcs.must('AddTransaction', { paymentmethod: 'paypal', userid: 1, amountin: '5' })
    await whmcs.must('AddTransaction', { paymentmethod: 'paypal', currencyid: 1, amountout: '3', rate: '1.23456' })
    expect(await creditOf(whmcs)).toBe('10.00')
    expect((await whmcs.must('GetTransactions', { clientid: 1 })).totalresults).toBe(2)
    const { transactions } = await whmcs.must('GetTransactions')
    expect(transactions.transaction[2]).toMatchObject({
      userid: '0',
      currency: '1',
      rate: '1.23456',
      amountout: '3.00',
    })
  })

  test('have unique numbers, unless told otherwise', async () => {
    const { must, call } = await createShop()
    const one = { paymentmethod: 'paypal', userid: 1, amountin: '10', transid: 'a' }
    await must('AddTransaction', one)
    expect((await call('AddTransaction', one)).message).toMatch(/must be Unique/)
    await must('AddTransaction', { ...one, allowduplicatetransid: true })
    await must('AddTransaction', { ...one, transid: '' })
    await must('AddTransaction', { ...one, transid: '' })
  })

  test.each([
    ['DD/MM/YYYY', '01/02/2024'],
    ['DD.MM.YYYY', '01.02.2024'],
    ['DD-MM-YYYY', '01-02-2024'],
    ['MM/DD/YYYY', '02/01/2024'],
    ['YYYY/MM/DD', '2024/02/01'],
    ['YYYY-MM-DD', '2024-02-01'],
  ] as const)('take dates as %s', async (dateFormat, date) => {
    const { must, call } = await createShop({ dateFormat })
    await must('AddTransaction', { paymentmethod: 'paypal', userid: 1, date })
    expect((await must('GetTransactions')).transactions.transaction[0].date).toBe('2024-02-01 00:00:00')
    for (const wrong of ['2024-02-01 00:00:00', '31/31/2024', `${date}x`, date.replace(/[/.-]/, '~')])
      expect(await call('AddTransaction', { paymentmethod: 'paypal', userid: 1, date: wrong })).toMatchObject({
        message: `Invalid Date: date is ${dateFormat}`,
      })
  })

  test.each<[Fields, unknown]>([
    [{}, 'A Currency ID is required for non-customer related transactions'],
    [{ invoiceid: 9 }, 'Invoice ID Not Found'],
    [{ userid: 1, currencyid: 9 }, 'Currency ID Not Found'],
    [{ userid: 9 }, 'Client ID Not Found'],
    [{ currencyid: 9 }, 'Currency ID Not Found'],
    [{ userid: 1, amountin: 'x' }, 'Invalid Amount: amountin is a plain decimal'],
    [{ userid: 1, amountout: '-1' }, 'Invalid Amount: amountout is a plain decimal'],
    [{ userid: 1, fees: 'x' }, 'Invalid Amount: fees is a plain decimal'],
    [{ userid: 1, rate: 'x' }, 'Invalid Rate: rate is a plain decimal'],
    [{ userid: 1, paymentmethod: 'x' }, expect.stringContaining('Invalid Payment Method')],
  ])('%j is refused', async (fields, message) => {
    const { call, must } = await createShop()
    expect(await call('AddTransaction', { paymentmethod: 'paypal', ...fields })).toEqual({ result: 'error', message })
    expect((await must('GetTransactions')).totalresults).toBe(0)
  })
})

test('a transaction goes with its client, their invoice and their currency, or is refused', async () => {
  const currencies = ['USD', 'EUR'].map((code) => ({ code, prefix: '', suffix: '' }))
  const whmcs = await createShop({ currencies })
  await whmcs.must('AddClient', { ...person, email: 'bob@x.example', currency: 2 })
  await bill(whmcs)
  const one = { paymentmethod: 'paypal', amountin: '1' }
  for (const [fields, message] of [
    [{ userid: 2, invoiceid: 1 }, 'User ID does not own the given Invoice ID'],
    [{ userid: 2, currencyid: 1 }, 'Currency ID does not match Client currency'],
    [{ invoiceid: 1, currencyid: 2 }, 'Currency ID does not match Client currency'],
  ] as const)
    expect(await whmcs.call('AddTransaction', { ...one, ...fields })).toEqual({ result: 'error', message })
  expect((await whmcs.must('GetTransactions')).totalresults).toBe(0)
  await whmcs.must('AddTransaction', { ...one, userid: 1, invoiceid: 1, currencyid: 1, fees: '-0.10' })
  await whmcs.must('AddTransaction', { ...one, userid: 2, currencyid: 2 })
  expect((await whmcs.must('GetTransactions')).transactions.transaction).toMatchObject([
    { userid: '1', invoiceid: '1', fees: '-0.10' },
    { userid: '2', invoiceid: '0' },
  ])
})

test('gateways and currencies', async () => {
  const { must } = await createShop()
  expect(await must('GetPaymentMethods')).toMatchObject({
    totalresults: 2,
    paymentmethods: { paymentmethod: [{ module: 'banktransfer', displayname: 'Bank Transfer' }, { module: 'paypal' }] },
  })
  expect(await must('GetCurrencies')).toEqual({
    ...{ result: 'success', totalresults: '1' },
    currencies: {
      currency: [{ id: '1', code: 'USD', prefix: '$', suffix: ' USD', format: '1', rate: '1.00000' }],
    },
  })
})
