import { getTicket, getTicketRaw } from 'billfold/whmcs'
import { describe, expect, test } from 'vitest'
import { answer } from '../support/faultServer.js'
import { token, useServer } from './served.js'

const { context, answers, sent, server } = useServer()

const post = (more: object): object => ({
  userid: '1',
  contactid: '0',
  name: 'Ann',
  email: 'ann@example.com',
  requestor_name: 'Ann',
  requestor_email: 'ann@example.com',
  requestor_type: 'Owner',
  date: '2024-01-01 06:26:29',
  message: 'Hello, \r\n\r\nit is broken.',
  attachment: '',
  attachments: [[]],
  attachments_removed: false,
  admin: '',
  ...more,
})

/** As the documentation shows one, with values of the test's own. */
const ticket = {
  result: 'success',
  ticketid: '7',
  tid: '516757',
  c: 'KPqH7yG3',
  deptid: '1',
  deptname: 'Support',
  userid: '3',
  contactid: '0',
  name: 'Ann',
  email: 'ann@example.com',
  requestor_name: 'Ann',
  requestor_type: 'Owner',
  requestor_email: 'ann@example.com',
  cc: '',
  date: '2024-01-01 06:26:29',
  subject: 'It&#039;s broken',
  status: 'Closed',
  priority: 'Medium',
  admin: '',
  lastreply: '0000-00-00 00:00:00',
  flag: '0',
  service: 'S12',
  replies: {
    reply: [
      post({
        replyid: '0',
        attachment: '1_a.png|2_b.pdf',
        attachments: [
          { filename: 'a.png', index: 0 },
          { filename: 'b.pdf', index: 1 },
        ],
        attachments_removed: true,
      }),
      post({ replyid: '1', requestor_type: 'Operator', admin: 'Demo', rating: '0' }),
    ],
  },
  notes: {
    note: [
      {
        noteid: '1',
        date: '2024-01-01 06:26:42',
        message: 'A note',
        attachment: '',
        attachments: [[]],
        attachments_removed: false,
        admin: 'Demo',
      },
    ],
  },
}

describe('getTicket', () => {
  test('reads every field: numbers, dates as they are or null, lists without their wrappers', async () => {
    answers(ticket)
    const read = await getTicket(context(), { ticketid: 7 })
    expect(read).toStrictEqual({
      ok: true,
      value: {
        ...ticket,
        ticketid: 7,
        deptid: 1,
        userid: 3,
        contactid: 0,
        flag: 0,
        lastreply: null,
        replies: [
          {
            ...post({}),
            replyid: 0,
            userid: 1,
            contactid: 0,
            attachment: ['1_a.png', '2_b.pdf'],
            attachments: [
              { filename: 'a.png', index: 0 },
              { filename: 'b.pdf', index: 1 },
            ],
            attachments_removed: true,
          },
          {
            ...post({}),
            replyid: 1,
            userid: 1,
            contactid: 0,
            requestor_type: 'Operator',
            attachment: [],
            attachments: [],
            admin: 'Demo',
            rating: 0,
          },
        ],
        notes: [{ ...ticket.notes.note[0], noteid: 1, attachment: [], attachments: [] }],
      },
    })
  })

  test.each([
    [{ ticketid: 7 }, { ticketid: '7' }],
    [{ ticketnum: 'ABC-123456' }, { ticketnum: 'ABC-123456' }],
    [{ ticketid: 7, repliessort: 'DESC' } as const, { ticketid: '7', repliessort: 'DESC' }],
  ])('asks by %j with one POST', async (params, fields) => {
    answers(ticket)
    const before = server().received.length
    await getTicket(context(), params)
    expect(server().received.length).toBe(before + 1)
    expect(sent()).toEqual({ ...fields, ...token, action: 'GetTicket', responsetype: 'json' })
    expect(server().received.at(-1)).toMatchObject({ method: 'POST', url: '/includes/api.php' })
    expect(server().received.at(-1)?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/)
  })

  test.each([
    ['without replies and notes', { replies: undefined, notes: undefined }],
    ['with empty texts in their place', { replies: '', notes: '' }],
    ['with empty lists in their place', { replies: [], notes: [] }],
    ['with empty wrappers', { replies: { reply: [] }, notes: { note: '' } }],
  ])('gives empty lists for a ticket %s', async (_, more) => {
    answers({ ...ticket, ...more })
    expect((await getTicket(context(), { ticketid: 7 })).value).toMatchObject({ replies: [], notes: [] })
  })

  test('keeps what it does not know', async () => {
    answers({ ...ticket, mood: { of: ['a', 'hook'] }, warning: 'old parameter' })
    const { value } = await getTicket(context(), { ticketid: 7 })
    expect(value).toMatchObject({ mood: { of: ['a', 'hook'] }, warning: 'old parameter', result: 'success' })
  })

  test('decodes entities when it is asked to, once, and else leaves them', async () => {
    answers({ ...ticket, subject: 'It&#039;s &amp;lt; &quot;4&quot; &#x2713; &unknown;', tid: '&amp;' })
    const left = await getTicket(context(), { ticketid: 7 })
    expect(left.value?.subject).toBe('It&#039;s &amp;lt; &quot;4&quot; &#x2713; &unknown;')
    const decoded = await getTicket(context(), { ticketid: 7 }, { decodeEntities: true })
    expect(decoded.value).toMatchObject({ subject: 'It\'s &lt; "4" ✓ &unknown;', tid: '&' })
  })

  test('is a mismatch without its number, and says where', async () => {
    answers({ ...ticket, ticketid: undefined })
    expect((await getTicket(context(), { ticketid: 7 })).error).toMatchObject({
      kind: 'mismatch',
      operation: 'whmcs.getTicket',
      issues: [{ path: 'ticketid', message: 'expected "ticketid"' }],
    })
    answers({ ...ticket, replies: { reply: [post({ replyid: 'x', userid: {} })] } })
    expect((await getTicket(context(), { ticketid: 7 })).error).toMatchObject({
      issues: [{ path: 'replies.0.replyid' }, { path: 'replies.0.userid' }],
    })
  })

  test('ends with its signal', async () => {
    const read = await getTicket(context(), { ticketid: 7 }, { signal: AbortSignal.abort() })
    expect(read.error).toMatchObject({ kind: 'aborted', delivery: 'notSent' })
  })
})

describe('getTicketRaw', () => {
  test('gives the answer as it was sent, whatever its status', async () => {
    const body = '﻿ {"result":"error", "message":"Ticket ID Not Found"} '
    answers(answer(403, body, { 'x-powered-by': 'PHP' }))
    const raw = await getTicketRaw(context(), { ticketnum: 'A' })
    expect(raw.value).toMatchObject({ status: 403, headers: { 'x-powered-by': 'PHP' }, body: body.slice(1) })
  })
})
