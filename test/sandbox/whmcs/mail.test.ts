import { describe, expect, test } from 'vitest'
import { getEmails, getEmailTemplates, sendAdminEmail, sendEmail } from 'billfold/whmcs'
import { contextOf, forSdk, ok, refused } from './sdk.js'
import { base64, createShop, createWhmcs, person, serialize, type Whmcs } from './whmcs.js'

/** A shop with an order of the client's (1): a service, a domain and an invoice (each 1), and a ticket (1). */
const createCustomer = async (options: Parameters<typeof createShop>[0] = {}): Promise<Whmcs> => {
  const whmcs = await createShop({ ...forSdk, ...options })
  const silent = { noemail: 1, noinvoiceemail: 1 }
  const domain = { domain: ['ann.example'], domaintype: ['register'], regperiod: [2] }
  await whmcs.must('AddOrder', { clientid: 1, paymentmethod: 'paypal', pid: [1], ...silent, ...domain })
  await whmcs.must('OpenTicket', { clientid: 1, deptid: 2, subject: 'Help', message: 'x', noemail: 1 })
  return whmcs
}

const sentTo = async (whmcs: Whmcs, clientid = 1) => (await ok(getEmails(contextOf(whmcs), { clientid }))).emails

describe('templates', () => {
  const emailTemplates = [
    { name: 'Hello', type: 'general', subject: 'Hi {$client_first_name}', message: '<p>{$nobody}Hi</p>', custom: true },
    { name: 'Hello', type: 'general', subject: 'Hallo', message: '<p>Hallo</p>', language: 'german' },
    { name: 'Off', type: 'general', subject: 'x', message: 'x', disabled: true },
    { name: 'Nothing', type: 'general', subject: 'x', message: '{$nobody}' },
    { name: 'Staff', type: 'admin', subject: 'x', message: 'x' },
  ] as const

  test('are listed by type and language', async () => {
    const whmcs = createWhmcs({ ...forSdk, installation: { emailTemplates } })
    expect(await whmcs.must('GetEmailTemplates', { type: 'general' })).toEqual({
      ...{ result: 'success', totalresults: '3' },
      emailtemplates: {
        emailtemplate: [
          { id: '1', name: 'Hello', subject: 'Hi {$client_first_name}', custom: '1' },
          { id: '3', name: 'Off', subject: 'x', custom: '0' },
          { id: '4', name: 'Nothing', subject: 'x', custom: '0' },
        ],
      },
    })
    const list = async (filter: Parameters<typeof getEmailTemplates>[1]) =>
      (await ok(getEmailTemplates(contextOf(whmcs), filter))).emailtemplates.map(({ id }) => id)
    expect(await list({ language: 'german' })).toEqual([2])
    expect(await list({ type: 'invoice' })).toEqual([])
  })

  test('that come with the installation are of every type', async () => {
    const context = contextOf(createWhmcs(forSdk))
    for (const type of ['general', 'product', 'domain', 'invoice', 'support', 'affiliate', 'admin'])
      expect((await ok(getEmailTemplates(context, { type }))).totalresults).toBeGreaterThan(0)
  })

  test('are sent with their fields filled in, and an unknown field left out', async () => {
    const whmcs = await createCustomer({ installation: { emailTemplates } })
    await ok(sendEmail(contextOf(whmcs), { messagename: 'Hello', id: 1 }))
    expect(await sentTo(whmcs)).toMatchObject([
      ...[{ id: 1, userid: 1, subject: 'Hi Ann', message: '<p>Hi</p>', to: 'Ann Lee <ann@lee.example>' }],
    ])
  })

  test.each([
    [{ messagename: 'Unknown', id: 1 }, 'notFound', 'Email Template not found'],
    [{ messagename: 'Staff', id: 1 }, 'notFound', 'Email Template not found'],
    [{ messagename: 'Off', id: 1 }, 'rejected', 'Email Template is disabled'],
    [{ messagename: 'Hello', id: 9 }, 'rejected', 'Sending Failed. Please see documentation.'],
    [{ messagename: 'Nothing', id: 1 }, 'rejected', 'Sending Failed. Please see documentation.'],
  ])('%j is refused', async (fields, kind, reason) => {
    const whmcs = await createCustomer({ installation: { emailTemplates } })
    const before = whmcs.sandbox.exportState()
    expect(await refused(sendEmail(contextOf(whmcs), fields))).toEqual([kind, reason])
    expect(whmcs.sandbox.exportState()).toEqual(before)
  })

  test('some cannot be sent by name', async () => {
    const whmcs = await createCustomer()
    const [, reason] = await refused(sendEmail(contextOf(whmcs), { messagename: 'Order Confirmation', id: 1 }))
    expect(reason).toBe('Sending Failed. Please see documentation.')
  })
})

describe('a text of its own', () => {
  test('is about a client, a service, a domain, an invoice or a ticket', async () => {
    const whmcs = await createCustomer()
    const { tid } = await whmcs.must('GetTicket', { ticketid: 1 })
    const sent = {
      general: ['{$client_name}, {$client_city}, {$company_name}', 'Ann Lee, Town, Sandbox Company'],
      product: ['{$service_product_name} {$service_billing_cycle}', 'Hosting Monthly'],
      domain: ['{$domain_name} {$domain_reg_period}', 'ann.example 2'],
      invoice: ['{$invoice_num} {$invoice_status} {$invoice_date_created}', '1 Unpaid 03/05/2024'],
      support: ['{$ticket_id} {$ticket_department} {$client_name}', `${tid} Sales Ann Lee`],
    } as const
    for (const customtype of Object.keys(sent) as (keyof typeof sent)[]) {
      const [custommessage] = sent[customtype]
      await ok(sendEmail(contextOf(whmcs), { customtype, customsubject: customtype, custommessage, id: 1 }))
    }
    const mails = await sentTo(whmcs)
    expect(Object.fromEntries(mails.map(({ subject, message }) => [subject, message]))).toMatchObject(
      Object.fromEntries(Object.entries(sent).map(([type, [, message]]) => [type, message])),
    )
  })

  test('has variables of its own, stays HTML, and is in the activity log', async () => {
    const whmcs = await createCustomer()
    const custom = { customtype: 'general', customsubject: 'A & B', id: 1 } as const
    const custommessage = '<p class="x">{$mine} &amp; {$client_name}</p>'
    await ok(sendEmail(contextOf(whmcs), { ...custom, custommessage, customvars: { mine: 5, client_name: 'You' } }))
    const [mail] = await sentTo(whmcs)
    expect(mail).toMatchObject({ subject: 'A &amp; B', message: '<p class="x">5 &amp; You</p>' })
    const { activity } = await whmcs.must('GetActivityLog', { clientid: 1, description: 'email sent' })
    expect(activity.entry).toMatchObject([{ description: 'Email Sent to Ann Lee (A &amp; B) - User ID: 1' }])
  })

  test('about a guest’s ticket goes to the guest', async () => {
    const whmcs = await createCustomer()
    const guest = { name: 'Guest', email: 'g@x.example', deptid: 1 }
    await whmcs.must('OpenTicket', { ...guest, subject: 'x', message: 'x', noemail: 1 })
    const text = { customtype: 'support', customsubject: 'x', custommessage: '{$client_name}', id: 2 } as const
    await ok(sendEmail(contextOf(whmcs), text))
    expect(whmcs.sandbox.exportState().tables['emails']?.rows).toMatchObject([
      ...[{ userid: 0, to: 'Guest <g@x.example>', message: 'Guest' }],
    ])
  })

  const text = { customtype: 'general', customsubject: 'x', custommessage: 'x', id: 1 }

  test.each([
    [{ id: 1 }, 'You must provide either an existing email template name or a custom message type'],
    [{ ...text, customtype: 'admin' }, 'Invalid message type provided'],
    [{ ...text, customsubject: '' }, 'A subject is required for a custom message'],
    [{ ...text, custommessage: '' }, 'A message body is required for a custom message'],
    [{ ...text, customvars: 'x' }, 'The custom variables you provided are invalid.'],
    [{ ...text, customvars: base64(serialize('x')) }, 'The custom variables you provided are invalid.'],
    [{ ...text, id: '' }, 'A related ID is required'],
    [{ ...text, id: 9 }, 'Sending Failed. Please see documentation.'],
    [{ ...text, customtype: 'product', id: 9 }, 'Sending Failed. Please see documentation.'],
    [{ ...text, customtype: 'support', id: 9 }, 'Sending Failed. Please see documentation.'],
    [{ ...text, customtype: 'affiliate', id: 9 }, 'Sending Failed. Please see documentation.'],
  ])('%j is refused', async (fields, message) => {
    expect(await (await createCustomer()).call('SendEmail', fields)).toEqual({ result: 'error', message })
  })
})

describe('e-mails to the staff', () => {
  const admins = [
    { username: 'ann', name: 'Ann Admin', email: 'ann@shop.example' },
    { username: 'bob', departments: [2] },
    { username: 'off', disabled: true },
  ] as const

  const received = ({ sandbox }: Whmcs) => sandbox.exportState().tables['emails']?.rows.map(({ to }) => to)

  test('go to every admin, from a template or with a text of their own', async () => {
    const whmcs = createWhmcs({ ...forSdk, admins })
    const mergefields = { service_product: 'Hosting', service_domain: 'a.example', client_id: 7 }
    await ok(sendAdminEmail(contextOf(whmcs), { messagename: 'Service Unsuspension Successful', mergefields }))
    expect(whmcs.sandbox.exportState().tables['emails']?.rows).toMatchObject([
      {
        ...{ userid: 0, to: 'Ann Admin <ann@shop.example>', subject: 'Service Unsuspension Successful' },
        message: '<p>Hosting for a.example is unsuspended (client 7).</p>',
      },
      { to: 'bob <bob@sandbox.invalid>' },
    ])
    expect((await whmcs.must('GetActivityLog')).activity.entry).toMatchObject([
      { description: 'Email Sent to Admin bob (Service Unsuspension Successful)' },
      { description: 'Email Sent to Admin Ann Admin (Service Unsuspension Successful)' },
    ])
  })

  test('of a department go to those who are in it', async () => {
    const whmcs = createWhmcs({ ...forSdk, admins })
    const text = { customsubject: 'x', custommessage: '<b>x</b>', type: 'support' } as const
    await ok(sendAdminEmail(contextOf(whmcs), { ...text, deptid: 1 }))
    expect(received(whmcs)).toEqual(['Ann Admin <ann@shop.example>'])
    expect(await refused(sendAdminEmail(contextOf(whmcs), { ...text, deptid: 9 }))).toEqual([
      ...['notFound', 'Department ID Not Found'],
    ])
  })

  test.each([
    [{ messagename: 'Client Signup Email' }, 'Email Template not found'],
    [{ customsubject: 'x' }, 'messagename or customsubject and custommessage is required'],
    [{ customsubject: 'x', custommessage: 'x', type: 'other' }, 'Invalid type: it is system, account or support'],
  ])('%j is refused', async (fields, message) => {
    expect(await createWhmcs().call('SendAdminEmail', fields)).toEqual({ result: 'error', message })
  })
})

test('e-mails are listed by client, subject and date, page by page', async () => {
  const whmcs = await createCustomer()
  await whmcs.must('AddClient', { ...person, email: 'b@b.example' })
  const send = (customsubject: string, id: number) =>
    ok(sendEmail(contextOf(whmcs), { customtype: 'general', customsubject, custommessage: 'x', id }))
  await send('Welcome', 1)
  whmcs.clock.ms += 86_400_000
  await send('Goodbye', 1)
  await send('Welcome', 2)
  expect(await whmcs.must('GetEmails', { clientid: 1, subject: 'ELCOM' })).toEqual({
    ...{ result: 'success', totalresults: 1, startnumber: 0, numreturned: 1 },
    emails: {
      email: [
        {
          ...{ id: 1, userid: 1, subject: 'Welcome', message: 'x', date: '2024-05-03 12:30:51' },
          ...{ to: 'Ann Lee <ann@lee.example>', cc: '', bcc: '', attachments: null, pending: 0, message_data: null },
          ...{ failed: 0, failure_reason: '', retry_count: 0, created_at: null, updated_at: null, campaign_id: 0 },
        },
      ],
    },
  })
  const subjects = async (filter: { clientid: number; date?: string; limitstart?: number }) =>
    (await ok(getEmails(contextOf(whmcs), filter))).emails.map(({ subject }) => subject)
  expect(await subjects({ clientid: 1 })).toEqual(['Welcome', 'Goodbye'])
  expect(await subjects({ clientid: 1, limitstart: 1 })).toEqual(['Goodbye'])
  expect(await subjects({ clientid: 1, date: '2024-05-04' })).toEqual(['Goodbye'])
  expect(await subjects({ clientid: 2 })).toEqual(['Welcome'])
  expect(await whmcs.call('GetEmails', { clientid: 9 })).toEqual({ status: 'error', message: 'Client ID Not Found' })
  expect(await whmcs.call('GetEmails', { clientid: 1, date: 'May' })).toMatchObject({ status: 'error' })
})

describe('tickets', () => {
  const ticket = { clientid: 1, deptid: 1, subject: 'Help', message: 'x' }
  const subjectsOf = async (whmcs: Whmcs) => (await sentTo(whmcs)).map(({ subject }) => subject)

  test('are confirmed, and the staff’s replies are sent, unless they are not to be', async () => {
    const whmcs = await createShop(forSdk)
    const { tid } = await whmcs.must('OpenTicket', ticket)
    await whmcs.must('OpenTicket', { ...ticket, noemail: 1 })
    await whmcs.must('AddTicketReply', { ticketid: 1, clientid: 1, message: 'by the client' })
    await whmcs.must('AddTicketReply', { ticketid: 1, adminusername: 'admin', message: 'Done <3' })
    await whmcs.must('AddTicketReply', { ticketid: 1, adminusername: 'admin', message: 'x', noemail: 1 })
    const [opened, replied, ...more] = await sentTo(whmcs)
    expect([opened?.subject, replied?.subject, more]).toEqual([
      ...['New Support Ticket Opened', 'New Support Ticket Response', []],
    ])
    expect(opened?.message).toContain(`Your ticket #${tid}, Help, is open with Support.`)
    expect(replied?.message).toContain('Done &lt;3')
  })

  test('are not, where the installation has no such template or has it disabled', async () => {
    const off = { name: 'Support Ticket Opened', type: 'support', subject: 'x', message: 'x', disabled: true } as const
    for (const emailTemplates of [[], [off]]) {
      const whmcs = await createShop({ ...forSdk, installation: { emailTemplates } })
      await whmcs.must('OpenTicket', ticket)
      expect(await subjectsOf(whmcs)).toEqual([])
    }
  })
})
