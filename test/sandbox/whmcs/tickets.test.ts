import { describe, expect, test } from 'vitest'
import { base64, createShop, createWhmcs, type Fields, type Loose, person, type Whmcs } from './whmcs.js'

const post = { deptid: 1, subject: 'Help', message: 'Please' }
const open = (whmcs: Whmcs, fields: Fields = {}): Promise<Loose> =>
  whmcs.must('OpenTicket', { ...post, clientid: 1, ...fields })
const files = (...names: string[]) =>
  base64(JSON.stringify(names.map((name) => ({ name, data: base64(`of ${name}`) }))))
const ids = (answer: Loose): string[] => answer.tickets.ticket.map(({ id }: Loose) => id)

describe('OpenTicket and GetTicket', () => {
  test('a client’s ticket, in the documented shape', async () => {
    const whmcs = await createShop()
    const opened = await open(whmcs, { priority: 'High', attachments: files('a.txt', 'b|c.png') })
    expect(opened).toEqual({ result: 'success', id: '1', tid: expect.any(String), c: expect.any(String) })
    const at = '2024-05-03 12:30:51'
    const who = { requestor_name: 'Ann Lee', requestor_email: 'ann@lee.example', requestor_type: 'Owner' }
    const stored = [expect.stringMatching(/^\d{6}_a\.txt$/), expect.stringMatching(/^\d{6}_b_c\.png$/)]
    const { replies, notes, ...ticket } = await whmcs.must('GetTicket', { ticketid: 1 })
    expect(ticket).toEqual({
      ...{ result: 'success', ticketid: '1', tid: opened.tid, c: opened.c, deptid: '1', deptname: 'Support' },
      ...{ userid: '1', contactid: '0', name: 'Ann Lee', email: 'ann@lee.example', cc: '', date: at, lastreply: at },
      ...{ subject: 'Help', status: 'Open', priority: 'High', admin: '', flag: '0', service: '', ...who },
    })
    const { attachment, ...first } = replies.reply[0]
    expect(attachment.split('|')).toEqual(stored)
    expect(first).toEqual({
      ...{ replyid: '0', userid: '1', contactid: '0', name: 'Ann Lee', email: 'ann@lee.example', ...who, date: at },
      ...{ message: 'Please', attachments_removed: false, admin: '' },
      attachments: [
        { filename: 'a.txt', index: 0 },
        { filename: 'b_c.png', index: 1 },
      ],
    })
    expect([replies.reply.length, notes]).toEqual([1, { note: [] }])
  })

  test('a guest’s, found by its number', async () => {
    const whmcs = createWhmcs()
    const guest = { name: 'Gus', email: 'gus@x.example', clientid: null }
    const { tid, c } = await open(whmcs, { ...guest, deptid: 2, message: 'a <b>\n' })
    expect(tid).toMatch(/^\d{6}$/)
    expect(c).toMatch(/^[0-9a-f]{8}$/)
    const ticket = await whmcs.must('GetTicket', { ticketnum: tid })
    expect(ticket).toMatchObject({
      deptname: 'Sales',
      userid: '0',
      name: 'Gus',
      email: 'gus@x.example',
      priority: 'Low',
    })
    const who = { requestor_name: 'Gus', requestor_type: 'Guest' }
    expect(ticket.replies.reply).toMatchObject([
      { ...who, message: 'a &lt;b&gt;\r\n', attachment: '', attachments: [[]] },
    ])
  })

  test('by a contact, for a service, by the staff', async () => {
    const whmcs = await createShop()
    await whmcs.must('AddContact', { clientid: 1, firstname: 'Con', lastname: 'Tact', email: 'con@x.example' })
    await whmcs.must('AddOrder', {
      clientid: 1,
      paymentmethod: 'paypal',
      pid: 1,
      domaintype: 'register',
      domain: 'a.b',
    })
    await open(whmcs, { contactid: 1, serviceid: 1 })
    await open(whmcs, { admin: 1, domainid: 1 })
    expect(await whmcs.must('GetTicket', { ticketid: 1 })).toMatchObject({
      ...{ contactid: '1', name: 'Con Tact', email: 'con@x.example', service: 'S1' },
      replies: { reply: [{ requestor_name: 'Con Tact', requestor_type: 'Subaccount' }] },
    })
    expect(await whmcs.must('GetTicket', { ticketid: 2 })).toMatchObject({
      ...{ admin: 'Demo Admin', service: 'D1' },
      replies: { reply: [{ requestor_name: 'Demo Admin', requestor_type: 'Operator', requestor_email: '' }] },
    })
  })

  test('for a service or a domain of another client is refused', async () => {
    const whmcs = await createShop()
    const domain = { domaintype: ['register'], domain: ['a.b'] }
    await whmcs.must('AddOrder', { clientid: 1, paymentmethod: 'paypal', pid: [1], ...domain })
    const { clientid } = await whmcs.must('AddClient', { ...person, email: 'b@b.example' })
    const openFor = (fields: Fields) => whmcs.call('OpenTicket', { ...post, clientid, ...fields })
    expect(await openFor({ serviceid: 1 })).toEqual({ result: 'error', message: 'Service ID Not Found' })
    expect(await openFor({ domainid: 1 })).toEqual({ result: 'error', message: 'Domain ID Not Found' })
  })

  test.each([
    [{ deptid: 9 }, 'Department ID Not Found'],
    [{ clientid: 9 }, 'Client ID Not Found'],
    [{ clientid: '1 or 1' }, 'Client ID Not Found'],
    [{ contactid: 1 }, 'Contact ID Not Found'],
    [{ serviceid: 1 }, 'Service ID Not Found'],
    [{ domainid: 1 }, 'Domain ID Not Found'],
    [{ priority: 'Urgent' }, expect.stringContaining('Low, Medium, High')],
    [{ created: 'yesterday' }, expect.stringContaining('Invalid Date')],
    [{ created: '2024-05-03 12:30:52' }, 'Ticket creation date cannot be in the future'],
    [{ created: '2024-01-02 24:00:00' }, expect.stringContaining('Invalid Date')],
    [{ created: '2024-01-02 00:60:00' }, expect.stringContaining('Invalid Date')],
    [{ created: '2024-01-02 00:00:60' }, expect.stringContaining('Invalid Date')],
    [{ clientid: null, name: 'x', email: 'x' }, 'Email Address Invalid'],
  ])('%j is refused', async (fields, message) => {
    const whmcs = await createShop()
    expect(await whmcs.call('OpenTicket', { ...post, clientid: 1, ...fields })).toEqual({ result: 'error', message })
    expect((await whmcs.must('GetTickets')).totalresults).toBe('0')
  })

  test.each([
    ['2024-01-02 03:04:05', '2024-01-02 03:04:05'],
    ['2024-01-02T03:04:05Z', '2024-01-02 05:04:05'],
    ['2024-01-02T23:04:05.123-05:30', '2024-01-03 06:34:05'],
    ['2024-01-02T03:04', '2024-01-02 03:04:00'],
  ])('created %s is %s two hours east', async (created, date) => {
    const whmcs = await createShop({ utcOffsetMinutes: 120 })
    await open(whmcs, { created })
    expect(await whmcs.must('GetTicket', { ticketid: 1 })).toMatchObject({ date, lastreply: date })
  })

  test('the number and the access code are the same in every run, and no two tickets share a number', async () => {
    const [one, other] = [await createShop(), await createShop()]
    const opened = []
    for (let count = 0; count < 20; count += 1) opened.push(await open(one))
    expect(await open(other)).toEqual(opened[0])
    expect(new Set(opened.map(({ tid }) => tid)).size).toBe(20)
  })

  test('a contact is one of the client’s own', async () => {
    const whmcs = await createShop()
    await whmcs.must('AddClient', { ...person, email: 'bob@x.example' })
    await whmcs.must('AddContact', { clientid: 2, firstname: 'Con' })
    const opened = await whmcs.call('OpenTicket', { ...post, clientid: 1, contactid: 1 })
    expect(opened.message).toBe('Contact ID Not Found')
  })

  test('requestor_* at the top, but by the quirk', async () => {
    const whmcs = await createShop()
    await open(whmcs)
    expect(await whmcs.must('GetTicket', { ticketid: 1 })).toMatchObject({ requestor_type: 'Owner' })
    const other = await createShop({ quirks: { requestorInReplies: true } })
    await open(other)
    expect(await other.must('GetTicket', { ticketid: 1 })).not.toHaveProperty('requestor_type')
  })
})

describe('replies', () => {
  test('by client, staff and guest, each with its status', async () => {
    const whmcs = await createShop({ admins: [{ username: 'demo', name: 'Demo Admin' }] })
    await open(whmcs)
    const statuses: string[] = []
    for (const author of [
      { adminusername: 'demo' },
      { clientid: 1 },
      { adminusername: 'nobody' },
      { name: 'G', email: 'g@x.example' },
      { clientid: 1, status: 'On Hold' },
    ]) {
      whmcs.clock.ms += 60_000
      await whmcs.must('AddTicketReply', { ticketid: 1, message: 'x', ...author })
      statuses.push((await whmcs.must('GetTicket', { ticketid: 1 })).status)
    }
    expect(statuses).toEqual(['Answered', 'Customer-Reply', 'Answered', 'Customer-Reply', 'On Hold'])
    const ticket = await whmcs.must('GetTicket', { ticketid: 1 })
    expect(ticket.lastreply).toBe('2024-05-03 12:35:51')
    expect(ticket.replies.reply).toMatchObject([
      { replyid: '0', name: 'Ann Lee' },
      { replyid: '1', admin: 'Demo Admin', requestor_type: 'Operator', userid: '1', name: '', rating: '0' },
      { replyid: '2', admin: '', requestor_type: 'Owner', requestor_name: 'Ann Lee', name: '', email: '' },
      { replyid: '3', admin: 'nobody', requestor_type: 'Operator' },
      { replyid: '4', admin: '', requestor_type: 'Guest', userid: '0', name: 'G', email: 'g@x.example' },
      { replyid: '5', requestor_type: 'Owner', attachment: '', attachments: [[]], attachments_removed: false },
    ])
    expect(ticket.replies.reply[0]).not.toHaveProperty('rating')
  })

  test('come in the order asked for', async () => {
    const whmcs = await createShop()
    await open(whmcs)
    await whmcs.must('AddTicketReply', { ticketid: 1, message: 'later', clientid: 1 })
    await whmcs.must('AddTicketReply', { ticketid: 1, message: 'old', clientid: 1, created: '2020-01-01 00:00:00' })
    const order = async (repliessort?: string) =>
      (await whmcs.must('GetTicket', { ticketid: 1, repliessort })).replies.reply.map(({ replyid }: Loose) => replyid)
    expect(await order()).toEqual(['0', '2', '1'])
    expect(await order('ASC')).toEqual(['0', '2', '1'])
    expect(await order('desc')).toEqual(['1', '2', '0'])
  })

  test('are changed and deleted', async () => {
    const whmcs = await createShop()
    await open(whmcs)
    await open(whmcs)
    const reply = { ticketid: 1, message: 'x', clientid: 1, attachments: files('a') }
    await whmcs.must('AddTicketReply', reply)
    expect(await whmcs.must('UpdateTicketReply', { replyid: 1, message: 'y' })).toEqual({
      result: 'success',
      replyid: '1',
    })
    expect((await whmcs.must('GetTicket', { ticketid: 1 })).replies.reply[1]).toMatchObject({ message: 'y' })
    expect((await whmcs.call('DeleteTicketReply', { ticketid: 2, replyid: 1 })).message).toBe('Reply ID Not Found')
    await whmcs.must('DeleteTicketReply', { ticketid: 1, replyid: 1 })
    expect((await whmcs.must('GetTicket', { ticketid: 1 })).replies.reply).toHaveLength(1)
    expect((await whmcs.call('UpdateTicketReply', { replyid: 1, message: 'y' })).message).toBe('Reply ID Not Found')
    expect(whmcs.sandbox.exportState().tables['files']?.rows).toEqual([])
  })

  test.each([
    [{ ticketid: 9 }, 'Ticket ID Not Found'],
    [{ clientid: 9 }, 'Client ID Not Found'],
    [{ status: 'Nonsense' }, 'Invalid Ticket Status'],
  ])('%j is refused', async (fields, message) => {
    const whmcs = await createShop()
    await open(whmcs)
    const before = JSON.stringify(whmcs.sandbox.exportState())
    const reply = { ticketid: 1, clientid: 1, message: 'x', ...fields }
    expect(await whmcs.call('AddTicketReply', reply)).toEqual({ result: 'error', message })
    expect(JSON.stringify(whmcs.sandbox.exportState())).toBe(before)
  })
})

describe('notes', () => {
  test('are the staff’s, and listed', async () => {
    const whmcs = await createShop()
    const { tid } = await open(whmcs)
    await whmcs.must('AddTicketNote', { ticketnum: tid, message: 'a & b', attachments: files('n.txt') })
    await whmcs.must('AddTicketNote', { ticketid: 1, message: 'plain' })
    const note = { date: '2024-05-03 12:30:51', admin: 'Demo Admin', message: 'a &amp; b', attachments_removed: false }
    const attachment = expect.stringMatching(/^\d{6}_n\.txt$/)
    expect(await whmcs.must('GetTicketNotes', { ticketid: 1 })).toEqual({
      result: 'success',
      totalresults: 2,
      notes: {
        note: [
          { id: '1', ...note, attachment },
          { ...note, id: '2', message: 'plain', attachment: '' },
        ],
      },
    })
    const ticket = await whmcs.must('GetTicket', { ticketid: 1 })
    expect(ticket.notes.note).toEqual([
      { noteid: '1', ...note, attachment, attachments: [{ filename: 'n.txt', index: 0 }] },
      { ...note, noteid: '2', message: 'plain', attachment: '', attachments: [[]] },
    ])
    expect(ticket.status).toBe('Open')
    await whmcs.must('DeleteTicketNote', { noteid: 1 })
    expect((await whmcs.must('GetTicketNotes', { ticketid: 1 })).totalresults).toBe(1)
    expect((await whmcs.call('DeleteTicketNote', { noteid: 1 })).message).toBe('Note ID Not Found')
  })
})

describe('attachments', () => {
  const attached = async (options: object = {}) => {
    const whmcs = await createShop(options)
    await open(whmcs, { attachments: files('a.txt', 'b.txt') })
    await whmcs.must('AddTicketReply', { ticketid: 1, clientid: 1, message: 'x', attachments: files('r.txt') })
    await whmcs.must('AddTicketNote', { ticketid: 1, message: 'x', attachments: files('n.txt') })
    return whmcs
  }

  test.each([
    ['ticket', 1, 0, 'a.txt'],
    ['ticket', 1, 1, 'b.txt'],
    ['reply', 1, 0, 'r.txt'],
    ['note', 1, 0, 'n.txt'],
  ])('%s %i has as its %i. %s', async (type, relatedid, index, filename) => {
    const { must } = await attached()
    expect(await must('GetTicketAttachment', { type, relatedid, index })).toEqual({
      ...{ result: 'success', filename, data: base64(`of ${filename}`) },
    })
  })

  test.each([
    [{ type: 'ticket', relatedid: 1, index: 2 }, 'Attachment Not Found'],
    [{ type: 'reply', relatedid: 9, index: 0 }, 'Related ID Not Found'],
    [{ type: 'constructor', relatedid: 1, index: 0 }, expect.stringContaining('Invalid Type')],
  ])('%j is refused', async (fields, message) => {
    expect(await (await attached()).call('GetTicketAttachment', fields)).toEqual({ result: 'error', message })
  })

  test('that were removed are still named', async () => {
    const { must, call } = await attached({ quirks: { attachmentsRemoved: true } })
    const [first, reply] = (await must('GetTicket', { ticketid: 1 })).replies.reply
    expect([first.attachments.length, first.attachments_removed, reply.attachments_removed]).toEqual([2, true, true])
    expect(await call('GetTicketAttachment', { type: 'ticket', relatedid: 1, index: 0 })).toMatchObject({
      result: 'error',
    })
  })

  test.each([
    ['filename is taken too', base64('[{"filename":"f.txt","data":"eA=="}]'), ['f.txt']],
    ['a name leads nowhere', base64('[{"name":"../../x\\\\y","data":""}]'), ['.._.._x_y']],
    ['what is no file is left out', base64('[5,null,{"data":"eA=="},{"name":5},{"name":"f"}]'), ['f']],
    ['no JSON', base64('[{"name":'), undefined],
    ['no list', base64('{"name":"f","data":""}'), undefined],
    ['no base64', '[{"name":"f","data":""}]', undefined],
    ['an array', ['x'], undefined],
    ['too deep', base64(`${'['.repeat(50)}${']'.repeat(50)}`), undefined],
  ])('%s', async (_what, attachments, names) => {
    const whmcs = await createShop()
    await open(whmcs, { attachments })
    const [{ attachments: shown }] = (await whmcs.must('GetTicket', { ticketid: 1 })).replies.reply
    expect(shown).toEqual(names?.map((filename, index) => ({ filename, index })) ?? [[]])
  })

  test('bytes of every kind come back', async () => {
    const whmcs = await createShop()
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index))
    const list = [{ name: 'Ünï.bin', data: bytes.toString('base64') }]
    await open(whmcs, { attachments: base64(JSON.stringify(list)) })
    const file = await whmcs.must('GetTicketAttachment', { type: 'ticket', relatedid: 1, index: 0 })
    expect([file.filename, Buffer.from(file.data, 'base64').equals(bytes)]).toEqual(['Ünï.bin', true])
  })
})

describe('GetTickets', () => {
  const many = async (options: object = {}) => {
    const whmcs = await createShop(options)
    await whmcs.must('AddClient', { ...person, firstname: 'Bob', email: 'bob@x.example' })
    for (let count = 0; count < 3; count += 1) {
      await open(whmcs, { subject: `Mail ${count}`, deptid: 1 + (count % 2) })
      whmcs.clock.ms += 1000
    }
    await open(whmcs, { clientid: 2, subject: 'Web & more' })
    await whmcs.must('AddTicketReply', { ticketid: 2, message: 'x', adminusername: 'admin' })
    await whmcs.must('UpdateTicket', { ticketid: 1, status: 'Closed', flag: 1 })
    return whmcs
  }

  test('a row, in the documented shape', async () => {
    const whmcs = await createShop()
    const { tid, c } = await open(whmcs, { attachments: files('a.txt') })
    const at = '2024-05-03 12:30:51'
    expect(await whmcs.must('GetTickets')).toEqual({
      ...{ result: 'success', totalresults: '1', startnumber: 0, numreturned: 1 },
      tickets: {
        ticket: [
          {
            ...{ id: '1', tid, c, deptid: '1', userid: '1', name: 'Ann Lee', owner_name: 'Ann Lee' },
            ...{ email: 'ann@lee.example', requestor_name: 'Ann Lee', requestor_email: 'ann@lee.example' },
            ...{ requestor_type: 'Owner', cc: '', date: at, lastreply: at, subject: 'Help', status: 'Open' },
            ...{ priority: 'Low', admin: '', attachment: expect.stringMatching(/_a\.txt$/), flag: '0', service: '' },
            ...{ attachments: [{ filename: 'a.txt', index: 0 }], attachments_removed: false },
          },
        ],
      },
    })
  })

  test.each([
    [{}, ['4', '2', '3', '1']],
    [{ clientid: 2 }, ['4']],
    [{ clientid: 9 }, []],
    [{ deptid: 2 }, ['2']],
    [{ status: 'Closed' }, ['1']],
    [{ status: 'Answered' }, ['2']],
    [{ status: 'Awaiting Reply' }, ['4', '3']],
    [{ status: 'All Active Tickets' }, ['4', '2', '3']],
    [{ status: 'My Flagged Tickets' }, ['1']],
    [{ subject: 'mail' }, ['2', '3', '1']],
    [{ subject: 'b & m' }, ['4']],
    [{ email: 'bob@x.example' }, ['4']],
    [{ limitnum: 2 }, ['4', '2']],
    [{ limitstart: 3 }, ['1']],
    [{ limitstart: 9 }, []],
    [{ limitnum: 0, limitstart: -1 }, ['4', '2', '3', '1']],
    [{ limitnum: 'all' }, ['4', '2', '3', '1']],
  ])('by %j', async (fields, expected) => {
    expect(ids(await (await many()).must('GetTickets', fields))).toEqual(expected)
  })

  test('comes by 25 when no limit is sent', async () => {
    const whmcs = await createShop()
    for (let count = 0; count < 30; count += 1) await open(whmcs)
    const page = await whmcs.must('GetTickets', { limitstart: 10 })
    expect([page.totalresults, page.startnumber, page.numreturned, ids(page).length]).toEqual(['30', 10, 20, 20])
    expect((await whmcs.must('GetTickets')).numreturned).toBe(25)
  })

  test('shows the admin’s departments alone, unless told to ignore that', async () => {
    const { must } = await many({ admins: [{ username: 'admin', departments: [2] }] })
    expect(ids(await must('GetTickets'))).toEqual(['2'])
    expect(ids(await must('GetTickets', { ignore_dept_assignments: true }))).toEqual(['4', '2', '3', '1'])
    expect((await must('GetSupportDepartments')).departments.department).toMatchObject([{ id: '2' }])
    expect((await must('GetSupportDepartments', { ignore_dept_assignments: true })).totalresults).toBe(2)
    expect(await must('GetTicketCounts')).toMatchObject({ filteredDepartments: [2], allActive: 1 })
    expect(await must('GetTicketCounts', { ignoreDepartmentAssignments: 1 })).toMatchObject({ allActive: 3 })
  })

  test('counts', async () => {
    const { must } = await many()
    expect(await must('GetTicketCounts')).toEqual({
      ...{ result: 'success', filteredDepartments: [1, 2], allActive: 3, awaitingReply: 2, flaggedTickets: 0 },
    })
    const { status } = await must('GetTicketCounts', { includeCountsByStatus: true })
    expect(status).toEqual({
      open: { title: 'Open', count: 2 },
      answered: { title: 'Answered', count: 1 },
      customerreply: { title: 'Customer-Reply', count: 0 },
      closed: { title: 'Closed', count: 1 },
      onhold: { title: 'On Hold', count: 0 },
      inprogress: { title: 'In Progress', count: 0 },
    })
    expect(await must('GetSupportDepartments')).toEqual({
      ...{ result: 'success', totalresults: 2 },
      departments: {
        department: [
          { id: '1', name: 'Support', awaitingreply: '2', opentickets: '2' },
          { id: '2', name: 'Sales', awaitingreply: '0', opentickets: '1' },
        ],
      },
    })
    const counts = async (fields: Fields) =>
      (await must('GetSupportStatuses', fields)).statuses.status.map(({ count }: Loose) => count)
    expect(await counts({})).toEqual([2, 1, 0, 1, 0, 0])
    expect(await counts({ deptid: 2 })).toEqual([0, 1, 0, 0, 0, 0])
  })
})

describe('UpdateTicket, DeleteTicket, MergeTicket', () => {
  test('changes what is sent', async () => {
    const whmcs = await createShop()
    await whmcs.must('AddClient', { ...person, firstname: 'Bob', email: 'bob@x.example' })
    await open(whmcs)
    const fields = { deptid: 2, subject: 'New', cc: 'a@b.c', priority: 'Medium', flag: 1, message: 'Edited', userid: 2 }
    expect(await whmcs.must('UpdateTicket', { ticketid: 1, ...fields })).toEqual({ result: 'success', ticketid: '1' })
    expect(await whmcs.must('GetTicket', { ticketid: 1 })).toMatchObject({
      ...{ deptid: '2', subject: 'New', cc: 'a@b.c', priority: 'Medium', flag: '1', status: 'Open' },
      ...{ userid: '2', name: 'Bob Lee', replies: { reply: [{ message: 'Edited', requestor_name: 'Bob Lee' }] } },
    })
    expect(ids(await whmcs.must('GetTickets', { clientid: 1 }))).toEqual([])
    expect(ids(await whmcs.must('GetTickets', { clientid: 2 }))).toEqual(['1'])
    await whmcs.must('UpdateTicket', { ticketid: 1, removeFlag: true, flag: 1, created: '2020-02-29 01:02:03' })
    expect(await whmcs.must('GetTicket', { ticketid: 1 })).toMatchObject({ flag: '0', date: '2020-02-29 01:02:03' })
  })

  test.each([
    [{ ticketid: 9 }, 'Ticket ID Not Found'],
    [{ ticketid: 1, status: 'x' }, 'Invalid Ticket Status'],
    [{ ticketid: 1, priority: 'x' }, expect.stringContaining('Invalid Ticket Priority')],
    [{ ticketid: 1, deptid: 9 }, 'Department ID Not Found'],
    [{ ticketid: 1, userid: 9 }, 'Client ID Not Found'],
    [{ ticketid: 1, flag: 9 }, 'Admin ID Not Found'],
    [{ ticketid: 1, created: '2021-02-29 00:00:00' }, expect.stringContaining('Invalid Date')],
  ])('%j is refused', async (fields, message) => {
    const whmcs = await createShop()
    await open(whmcs)
    expect(await whmcs.call('UpdateTicket', { subject: 'New', ...fields })).toEqual({ result: 'error', message })
    expect((await whmcs.must('GetTicket', { ticketid: 1 })).subject).toBe('Help')
  })

  test('a deleted ticket is gone with all it had, and its id is not given again', async () => {
    const whmcs = await createShop()
    const { tid } = await open(whmcs, { attachments: files('a') })
    await whmcs.must('AddTicketReply', { ticketid: 1, clientid: 1, message: 'x', attachments: files('b') })
    await whmcs.must('AddTicketNote', { ticketid: 1, message: 'x', attachments: files('c') })
    await whmcs.must('DeleteTicket', { ticketid: 1 })
    for (const fields of [{ ticketid: 1 }, { ticketnum: tid }])
      expect((await whmcs.call('GetTicket', fields)).message).toBe('Ticket ID Not Found')
    const { tables } = whmcs.sandbox.exportState()
    for (const name of ['tickets', 'replies', 'notes', 'files']) expect(tables[name]?.rows).toEqual([])
    expect((await open(whmcs)).id).toBe('2')
  })

  test('merging makes replies of the others’ posts', async () => {
    const whmcs = await createShop()
    await open(whmcs, { created: '2024-01-01 00:00:00' })
    await open(whmcs, { created: '2024-01-02 00:00:00', message: 'second', attachments: files('s.txt') })
    await whmcs.must('AddTicketReply', { ticketid: 1, clientid: 1, message: 'r1', created: '2024-01-03 00:00:00' })
    await whmcs.must('AddTicketReply', { ticketid: 2, clientid: 1, message: 'r2', created: '2024-01-04 00:00:00' })
    await whmcs.must('AddTicketNote', { ticketid: 2, message: 'n' })
    const merge = { ticketid: 1, mergeticketids: '2', newsubject: 'Both' }
    expect(await whmcs.must('MergeTicket', merge)).toEqual({ result: 'success', ticketid: '1' })
    const ticket = await whmcs.must('GetTicket', { ticketid: 1 })
    expect(ticket).toMatchObject({ subject: 'Both', lastreply: '2024-01-04 00:00:00' })
    expect(ticket.replies.reply.map(({ message }: Loose) => message)).toEqual(['Please', 'second', 'r1', 'r2'])
    expect(ticket.replies.reply[1]).toMatchObject({ attachments: [{ filename: 's.txt' }] })
    expect(ticket.notes.note).toHaveLength(1)
    const { replyid } = ticket.replies.reply[1]
    const file = { type: 'reply', relatedid: replyid, index: 0 }
    expect(await whmcs.must('GetTicketAttachment', file)).toMatchObject({ filename: 's.txt' })
    expect((await whmcs.call('GetTicket', { ticketid: 2 })).message).toBe('Ticket ID Not Found')
  })

  test.each(['9', '1', '2,9', '1,2', 'x', ','])('merging %s is refused', async (mergeticketids) => {
    const whmcs = await createShop()
    await open(whmcs)
    await open(whmcs)
    const merge = { ticketid: 1, mergeticketids }
    expect(await whmcs.call('MergeTicket', merge)).toEqual({ result: 'error', message: 'Invalid Merge Ticket ID' })
    expect((await whmcs.must('GetTickets')).totalresults).toBe('2')
  })
})
