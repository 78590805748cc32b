import * as sdk from 'billfold/whmcs'
import { expect, test } from 'vitest'
import { contextOf, forSdk, ok, refused } from './sdk.js'
import { createShop, type Fields, person, type Whmcs } from './whmcs.js'

const eve = { firstname: 'Eve', lastname: 'Fox', email: 'eve@x.example', password2: 'a < b' }
const rowsOf = (whmcs: Whmcs, table: string) => whmcs.sandbox.exportState().tables[table]?.rows ?? []

/** A shop with a second user (2), who has no client. */
const withEve = async (): Promise<Whmcs> => {
  const whmcs = await createShop(forSdk)
  await whmcs.must('AddUser', eve)
  return whmcs
}

test('AddUser and GetUsers, by the beginning of a name or address', async () => {
  const whmcs = await createShop(forSdk)
  const ctx = contextOf(whmcs)
  expect(await whmcs.must('AddUser', eve)).toEqual({ result: 'success', user_id: '2' })
  expect(await whmcs.must('GetUsers')).toEqual({
    ...{ result: 'success', totalresults: 2, startnumber: 0, numreturned: 2 },
    users: [
      {
        ...{ id: 1, firstname: 'Ann', lastname: 'Lee', email: 'ann@lee.example' },
        ...{ datecreated: '2024-05-03 12:30:51', validationdata: '', clients: [{ id: 1, isOwner: true }] },
      },
      {
        ...{ id: 2, firstname: 'Eve', lastname: 'Fox', email: 'eve@x.example' },
        ...{ datecreated: '2024-05-03 12:30:51', validationdata: '', clients: [] },
      },
    ],
  })
  const ids = async (fields: Fields) => (await ok(sdk.getUsers(ctx, fields))).users.map(({ id }) => id)
  expect(await ids({ sorting: 'DESC' })).toEqual([2, 1])
  for (const search of ['EVE@', 'fox', 'Eve F']) expect(await ids({ search })).toEqual([2])
  for (const search of ['ox', '@x.example']) expect(await ids({ search })).toEqual([])
  expect(await ids({ limitnum: 1, limitstart: 1 })).toEqual([2])
  expect((await refused(sdk.addUser(ctx, { ...eve, email: 'EVE@x.example' })))[1]).toContain('already exists')
  expect((await refused(sdk.addUser(ctx, { ...eve, email: 'x' })))[1]).toContain(
    'The email address entered is not valid',
  )
})

test('UpdateUser changes what is sent, and nobody gets somebody else’s address', async () => {
  const whmcs = await withEve()
  const ctx = contextOf(whmcs)
  expect(await whmcs.must('UpdateUser', { user_id: 2, email: 'Eve@x.example', lastname: 'Cox' })).toEqual({
    ...{ result: 'success', user_id: '2' },
  })
  expect((await ok(sdk.getUsers(ctx, { search: 'eve' }))).users).toMatchObject([
    { firstname: 'Eve', lastname: 'Cox', email: 'Eve@x.example' },
  ])
  expect((await refused(sdk.updateUser(ctx, { user_id: 9, lastname: 'x' })))[1]).toContain('Invalid User ID requested')
  expect((await refused(sdk.updateUser(ctx, { user_id: 2, email: 'ann@lee.example' })))[1]).toContain('already exists')
  expect((await refused(sdk.updateUser(ctx, { user_id: 2, email: 'x' })))[1]).toContain('not valid')
})

test('ValidateLogin knows users by their passwords, GetClientPassword what is kept of one', async () => {
  const whmcs = await withEve()
  const ctx = contextOf(whmcs)
  const login = { email: 'EVE@x.example', password2: 'a < b' }
  expect(await whmcs.must('ValidateLogin', login)).toEqual({
    ...{ result: 'success', userid: '2', twoFactorEnabled: 'false', passwordhash: expect.stringMatching(/^\w{40}$/) },
  })
  expect(await ok(sdk.validateLogin(ctx, login))).toMatchObject({ userid: 2, twoFactorEnabled: false })
  for (const wrong of [{ password2: 'a' }, { email: 'x@x.example' }])
    expect((await whmcs.call('ValidateLogin', { ...login, ...wrong })).message).toBe('Email or Password Invalid')
  const { password } = await ok(sdk.getClientPassword(ctx, { userid: 1 }))
  expect(password).toMatch(/^[0-9a-f]{64}$/)
  expect(await whmcs.must('GetClientPassword', { email: 'ann@lee.example' })).toMatchObject({ password })
  expect((await refused(sdk.getClientPassword(ctx, { userid: 9 })))[1]).toContain('Client ID Not Found')
  expect(JSON.stringify(whmcs.sandbox.exportState())).not.toContain('a &lt; b')
})

test('a user without a password cannot log in', async () => {
  const whmcs = await createShop(forSdk)
  await whmcs.must('AddClient', { firstname: 'Only', email: 'only@x.example', skipvalidation: 1 })
  const login = { email: 'only@x.example', password2: '', skipvalidation: 1 }
  expect((await whmcs.call('ValidateLogin', login)).message).toBe('Email or Password Invalid')
})

test('ResetPassword records an e-mail', async () => {
  const whmcs = await withEve()
  const ctx = contextOf(whmcs)
  await ok(sdk.resetPassword(ctx, { email: 'Ann@lee.example' }))
  await ok(sdk.resetPassword(ctx, { id: 2 }))
  const subject = 'Reset your password'
  expect(rowsOf(whmcs, 'emails')).toMatchObject([
    { userid: 1, to: 'ann@lee.example', subject },
    { userid: 0, to: 'eve@x.example', subject },
  ])
  expect((await refused(sdk.resetPassword(ctx, { id: 9 })))[1]).toContain('User ID Not Found')
  expect((await whmcs.call('ResetPassword', { email: 'x@x.example' })).message).toBe(
    'No account was found with the email address you entered',
  )
})

test('CreateClientInvite: a user becomes a member, at once or when they are added', async () => {
  const whmcs = await withEve()
  const ctx = contextOf(whmcs)
  const invite = { client_id: '1', permissions: ['products', 'tickets'] } as const
  await ok(sdk.createClientInvite(ctx, { ...invite, email: 'Eve@x.example' }))
  await ok(sdk.createClientInvite(ctx, { ...invite, email: 'new@x.example', permissions: ['quotes'] }))
  await ok(sdk.createClientInvite(ctx, { ...invite, email: 'New@x.example' }))
  expect([rowsOf(whmcs, 'emails').length, rowsOf(whmcs, 'invites').length]).toEqual([3, 1])
  await whmcs.must('AddUser', { ...eve, email: 'new@x.example' })
  expect(rowsOf(whmcs, 'invites')).toEqual([])
  const permissions = { permission: ['products', 'tickets'] }
  for (const user_id of [2, 3])
    expect(await whmcs.must('GetUserPermissions', { user_id, client_id: 1 })).toEqual({
      result: 'success',
      permissions,
    })
  expect((await whmcs.must('GetClientsDetails', { clientid: 1 })).client.users.user).toEqual([
    { id: 1, name: 'Ann Lee', email: 'ann@lee.example', is_owner: true },
    { id: 2, name: 'Eve Fox', email: 'eve@x.example', is_owner: false },
    { id: 3, name: 'Eve Fox', email: 'new@x.example', is_owner: false },
  ])
  expect((await whmcs.must('GetUsers', { search: 'eve@' })).users[0].clients).toEqual([{ id: 1, isOwner: false }])
})

test.each<[Fields, string]>([
  [{ client_id: 9 }, 'Invalid client id'],
  [{ email: 'x' }, 'The email address entered is not valid'],
  [{ email: 'ann@lee.example' }, 'User already associated with client'],
  [{ permissions: 'tickets,fly' }, 'Invalid permissions: there is no permission fly'],
])('CreateClientInvite refuses %j', async (fields, message) => {
  const whmcs = await withEve()
  const invite = { client_id: 1, email: 'eve@x.example', permissions: 'tickets', ...fields }
  expect(await whmcs.call('CreateClientInvite', invite)).toEqual({ result: 'error', message })
  expect([rowsOf(whmcs, 'invites'), rowsOf(whmcs, 'emails')]).toEqual([[], []])
})

test('permissions are listed, changed and gone with the association', async () => {
  const whmcs = await withEve()
  const ctx = contextOf(whmcs)
  const listed = await whmcs.call('GetPermissionsList')
  expect(listed).toMatchObject({ status: 'success', permissions: { permission: expect.arrayContaining(['tickets']) } })
  expect((await ok(sdk.getPermissionsList(ctx))).permissions).toHaveLength(13)
  await whmcs.must('CreateClientInvite', { client_id: 1, email: 'eve@x.example', permissions: 'tickets' })
  const pair = { user_id: 2, client_id: 1 }
  await ok(sdk.updateUserPermissions(ctx, { ...pair, permissions: ['emails', 'orders'] }))
  expect((await whmcs.must('GetUserPermissions', pair)).permissions.permission).toEqual(['emails', 'orders'])
  expect((await whmcs.must('GetUserPermissions', { user_id: 1, client_id: 1 })).permissions).toEqual(listed.permissions)
  await ok(sdk.deleteUserClient(ctx, pair))
  expect((await whmcs.must('GetUsers', { search: 'eve' })).users[0].clients).toEqual([])
})

test.each<{ fields: Fields; get?: string; update: string; remove: string }>([
  { fields: { user_id: 9 }, get: 'Invalid user id', update: 'Invalid user id', remove: 'Invalid user id' },
  { fields: { client_id: 9 }, get: 'Invalid client id', update: 'Invalid client id', remove: 'Invalid client id' },
  {
    fields: { user_id: 1 },
    ...{ update: 'Permissions cannot be set on a client owner', remove: 'You cannot remove the account owner' },
  },
])('the permissions and association of $fields are refused', async ({ fields, get, update, remove }) => {
  const { call } = await withEve()
  const pair = { user_id: 2, client_id: 1, permissions: 'tickets', ...fields }
  expect((await call('GetUserPermissions', pair)).message).toBe(get)
  expect((await call('UpdateUserPermissions', pair)).message).toBe(update)
  expect((await call('DeleteUserClient', pair)).message).toBe(remove)
})

test('a user who has nothing to do with a client has no permissions there', async () => {
  const { call } = await withEve()
  for (const action of ['GetUserPermissions', 'UpdateUserPermissions', 'DeleteUserClient'])
    expect(await call(action, { user_id: 2, client_id: 1, permissions: 'tickets' })).toEqual({
      ...{ result: 'error', message: 'User is not associated with client' },
    })
})

test('client groups come with the installation', async () => {
  const clientGroups = [
    { id: 1, groupname: 'Resellers', groupcolour: '#28C99B', discountpercent: '10.00', susptermexempt: true as const },
    { id: 2, groupname: 'Others' },
  ]
  const whmcs = await createShop({ ...forSdk, installation: { clientGroups } })
  expect(await whmcs.must('GetClientGroups')).toEqual({
    ...{ result: 'success', totalresults: 2 },
    groups: {
      group: [
        { ...clientGroups[0], susptermexempt: 'on', separateinvoices: '' },
        { ...clientGroups[1], groupcolour: '', discountpercent: '0.00', susptermexempt: '', separateinvoices: '' },
      ],
    },
  })
  expect((await ok(sdk.getClientGroups(contextOf(whmcs)))).groups).toMatchObject([
    { id: 1, susptermexempt: true },
    { id: 2, susptermexempt: false },
  ])
  expect((await ok(sdk.getClientGroups(contextOf(await createShop(forSdk))))).groups).toEqual([])
})

test('AddClientNote keeps a note', async () => {
  const whmcs = await createShop(forSdk)
  const ctx = contextOf(whmcs)
  expect(await whmcs.must('AddClientNote', { userid: 1, notes: 'Pays late', sticky: true })).toEqual({
    ...{ result: 'success', noteid: '1' },
  })
  expect(rowsOf(whmcs, 'clientNotes')).toMatchObject([{ userid: 1, note: 'Pays late', sticky: true, adminid: 1 }])
  expect((await refused(sdk.addClientNote(ctx, { userid: 9, notes: 'x' })))[1]).toContain('Client ID not found')
})

test('DeleteClient takes what belongs to the client, and leaves the rest', async () => {
  const whmcs = await withEve()
  const ctx = contextOf(whmcs)
  await whmcs.must('AddClient', { ...person, firstname: 'Bob', email: 'bob@x.example' })
  const empty = Object.fromEntries(
    Object.entries(whmcs.sandbox.exportState().tables).map(([name, { rows }]) => [name, rows.length]),
  )
  await whmcs.must('AddContact', { clientid: 1, email: 'con@x.example' })
  await whmcs.must('AddOrder', { clientid: 1, paymentmethod: 'paypal', pid: 1, domaintype: 'register', domain: 'a.b' })
  await whmcs.must('AddInvoicePayment', {
    invoiceid: 1,
    transid: 'a',
    gateway: 'paypal',
    date: '2024-05-03',
    amount: 90,
  })
  await whmcs.must('OpenTicket', { clientid: 1, deptid: 1, subject: 'x', message: 'x' })
  await whmcs.must('AddTicketReply', { clientid: 1, ticketid: 1, message: 'x' })
  await whmcs.must('AddTicketNote', { ticketid: 1, message: 'x' })
  await whmcs.must('CreateQuote', { subject: 'x', stage: 'Draft', validuntil: '01/01/2025', userid: 1 })
  await whmcs.must('AffiliateActivate', { userid: 1 })
  await whmcs.must('AddPayMethod', { clientid: 1, card_number: '4242424242424242', card_expiry: '0626' })
  await whmcs.must('AddClientNote', { userid: 1, notes: 'x' })
  await whmcs.must('CreateClientInvite', { client_id: 1, email: 'eve@x.example', permissions: 'tickets' })
  await whmcs.must('CreateClientInvite', { client_id: 1, email: 'new@x.example', permissions: 'tickets' })
  await whmcs.must('CreateSsoToken', { client_id: 1 })
  expect(await whmcs.must('DeleteClient', { clientid: 1 })).toEqual({ result: 'success', clientid: '1' })
  const { activity, transactions, ...tables } = whmcs.sandbox.exportState().tables
  expect(Object.fromEntries(Object.entries(tables).map(([name, { rows }]) => [name, rows.length]))).toEqual(
    Object.fromEntries(
      Object.entries({ ...empty, clients: 1 }).filter(([name]) => !['activity', 'transactions'].includes(name)),
    ),
  )
  expect([transactions?.rows.length, activity?.rows.at(-1)?.['description']]).toEqual([
    ...[1, 'Client Deleted - User ID: 1'],
  ])
  expect((await refused(sdk.deleteClient(ctx, { clientid: 1 })))[1]).toContain('Client ID Not Found')
})

test('DeleteClient takes users and transactions when it is told, but no user of another client', async () => {
  const whmcs = await withEve()
  const ctx = contextOf(whmcs)
  const second = { ...person, password2: null, email: 'second@lee.example' }
  await whmcs.must('AddClient', { ...second, owner_user_id: 1 })
  await whmcs.must('CreateClientInvite', { client_id: 1, email: 'eve@x.example', permissions: 'tickets' })
  await whmcs.must('AddTransaction', { paymentmethod: 'paypal', userid: 1, amountin: '1' })
  await ok(sdk.deleteClient(ctx, { clientid: 1, deleteusers: true, deletetransactions: true }))
  expect(rowsOf(whmcs, 'users').map(({ id }) => id)).toEqual([1])
  expect(rowsOf(whmcs, 'transactions')).toEqual([])
  await ok(sdk.deleteClient(ctx, { clientid: 2, deleteusers: true }))
  expect(rowsOf(whmcs, 'users')).toEqual([])
})

test('what is done to clients and invoices is in the activity log', async () => {
  const whmcs = await createShop(forSdk)
  await whmcs.must('UpdateClient', { clientid: 1, city: 'Town' })
  await whmcs.must('AddContact', { clientid: 1 })
  await whmcs.must('UpdateContact', { contactid: 1, city: 'Town' })
  await whmcs.must('DeleteContact', { contactid: 1 })
  await whmcs.must('CreateInvoice', { userid: 1, itemdescription1: 'x', itemamount1: '5' })
  await whmcs.must('UpdateInvoice', { invoiceid: 1, notes: 'x' })
  await whmcs.must('AddInvoicePayment', { invoiceid: 1, transid: 'a', gateway: 'paypal', date: '2024-05-03' })
  await whmcs.must('AddCredit', { clientid: 1, description: 'x', amount: '2' })
  await whmcs.must('CloseClient', { clientid: 1 })
  const ofClient = rowsOf(whmcs, 'activity').filter(({ userid }) => userid === 1)
  expect(ofClient.map(({ description }) => description)).toEqual([
    ...['Created Client Ann Lee - User ID: 1', 'Client Profile Modified - User ID: 1'],
    ...['Added Contact - Contact ID: 1', 'Contact Modified - Contact ID: 1', 'Deleted Contact - Contact ID: 1'],
    ...['Created Invoice - Invoice ID: 1', 'Modified Invoice - Invoice ID: 1', 'Added Transaction - Transaction ID: 1'],
    ...['Invoice Marked Paid - Invoice ID: 1', 'Credit Changed by 2.00 - User ID: 1'],
    'Client Status changed to Closed - User ID: 1',
  ])
})
