import {
  addTicketNote,
  addTicketReply,
  type Attachment,
  deleteTicket,
  deleteTicketNote,
  deleteTicketReply,
  getSupportDepartments,
  getSupportStatuses,
  getTicket,
  getTicketAttachment,
  getTicketCounts,
  getTicketNotes,
  getTicketRaw,
  getTickets,
  mergeTicket,
  openTicket,
  updateTicket,
  updateTicketReply,
} from 'billfold/whmcs'
import { describe, expect, test } from 'vitest'
import { bytes, file, must, type Sandboxed, serveShop, ticket } from './sandboxed.js'

const reply = { ticketid: 1, message: 'A reply' }
const time = '2024-05-03 12:30:51'

const bytesAt = async ({ context }: Sandboxed, type: 'ticket' | 'reply' | 'note', relatedid: number, index = 0) => {
  const { filename, data } = await must(getTicketAttachment(context, { type, relatedid, index }))
  return { name: filename, data: new Uint8Array(Buffer.from(data ?? '', 'base64')) }
}

describe('a ticket', () => {
  test('is found by its id and by its number, as it was opened', async () => {
    const { context } = await serveShop()
    const { id, tid = '', c } = await must(openTicket(context, { ...ticket, attachments: [file] }))
    const byId = await must(getTicket(context, { ticketid: id }, { decodeEntities: true }))
    expect(byId).toMatchObject({ ticketid: 1, tid, c, deptid: 1, userid: 1, contactid: 0, flag: 0, status: 'Open' })
    expect(byId).toMatchObject({ name: "Ann O'Lee", subject: ticket.subject, date: time, lastreply: time })
    expect(byId.replies).toHaveLength(1)
    expect(byId.replies[0]).toMatchObject({
      ...{ replyid: 0, message: 'Line 1\r\nLine 2 ✓', requestor_type: 'Owner', admin: '' },
      ...{ attachments: [{ filename: file.name, index: 0 }], attachments_removed: false },
    })
    expect(await must(getTicket(context, { ticketnum: tid ?? '' }, { decodeEntities: true }))).toEqual(byId)
  })

  test('has entities in its raw answer, and in its parsed one unless they are decoded', async () => {
    const { context } = await serveShop()
    await must(openTicket(context, ticket))
    const kept = 'Is &quot;5 &lt; 6&quot; &amp; so on?'
    expect((await must(getTicket(context, { ticketid: 1 }))).subject).toBe(kept)
    expect(JSON.parse((await must(getTicketRaw(context, { ticketid: 1 }))).body)).toMatchObject({ subject: kept })
    const { tickets } = await must(getTickets(context, {}, { decodeEntities: true }))
    expect(tickets.map(({ subject }) => subject)).toEqual([ticket.subject])
    const asOptions = await must(getTickets(context, { decodeEntities: true }))
    expect(asOptions.tickets[0]?.subject).toBe(ticket.subject)
  })

  test('is decoded once: what was typed as an entity stays one', async () => {
    const { context } = await serveShop()
    await must(openTicket(context, { ...ticket, subject: '&amp; &lt;' }))
    const read = await must(getTicket(context, { ticketid: 1 }, { decodeEntities: true }))
    expect(read.subject).toBe('&amp; &lt;')
  })

  test.each(['ticket', 'reply', 'note'] as const)('keeps the bytes of the files of a %s', async (type) => {
    const shop = await serveShop()
    const { context } = shop
    const empty: Attachment = { name: 'empty', data: new Uint8Array() }
    const large: Attachment = { name: 'Ünï 1.bin', data: new Uint8Array(100_000).map((_, index) => index % 251) }
    const attachments = [file, empty, large]
    await must(openTicket(context, type === 'ticket' ? { ...ticket, attachments } : ticket))
    if (type === 'reply') await must(addTicketReply(context, { ...reply, clientid: 1, attachments }))
    if (type === 'note') await must(addTicketNote(context, { ...reply, attachments }))
    for (const [index, { name, data }] of attachments.entries()) {
      const read = await bytesAt(shop, type, 1, index)
      expect(read.name).toBe(name.replaceAll('"', '&quot;'))
      expect(Buffer.compare(read.data, data)).toBe(0)
    }
    expect((await getTicketAttachment(context, { type, relatedid: 1, index: 3 })).error?.kind).toBe('notFound')
  })

  test('has the replies of a client, the staff and a stranger, in the order asked for', async () => {
    const { context, clock } = await serveShop()
    await must(openTicket(context, ticket))
    clock.ms += 60_000
    await must(addTicketReply(context, { ...reply, adminusername: 'admin' }))
    await must(addTicketReply(context, { ...reply, name: 'Åsa', email: 'asa@berg.example', status: 'On Hold' }))
    const ids = async (repliessort: 'ASC' | 'DESC') =>
      (await must(getTicket(context, { ticketid: 1, repliessort }))).replies.map(({ replyid }) => replyid)
    expect([await ids('ASC'), await ids('DESC')]).toEqual([
      [0, 1, 2],
      [2, 1, 0],
    ])
    const { replies, status, lastreply } = await must(getTicket(context, { ticketid: 1 }))
    expect(replies.map((each) => each.requestor_type)).toEqual(['Owner', 'Operator', 'Guest'])
    expect(replies.map((each) => each.rating)).toEqual([undefined, 0, 0])
    expect([status, lastreply]).toEqual(['On Hold', '2024-05-03 12:31:51'])
    await must(updateTicketReply(context, { replyid: 1, message: 'Mended', created: '2024-05-03T12:31:00+02:00' }))
    await must(deleteTicketReply(context, { ticketid: 1, replyid: 2 }))
    const after = await must(getTicket(context, { ticketid: 1 }))
    expect(after.replies.map(({ replyid, message, date }) => [replyid, message, date])).toEqual([
      [0, 'Line 1\r\nLine 2 ✓', time],
      [1, 'Mended', '2024-05-03 10:31:00'],
    ])
  })

  test('is changed, its custom fields read back by the sandbox', async () => {
    const { context, sandbox } = await serveShop()
    await must(openTicket(context, { ...ticket, customfields: { 3: 'Linux ✓' } }))
    const changes = { subject: 'New', priority: 'High', flag: 1, status: 'In Progress', cc: 'c@d.e' } as const
    await must(updateTicket(context, { ticketid: 1, ...changes, deptid: 2, customfields: { 4: 'x' } }))
    expect(await must(getTicket(context, { ticketid: 1 }))).toMatchObject({ ...changes, deptid: 2, deptname: 'Sales' })
    const [row] = sandbox.exportState().tables['tickets']?.rows ?? []
    expect(row).toMatchObject({ customfields: { 3: 'Linux ✓', 4: 'x' } })
    await must(updateTicket(context, { ticketid: 1, removeFlag: true }))
    expect((await must(getTicket(context, { ticketid: 1 }))).flag).toBe(0)
    expect((await updateTicket(context, { ticketid: 1, status: 'None' })).error?.kind).toBe('invalid')
  })

  test('has notes, which are deleted one by one', async () => {
    const { context } = await serveShop()
    await must(openTicket(context, ticket))
    const attachments = [file, { name: 'n.txt', data: bytes('n') }]
    await must(addTicketNote(context, { ...reply, message: 'A note', attachments }))
    const { notes, totalresults } = await must(getTicketNotes(context, { ticketid: 1 }))
    expect([totalresults, notes.length]).toEqual([1, 1])
    expect(notes[0]).toMatchObject({ id: 1, message: 'A note', date: time, attachments_removed: false })
    expect(notes[0]?.attachment).toHaveLength(2)
    await must(deleteTicketNote(context, { noteid: 1 }))
    expect((await must(getTicket(context, { ticketid: 1 }))).notes).toEqual([])
    expect((await deleteTicketNote(context, { noteid: 1 })).error).toMatchObject({
      kind: 'notFound',
      reason: 'Note ID Not Found',
    })
  })

  test('takes others in, with their files, and is deleted with everything', async () => {
    const shop = await serveShop()
    const { context, count } = shop
    await must(openTicket(context, ticket))
    for (const subject of ['b', 'c']) await must(openTicket(context, { ...ticket, subject, attachments: [file] }))
    await must(mergeTicket(context, { ticketid: 1, mergeticketids: [2, 3], newsubject: 'All' }))
    const merged = await must(getTicket(context, { ticketid: 1 }))
    expect([merged.subject, merged.replies.map(({ replyid }) => replyid)]).toEqual(['All', [0, 1, 2]])
    expect((await bytesAt(shop, 'reply', 2)).data).toEqual(file.data)
    expect((await getTicket(context, { ticketid: 2 })).error).toMatchObject({ kind: 'notFound' })
    await must(deleteTicket(context, { ticketid: 1 }))
    expect(['tickets', 'replies', 'files'].map(count)).toEqual([0, 0, 0])
  })
})

test('tickets are counted, by department and by status', async () => {
  const { context } = await serveShop()
  await must(openTicket(context, ticket))
  await must(openTicket(context, { ...ticket, deptid: 2 }))
  await must(addTicketReply(context, { ...reply, ticketid: 2, adminusername: 'admin' }))
  await must(updateTicket(context, { ticketid: 1, flag: 1 }))
  const counts = await must(getTicketCounts(context, { includeCountsByStatus: true }))
  expect(counts).toMatchObject({ filteredDepartments: [1, 2], allActive: 2, awaitingReply: 1, flaggedTickets: 1 })
  expect(counts.status).toMatchObject({ open: { title: 'Open', count: 1 }, customerreply: { count: 0 } })
  expect((await must(getTicketCounts(context))).status).toEqual({})
  const { departments } = await must(getSupportDepartments(context))
  expect(departments).toEqual([
    { id: 1, name: 'Support', awaitingreply: 1, opentickets: 1 },
    { id: 2, name: 'Sales', awaitingreply: 0, opentickets: 1 },
  ])
  const { statuses } = await must(getSupportStatuses(context, { deptid: 2 }))
  expect(statuses.filter(({ count }) => count).map(({ title }) => title)).toEqual(['Answered'])
  expect((await must(getTickets(context, { status: 'My Flagged Tickets' }))).tickets.map(({ id }) => id)).toEqual([1])
})

test('an admin sees the tickets of their departments, or of all with ignore_dept_assignments', async () => {
  const { context } = await serveShop({ admins: [{ username: 'admin', departments: [2] }] })
  await must(openTicket(context, ticket))
  expect((await must(getTickets(context))).tickets).toEqual([])
  expect((await must(getTickets(context, { ignore_dept_assignments: true }))).tickets).toHaveLength(1)
  expect((await must(getTickets(context, { ignore_dept_assignments: false }))).tickets).toEqual([])
  expect((await must(getTicketCounts(context, { ignoreDepartmentAssignments: true }))).allActive).toBe(1)
})
