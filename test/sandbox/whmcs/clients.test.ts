import { describe, expect, test } from 'vitest'
import { base64, createShop, createWhmcs, type Fields, type Loose, person, serialize } from './whmcs.js'

describe('AddClient and GetClientsDetails', () => {
  test('a client, in the documented shape, twice', async () => {
    const { must } = createWhmcs()
    const customfields = base64(serialize({ 1: 'Google', 3: 'a & b' }))
    const added = await must('AddClient', {
      ...person,
      customfields,
      groupid: 2,
      email_preferences: { general: false },
    })
    expect(added).toEqual({ result: 'success', clientid: '1' })
    const { result, client, ...root } = await must('GetClientsDetails', { clientid: 1 })
    expect([result, root]).toEqual(['success', client])
    expect(client).toMatchObject({
      ...{ client_id: 1, owner_user_id: 1, userid: 1, id: 1, firstname: 'Ann', fullname: 'Ann Lee', groupid: 2 },
      ...{
        countrycode: 'US',
        countryname: 'United States',
        currency: 1,
        currency_code: 'USD',
        status: 'Active',
        credit: '0.00',
        taxexempt: false,
      },
      ...{
        allowSingleSignOn: 1,
        isOptedInToMarketingEmails: false,
        email_verified: false,
        lastlogin: expect.any(String),
      },
      email_preferences: { general: '0', invoice: '1', support: '1', product: '1', domain: '1', affiliate: '1' },
      customfields: [
        { id: 1, value: 'Google' },
        { id: 3, value: 'a &amp; b' },
      ],
      ...{ customfields1: 'Google', customfields2: 'a &amp; b' },
      users: { user: [{ id: 1, name: 'Ann Lee', email: 'ann@lee.example', is_owner: true }] },
    })
    expect(client.uuid).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(client).not.toHaveProperty('stats')
  })

  test('by e-mail address, whatever its letter case', async () => {
    const { must, call } = await createShop()
    expect((await must('GetClientsDetails', { email: 'ANN@lee.example' })).client.id).toBe(1)
    expect((await call('GetClientsDetails', { email: 'x@x.x' })).message).toBe('Client Not Found')
    expect((await call('GetClientsDetails', { clientid: 9, email: 'ann@lee.example' })).message).toBe(
      'Client Not Found',
    )
  })

  test.each([
    [{ email: 'ANN@lee.example' }, 'A user already exists with that email address'],
    [{ email: 'nonsense' }, 'The email address you entered was not valid'],
    [{ email: 'b@b.b', currency: 2 }, 'Currency ID Not Found'],
    [{ email: 'b@b.b', owner_user_id: 9 }, 'Invalid Owner User ID'],
    [{ email: 'b@b.b', city: '' }, 'city is required'],
    [{ email: 'b@b.b', country: 'XX' }, 'Valid country required'],
    [{ email: 'b@b.b', country: 'Germany' }, 'Valid country required'],
  ])('%j is refused', async (fields, message) => {
    const { call, must } = await createShop()
    expect(await call('AddClient', { ...person, ...fields })).toEqual({ result: 'error', message })
    expect((await must('GetClients')).totalresults).toBe(1)
  })

  test('a user may own several clients, and validation may be skipped', async () => {
    const { must } = await createShop()
    await must('AddClient', { ...person, password2: null, owner_user_id: 1, email: 'second@lee.example' })
    const { client } = await must('GetClientsDetails', { clientid: 2 })
    expect(client.users.user).toMatchObject([{ id: 1, email: 'ann@lee.example' }])
    expect(await must('AddClient', { firstname: 'Only', skipvalidation: 1 })).toMatchObject({ clientid: '3' })
  })

  test('stats, with money in the client’s currency', async () => {
    const { must, clock } = await createShop({
      currencies: [
        { code: 'USD', prefix: '$', suffix: ' USD' },
        { code: 'EUR', prefix: '', suffix: '€' },
      ],
    })
    await must('AddClient', { ...person, email: 'eva@x.example', currency: 2 })
    const item = { itemdescription1: 'x', itemamount1: '19.90' }
    await must('CreateInvoice', { userid: 1, ...item })
    await must('CreateInvoice', { userid: 1, ...item })
    await must('CreateInvoice', { userid: 1, draft: true, ...item })
    await must('AddInvoicePayment', { invoiceid: 1, transid: 'a', gateway: 'paypal', date: '2024-05-01', fees: '0.90' })
    await must('OpenTicket', { clientid: 1, deptid: 1, subject: 'x', message: 'x' })
    await must('AddOrder', { clientid: 1, paymentmethod: 'paypal', pid: 1, noinvoice: true })
    clock.ms += 86_400_000
    const { stats } = await must('GetClientsDetails', { clientid: 1, stats: true })
    expect(stats).toMatchObject({
      ...{ numdueinvoices: 1, dueinvoicesbalance: '$19.90 USD', numoverdueinvoices: 1, numDraftInvoices: 1 },
      ...{ numpaidinvoices: 1, paidinvoicesamount: '$19.90 USD', numunpaidinvoices: 1, incredit: false },
      ...{ grossRevenue: '$19.90 USD', expenses: '$0.90 USD', income: '$19.00 USD', numtickets: 1 },
      ...{ productsnumhosting: 1, productsnumactivehosting: 0, productsnumtotal: 1, numactivetickets: 1 },
    })
    expect((await must('GetClientsDetails', { clientid: 2, stats: 1 })).stats.creditbalance).toBe('0.00€')
  })
})

describe('GetClients', () => {
  const shop = async () => {
    const whmcs = createWhmcs()
    const add = (firstname: string, lastname: string, more: Fields = {}) =>
      whmcs.must('AddClient', { ...person, firstname, lastname, email: `${firstname}@x.example`, ...more })
    await add('Cara', 'Ames', { companyname: 'Zed & Co' })
    await add('anna', 'Bell')
    await add('Bert', 'ames')
    await whmcs.must('CloseClient', { clientid: 2 })
    return whmcs
  }
  const found = async (fields: Fields): Promise<number[]> =>
    (await (await shop()).must('GetClients', fields)).clients.client.map(({ id }: Loose) => id)

  test('a row, in the documented shape', async () => {
    expect(await (await shop()).must('GetClients', { limitnum: 1, limitstart: 1 })).toEqual({
      ...{ result: 'success', totalresults: 3, startnumber: 1, numreturned: 1 },
      clients: {
        client: [
          {
            ...{ id: 2, firstname: 'anna', lastname: 'Bell', companyname: '', email: 'anna@x.example' },
            ...{ datecreated: '2024-05-03', groupid: 0, status: 'Closed' },
          },
        ],
      },
    })
  })

  test.each([
    [{}, [1, 2, 3]],
    [{ sorting: 'DESC' }, [3, 2, 1]],
    [{ orderby: 'firstname' }, [2, 3, 1]],
    [{ orderby: 'lastname' }, [1, 3, 2]],
    [{ orderby: 'constructor' }, [1, 2, 3]],
    [{ status: 'Closed' }, [2]],
    [{ search: 'ANNA@' }, [2]],
    [{ search: 'bert am' }, [3]],
    [{ search: 'd & c' }, [1]],
    [{ search: 'nobody' }, []],
  ])('by %j', async (fields, expected) => {
    expect(await found(fields)).toEqual(expected)
  })
})

describe('UpdateClient', () => {
  test('changes what is sent, by id or e-mail address', async () => {
    const { must, call } = await createShop()
    await must('UpdateClient', { clientid: 1, customfields: base64(serialize({ 1: 'a', 2: 'b' })) })
    await must('UpdateClient', {
      ...{ clientemail: 'ann@lee.example', city: 'Ö', status: 'Inactive', taxexempt: true, marketingoptin: 1 },
      ...{ paymentmethod: 'paypal', email_preferences: { support: false }, groupid: 4 },
      customfields: base64(serialize({ 2: 'c' })),
    })
    const { client } = await must('GetClientsDetails', { clientid: 1 })
    expect(client).toMatchObject({
      ...{
        city: 'Ö',
        status: 'Inactive',
        taxexempt: true,
        marketing_emails_opt_in: true,
        firstname: 'Ann',
        groupid: 4,
      },
      ...{ defaultgateway: 'paypal', email_preferences: { support: '0', general: '1' }, customfields1: 'a' },
      customfields2: 'c',
    })
    await must('UpdateClient', { clientid: 1, taxexempt: false, email: 'new@lee.example' })
    expect((await call('GetClientsDetails', { email: 'ann@lee.example' })).message).toBe('Client Not Found')
    expect((await must('GetClientsDetails', { email: 'new@lee.example' })).client.id).toBe(1)
    expect((await must('GetClientsDetails', { clientid: 1 })).client).toMatchObject({ taxexempt: false, city: 'Ö' })
  })

  test.each([
    [{ clientid: 9 }, 'Client ID Not Found'],
    [{ clientid: 1, email: 'x' }, 'The email address you entered was not valid'],
    [{ clientid: 1, status: 'x' }, 'Invalid Client Status'],
    [{ clientid: 1, currency: 2 }, 'Currency ID Not Found'],
    [{ clientid: 1, paymentmethod: 'x' }, 'Invalid Payment Method. Valid options include banktransfer, paypal'],
    [{}, 'clientid or clientemail is required'],
  ])('%j is refused', async (fields, message) => {
    expect(await (await createShop()).call('UpdateClient', fields)).toEqual({ result: 'error', message })
  })
})

describe('a duplicate e-mail address', () => {
  const message = 'Duplicate Email Address'

  test('is refused for a client and for a contact, whatever its letter case', async () => {
    const { must, call } = await createShop()
    await must('AddClient', { ...person, email: 'bob@x.example' })
    await must('AddContact', { clientid: 1, email: 'con@x.example' })
    await must('AddContact', { clientid: 1 })
    for (const email of ['BOB@x.example', 'con@x.example'])
      expect(await call('UpdateClient', { clientid: 1, email })).toEqual({ result: 'error', message })
    for (const email of ['bob@x.example', 'Con@x.example']) {
      expect((await call('AddContact', { clientid: 2, email })).message).toBe(message)
      expect((await call('UpdateContact', { contactid: 2, email })).message).toBe(message)
    }
    expect((await must('GetContacts')).totalresults).toBe(2)
  })

  test('is none of their own, nor of another client of the same user', async () => {
    const { must } = await createShop()
    await must('AddClient', { ...person, owner_user_id: 1, email: 'second@lee.example' })
    await must('UpdateClient', { clientid: 1, email: 'ANN@lee.example' })
    await must('UpdateClient', { clientid: 2, email: 'ann@lee.example' })
    await must('AddContact', { clientid: 1, email: 'con@x.example' })
    await must('UpdateContact', { contactid: 1, email: 'con@x.example', city: 'Town' })
    expect((await must('GetContacts')).contacts.contact[0].city).toBe('Town')
  })
})

describe('contacts', () => {
  test('are added, listed, changed and deleted', async () => {
    const { must, call } = await createShop()
    const contact = { firstname: 'Con', email: 'con@x.example', email_preferences: { support: true } }
    expect(await must('AddContact', { clientid: 1, ...contact })).toEqual({ result: 'success', contactid: '1' })
    await must('AddContact', { clientid: 1, firstname: 'Dan' })
    await must('UpdateContact', { contactid: 1, city: 'Town', email_preferences: { invoice: true } })
    const listed = await must('GetContacts', { userid: 1, firstname: 'Con' })
    expect(listed).toMatchObject({ totalresults: 1, startnumber: 0, numreturned: 1 })
    expect(listed.contacts.contact).toEqual([
      {
        ...{ id: 1, userid: 1, firstname: 'Con', lastname: '', email: 'con@x.example', address1: '', address2: '' },
        ...{ city: 'Town', state: '', postcode: '', country: '', phonenumber: '', domainemails: false },
        ...{ generalemails: false, invoiceemails: true, productemails: false, supportemails: true },
        ...{ affiliateemails: false, created_at: '2024-05-03 12:30:51', updated_at: '2024-05-03 12:30:51' },
      },
    ])
    expect((await must('GetContacts')).contacts.contact[1].updated_at).toBe('0000-00-00 00:00:00')
    await must('DeleteContact', { contactid: 1 })
    expect((await must('GetContacts')).totalresults).toBe(1)
    for (const action of ['UpdateContact', 'DeleteContact'])
      expect((await call(action, { contactid: 1 })).message).toBe('Contact ID Not Found')
    expect((await call('AddContact', { clientid: 9 })).message).toBe('Client ID Not Found')
  })
})
