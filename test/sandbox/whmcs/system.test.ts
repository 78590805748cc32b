import { describe, expect, test } from 'vitest'
import {
  addBannedIp,
  decryptPassword,
  encryptPassword,
  getActivityLog,
  getAdminDetails,
  getAdminUsers,
  getAutomationLog,
  getConfigurationValue,
  getStaffOnline,
  getToDoItems,
  getToDoItemStatuses,
  logActivity,
  setConfigurationValue,
  triggerNotificationEvent,
  updateAdminNotes,
  updateToDoItem,
  whmcsDetails,
} from 'billfold/whmcs'
import { contextOf, forSdk, ok, refused } from './sdk.js'
import { createWhmcs, type Fields, type Loose, type Whmcs } from './whmcs.js'

const rows = ({ sandbox }: Whmcs, table: string): Loose => sandbox.exportState().tables[table]?.rows

describe('the activity log', () => {
  test('has the newest entry first, and is filtered by client, day, admin, text and address', async () => {
    const whmcs = createWhmcs({ ...forSdk, ip: '10.0.0.7' })
    const context = contextOf(whmcs)
    await ok(logActivity(context, { description: 'First <entry>', clientid: 3 }))
    whmcs.clock.ms += 86_400_000
    await ok(logActivity(context, { description: 'Second entry' }))
    expect(await whmcs.must('GetActivityLog')).toEqual({
      ...{ result: 'success', totalresults: 2, startnumber: 0 },
      activity: {
        entry: [
          expect.objectContaining({ id: 2, clientId: 0, userid: 0, description: 'Second entry' }),
          {
            ...{ id: 1, clientId: 3, userId: 0, adminId: 1, date: '2024-05-03 12:30:51', userid: 3 },
            ...{ description: 'First &lt;entry&gt;', username: 'admin', ipaddress: '10.0.0.7' },
          },
        ],
      },
    })
    const ids = async (filter: Parameters<typeof getActivityLog>[1]) =>
      (await ok(getActivityLog(context, filter))).activity.map(({ id }) => id)
    expect(await ids({ clientid: 3 })).toEqual([1])
    expect(await ids({ date: '04/05/2024' })).toEqual([2])
    expect(await ids({ user: 'admin', description: 'ENTRY', ipaddress: '10.0.0.7' })).toEqual([2, 1])
    expect(await ids({ user: 'other' })).toEqual([])
    expect(await ids({ ipaddress: '10.0.0.8' })).toEqual([])
    expect(await ids({ limitstart: 1, limitnum: 1 })).toEqual([1])
  })

  test('needs a description, and a date of the installation’s form', async () => {
    const context = contextOf(createWhmcs(forSdk))
    expect(await refused(getActivityLog(context, { date: '2024-05-03' }))).toEqual([
      ...['invalid', 'Invalid Date: date is DD/MM/YYYY'],
    ])
    expect(await createWhmcs().call('LogActivity')).toEqual({ result: 'error', message: 'description is required' })
  })
})

describe('admins', () => {
  const admins = [
    { username: 'ann', name: 'Ann van Admin', email: 'Ann@shop.example', signature: 'Yours', notes: 'Old' },
    { username: 'bob', departments: [2], roleid: 2, disabled: true },
  ] as const

  test('tell of themselves', async () => {
    const whmcs = createWhmcs({ ...forSdk, admins })
    expect(await whmcs.must('GetAdminDetails')).toEqual({
      ...{ result: 'success', adminid: '1', name: 'Ann van Admin', notes: 'Old', signature: 'Yours' },
      ...{ allowedpermissions: 'API Access', departments: ',1,2,', requesttime: '2024-05-03 12:30:51' },
      whmcs: { version: '8.13.1', canonicalversion: '8.13.1-release.1' },
    })
    expect((await ok(whmcsDetails(contextOf(whmcs)))).whmcs).toMatchObject({ version: '8.13.1' })
  })

  test('change their notes', async () => {
    const whmcs = createWhmcs({ ...forSdk, admins })
    const context = contextOf(whmcs)
    for (const notes of ['New', 'Newer']) {
      await ok(updateAdminNotes(context, { notes }))
      expect(await ok(getAdminDetails(context))).toMatchObject({ adminid: 1, notes })
    }
    expect(rows(whmcs, 'adminnotes')).toHaveLength(1)
    expect(await whmcs.call('UpdateAdminNotes')).toEqual({ result: 'error', message: 'notes is required' })
  })

  test('are listed, with those who are disabled when asked', async () => {
    const whmcs = createWhmcs({ ...forSdk, admins })
    expect(await whmcs.call('GetAdminUsers')).toEqual({
      count: 1,
      admin_users: [
        {
          ...{ id: 1, uuid: '00000000-0000-4000-8000-000000000001', roleId: 1, username: 'ann', firstname: 'Ann' },
          ...{ lastname: 'van Admin', fullName: 'Ann van Admin', email: 'Ann@shop.example', signature: 'Yours' },
          ...{ notes: 'Old', template: 'blend', language: 'english', twoFactorAuthModule: '', isDisabled: 0 },
          ...{ loginAttempts: 0, supportDepartmentIds: ['1', '2'], receivesTicketNotifications: [] },
          ...{ homepageWidgetsConfig: '', hiddenHomepageWidgets: '', created_at: '0000-00-00 00:00:00' },
          ...{ updated_at: '0000-00-00 00:00:00', gravatarHash: '2ec8d234688f3dbda378bad6769b8835' },
        },
      ],
    })
    const names = async (filter: Parameters<typeof getAdminUsers>[1]) =>
      (await ok(getAdminUsers(contextOf(whmcs), filter))).admin_users.map(({ username }) => username)
    expect(await names({ include_disabled: true })).toEqual(['ann', 'bob'])
    expect(await names({ include_disabled: true, roleid: 2 })).toEqual(['bob'])
    expect(await names({ email: 'SHOP.example' })).toEqual(['ann'])
    expect(await names({ roleid: 9 })).toEqual([])
  })

  test('are online when the installation says so', async () => {
    const online = { adminusername: 'ann', ipaddress: '1.2.3.4' }
    const times = { logintime: '2024-05-03 12:00:00', lastvisit: '2024-05-03 12:30:00' }
    const whmcs = createWhmcs({ ...forSdk, installation: { staffOnline: [{ ...online, ...times }] } })
    expect(await ok(getStaffOnline(contextOf(whmcs)))).toMatchObject({
      ...{ totalresults: 1, staffonline: [{ ...online, ...times }] },
    })
    expect((await ok(getStaffOnline(contextOf(createWhmcs(forSdk))))).staffonline).toEqual([])
  })
})

describe('settings', () => {
  test('are read and set', async () => {
    const whmcs = createWhmcs(forSdk)
    const context = contextOf(whmcs)
    expect(await ok(getConfigurationValue(context, { setting: 'CompanyName' }))).toMatchObject({
      ...{ setting: 'CompanyName', value: 'Sandbox Company' },
    })
    const set = (value: string) => whmcs.must('SetConfigurationValue', { setting: 'CompanyName', value })
    expect(await set('Other')).toEqual({ result: 'success', value_changed: 'true' })
    expect(await set('Other')).toMatchObject({ value_changed: 'false' })
    expect(await ok(getConfigurationValue(context, { setting: 'CompanyName' }))).toMatchObject({ value: 'Other' })
    expect(await ok(setConfigurationValue(context, { setting: 'CompanyName', value: '' }))).toMatchObject({
      value_changed: true,
    })
    expect(await ok(getConfigurationValue(context, { setting: 'CompanyName' }))).toMatchObject({ value: '' })
  })

  test('are those that the installation has', async () => {
    const whmcs = createWhmcs({ installation: { configuration: [{ setting: 'Mine', value: '5' }] } })
    expect((await whmcs.must('GetConfigurationValue', { setting: 'Mine' })).value).toBe('5')
    const unknown = { result: 'error', message: 'Invalid name for parameter setting' }
    expect(await whmcs.call('GetConfigurationValue', { setting: 'CompanyName' })).toEqual(unknown)
    expect(await whmcs.call('SetConfigurationValue', { setting: '__proto__', value: 'x' })).toEqual(unknown)
    expect((await whmcs.call('GetConfigurationValue')).message).toBe('Parameter setting is required')
    expect((await whmcs.call('SetConfigurationValue', { setting: 'Mine' })).message).toBe('Parameter value is required')
  })

  test('go with the state, and come back where a state has none', async () => {
    const whmcs = createWhmcs()
    await whmcs.must('SetConfigurationValue', { setting: 'CompanyName', value: 'Other' })
    const state: Loose = JSON.parse(JSON.stringify(whmcs.sandbox.exportState()))
    const next = createWhmcs({ state })
    expect((await next.must('GetConfigurationValue', { setting: 'CompanyName' })).value).toBe('Other')
    delete state.tables.configuration
    const older = createWhmcs({ state })
    expect((await older.must('GetConfigurationValue', { setting: 'CompanyName' })).value).toBe('Sandbox Company')
  })
})

test('a text is encrypted, each time to another one, and decrypted', async () => {
  const context = contextOf(createWhmcs(forSdk))
  const encrypt = async () => (await ok(encryptPassword(context, { password2: 'Sécret ✓ 12' }))).password ?? ''
  const [first, second] = [await encrypt(), await encrypt()]
  expect(first).not.toBe(second)
  for (const password2 of [first, second])
    expect(await ok(decryptPassword(context, { password2 }))).toMatchObject({ password: 'Sécret ✓ 12' })
  expect(await ok(decryptPassword(context, { password2: 'x' }))).toMatchObject({ password: '' })
  const { call } = createWhmcs()
  for (const action of ['EncryptPassword', 'DecryptPassword'])
    expect(await call(action)).toEqual({ result: 'error', message: 'password2 is required' })
})

describe('to-do items', () => {
  const toDoItems = [
    { title: 'One', status: 'Pending', duedate: '2024-05-02' },
    { title: 'Two', status: 'Completed', duedate: '2024-05-01', adminid: 1 },
    { title: 'Three', duedate: '2024-05-03' },
  ]

  test('are listed by status', async () => {
    const whmcs = createWhmcs({ ...forSdk, installation: { toDoItems } })
    expect(await whmcs.must('GetToDoItems', { status: 'Pending' })).toEqual({
      ...{ result: 'success', totalresults: '1', startnumber: '0' },
      items: {
        item: [
          {
            ...{ id: '1', date: '0000-00-00', title: 'One', description: '', admin: '0', status: 'Pending' },
            duedate: '2024-05-02',
          },
        ],
      },
    })
    expect(await whmcs.must('GetToDoItems', { status: 'In Progress' })).toEqual({
      ...{ result: 'success', totalresults: '0', startnumber: '0' },
    })
    const page = await ok(getToDoItems(contextOf(whmcs), { status: 'Incomplete', limitstart: 1 }))
    expect(page).toMatchObject({ totalresults: 2, startnumber: 1, items: [{ title: 'Three', status: 'New' }] })
  })

  test('are counted by status, with those that are overdue', async () => {
    const whmcs = createWhmcs({ ...forSdk, installation: { toDoItems } })
    expect(await ok(getToDoItemStatuses(contextOf(whmcs)))).toMatchObject({
      totalresults: 5,
      todoitemstatuses: [
        { type: 'New', count: 1, overdue: 0 },
        { type: 'Pending', count: 1, overdue: 1 },
        { type: 'In Progress', count: 0, overdue: 0 },
        { type: 'Completed', count: 1, overdue: 0 },
        { type: 'Postponed', count: 0, overdue: 0 },
      ],
    })
    expect((await whmcs.must('GetStats')).todoitems_due).toBe(2)
  })

  test('are changed', async () => {
    const whmcs = createWhmcs({ ...forSdk, installation: { toDoItems } })
    const context = contextOf(whmcs)
    const duedate = Date.UTC(2024, 5, 1) / 1000
    const change = { itemid: 3, adminid: 1, status: 'Completed', description: 'Done', duedate }
    expect(await ok(updateToDoItem(context, change))).toMatchObject({ itemid: 3 })
    await whmcs.must('UpdateToDoItem', { itemid: 3, adminid: 1, date: '2024-05-03' })
    expect((await ok(getToDoItems(context, { limitstart: 2 }))).items).toEqual([
      {
        ...{ id: '3', date: '2024-05-03', title: 'Three', description: 'Done', admin: '1', status: 'Completed' },
        duedate: '2024-06-01',
      },
    ])
    const refusal = (fields: object) => refused(updateToDoItem(context, { itemid: 3, adminid: 1, ...fields }))
    expect(await refusal({ itemid: 9 })).toEqual(['notFound', 'To-Do Item ID Not Found'])
    expect(await refusal({ adminid: 9 })).toEqual(['notFound', 'Admin ID Not Found'])
    expect(await refusal({ duedate: 'soon' })).toEqual(['invalid', 'Invalid Date: duedate'])
  })

  test('there is one from the start', async () => {
    expect((await createWhmcs().must('GetToDoItems')).totalresults).toBe('1')
  })
})

describe('the automation log', () => {
  const automationLog = [
    { date: '2024-05-01 11:00:00', namespace: 'createinvoices', counts: { invoices: 2 } },
    { date: '2024-05-02 11:00:00', namespace: 'createinvoices', counts: { invoices: 1 } },
    { date: '2024-05-02 11:00:01', namespace: 'closetickets', counts: { closed: 3 } },
    { date: '2024-05-03 11:00:00', namespace: 'createinvoices', counts: { invoices: 0 } },
  ]

  test('is grouped by day and task', async () => {
    const whmcs = createWhmcs({ ...forSdk, installation: { automationLog } })
    const log = (filter: Fields = {}) => whmcs.must('GetAutomationLog', filter)
    expect(await log({ startdate: '2024-05-01', enddate: '2024-05-02' })).toEqual({
      ...{ result: 'success', currentDatetime: '2024-05-03 12:30:51' },
      ...{ lastDailyCronInvocationTime: '2024-05-03 11:00:00' },
      ...{ startdate: '2024-05-01 00:00:00', enddate: '2024-05-02 23:59:59' },
      statistics: {
        '2024-05-01': { createinvoices: [{ invoices: 2 }] },
        '2024-05-02': { createinvoices: [{ invoices: 1 }], closetickets: [{ closed: 3 }] },
      },
    })
    expect((await log()).statistics).toEqual({ '2024-05-03': { createinvoices: [{ invoices: 0 }] } })
    expect((await log({ startdate: '2024-01-01', namespace: 'closetickets' })).statistics).toEqual({
      '2024-05-02': { closetickets: [{ closed: 3 }] },
    })
  })

  test('is empty at first, and its days are days', async () => {
    const context = contextOf(createWhmcs(forSdk))
    expect(await ok(getAutomationLog(context))).toMatchObject({ statistics: [] })
    for (const name of ['startdate', 'enddate'])
      expect(await refused(getAutomationLog(context, { [name]: 'x' }))).toEqual([
        ...['invalid', `Invalid Date: ${name} is Y-m-d`],
      ])
  })
})

test('an address is banned for some days, or until a time, and is let in as before', async () => {
  const whmcs = createWhmcs({ ...forSdk, ip: '1.2.3.4' })
  const context = contextOf(whmcs)
  const ban = { ip: '1.2.3.4', reason: 'Abuse', days: 30 }
  expect(await whmcs.must('AddBannedIp', ban)).toEqual({ result: 'success', banid: '1' })
  expect(await ok(addBannedIp(context, { ...ban, expires: '2024-05-04 00:00:00' }))).toMatchObject({ banid: 2 })
  expect(rows(whmcs, 'bannedips')).toMatchObject([
    { ip: '1.2.3.4', reason: 'Abuse', expires: '2024-06-02 12:30:51' },
    { expires: '2024-05-04 00:00:00' },
  ])
  expect((await whmcs.must('GetActivityLog')).totalresults).toBe(2)
  expect(await refused(addBannedIp(context, { ...ban, expires: 'soon' }))).toEqual(['invalid', 'Invalid Date Format'])
  expect(await whmcs.call('AddBannedIp', { ...ban, days: 'x' })).toMatchObject({ result: 'error' })
})

test('a notification event is recorded with its attributes', async () => {
  const whmcs = createWhmcs(forSdk)
  const event = { notification_identifier: 'custom.add', title: 'Added', message: 'x', url: 'https://a.example' }
  const attributes = [{ label: 'Name', value: 'A "b"' }]
  await ok(triggerNotificationEvent(contextOf(whmcs), { ...event, statusStyle: 'info', attributes }))
  expect(rows(whmcs, 'notifications')).toMatchObject([
    {
      ...{ identifier: 'custom.add', title: 'Added', style: 'info', date: '2024-05-03 12:30:51' },
      attributes: { 0: '{"label":"Name","value":"A &quot;b&quot;"}' },
    },
  ])
  const { activity } = await whmcs.must('GetActivityLog', { description: 'custom.add' })
  expect(activity.entry).toHaveLength(1)
})

test.each([
  [{}, 'API Notification Events require a identifier string to be passed.'],
  [{ notification_identifier: 'x' }, 'API Notification Events require a title to be provided.'],
  [{ notification_identifier: 'x', title: 'x' }, 'API Notification Events require a message to be provided.'],
  [
    { notification_identifier: 'x', title: 'x', message: 'x', statusStyle: 'blue' },
    'Invalid statusStyle: it is success, danger or info',
  ],
])('an event with %j is refused', async (fields, message) => {
  expect(await createWhmcs().call('TriggerNotificationEvent', fields)).toEqual({ result: 'error', message })
})
