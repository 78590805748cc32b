import {
  addBillableItem,
  addProjectMessage,
  createInvoice,
  deleteQuote,
  domainRegister,
  domainWhois,
  getAdminUsers,
  getEmails,
  getPermissionsList,
  getProject,
  getTicket,
  openTicket,
} from 'billfold/whmcs'
import { describe, expect, test } from 'vitest'
import { errorOf } from '../support/calls.js'
import { answer, cutOff, type Fault, hangUp, redirect } from '../support/faultServer.js'
import { useServer } from './served.js'

const { context, answers, server } = useServer()

const no = (message: string): object => ({ result: 'error', message })

/** The error of a call that is answered so. */
const asked = async (fault: Fault | object) => {
  answers(fault)
  return errorOf(await getTicket(context(), { ticketid: 1 }))
}

describe('a refusal with 200', () => {
  test.each([
    ['Ticket ID Not Found', 'notFound'],
    ['Client ID not found', 'notFound'],
    ['Client ID not Found', 'notFound'],
    ['Command Not Found', 'notFound'],
    ['Subject is required', 'invalid'],
    ['Department ID required', 'invalid'],
    ['Invalid Date Format', 'invalid'],
    ['A duplicate transaction', 'invalid'],
    ['An account already exists', 'invalid'],
    ['Transaction ID must be Unique', 'invalid'],
    ['Registrar said: no', 'rejected'],
    ['Authentication Failed', 'rejected'],
    ['Access Denied', 'rejected'],
  ])('that says %j is %s, and keeps what was said', async (message, kind) => {
    const error = await asked(no(message))
    expect(error).toMatchObject({
      kind,
      reason: message,
      message: `whmcs.getTicket: 200 ${message}`,
      status: 200,
      body: JSON.stringify(no(message)),
      delivery: 'answered',
      retryable: false,
      attempts: 1,
    })
    if (kind === 'invalid') expect(error.messages).toEqual({})
  })

  test('may say nothing', async () => {
    answers({ result: 'error' })
    const { error } = await deleteQuote(context(), { quoteid: 1 })
    expect(error).toMatchObject({ kind: 'rejected', message: 'whmcs.deleteQuote: 200 error' })
    expect(error).not.toHaveProperty('reason')
  })

  test('may stand under status', async () => {
    answers({ status: 'error', message: 'Client ID Not Found' })
    expect((await getEmails(context(), { clientid: 1 })).error).toMatchObject({ kind: 'notFound' })
  })

  test('may be an outcome that nobody knows', async () => {
    expect(await asked({ result: 'warning', warning: 'deprecated' })).toMatchObject({
      kind: 'rejected',
      message: 'whmcs.getTicket: 200 warning',
      body: expect.stringContaining('deprecated'),
    })
    expect(await asked({ result: { toString: 1 } })).toMatchObject({ kind: 'mismatch' })
    expect(await asked({ result: null, status: 'error' })).toMatchObject({ kind: 'rejected' })
  })

  test('may be text, as WHMCS once wrote it', async () => {
    expect(await asked(answer(200, 'result=error;message=Ticket ID Not Found;'))).toMatchObject({
      kind: 'notFound',
      reason: 'Ticket ID Not Found',
    })
  })
})

describe('a success', () => {
  const lines = { clientid: 1, description: 'd', amount: 1, unit: 'hours' } as const

  test.each([
    [
      'under result',
      () => createInvoice(context(), { userid: 1 }),
      { result: 'success', invoiceid: 1, status: 'error' },
    ],
    [
      'under result, beside a status',
      () => domainWhois(context(), { domain: 'a.b' }),
      { result: 'success', status: 'available' },
    ],
    ['under status', () => addBillableItem(context(), lines), { status: 'success', billableid: 1 }],
    [
      'under status, in a list',
      () => getPermissionsList(context()),
      { status: 'success', permissions: { permission: ['a'] } },
    ],
    ['under neither', () => getAdminUsers(context()), { count: 1, admin_users: [{ id: 1 }] }],
    [
      'under neither, with a status that is data',
      () => getProject(context(), { projectid: 1 }),
      { status: 'Open', projectinfo: {} },
    ],
    [
      'with a message',
      () => addProjectMessage(context(), { projectid: 1, message: 'm' }),
      { result: 'success', message: 'Added' },
    ],
    [
      'with a warning',
      () => addProjectMessage(context(), { projectid: 1, message: 'm' }),
      { result: 'success', warning: 'deprecated' },
    ],
  ] as const)('may be said %s', async (_, call, body) => {
    answers(body)
    const { ok, value } = await call()
    expect(ok).toBe(true)
    for (const key of ['status', 'message', 'warning'] as const)
      if (key in body) expect(value?.[key]).toBe((body as Record<string, unknown>)[key])
  })

  test('may have a byte order mark and white space around it, and any type', async () => {
    answers(answer(200, '﻿﻿ \r\n{"result":"success","ticketid":1}\n', { 'content-type': 'text/html' }))
    expect((await getTicket(context(), { ticketid: 1 })).value).toMatchObject({ ticketid: 1 })
  })
})

describe('a refusal with a status', () => {
  const invalidIp = { kind: 'forbidden', ip: '203.0.113.7', reason: 'Invalid IP 203.0.113.7' }

  test.each([
    ['an address that is not on the list', 403, no('Invalid IP 203.0.113.7'), invalidIp],
    ['an address, with 400', 400, no('Invalid IP 203.0.113.7'), invalidIp],
    ['an address, with 200', 200, no('Invalid IP 203.0.113.7'), invalidIp],
    ['an address, as text', 403, 'result=error;message=Invalid IP 203.0.113.7', invalidIp],
    ['an address of IPv6', 403, no('Invalid IP 2001:db8::a1'), { kind: 'forbidden', ip: '2001:db8::a1' }],
    [
      'a role',
      403,
      no('Invalid Permissions: API action "getticket" is not allowed'),
      { kind: 'forbidden', action: 'getticket' },
    ],
    [
      'a role, as text',
      401,
      'result=error;message=Invalid Permissions: API action "getticket" is not allowed',
      { kind: 'forbidden', action: 'getticket' },
    ],
    ['credentials', 403, no('Authentication Failed'), { kind: 'unauthorized', reason: 'Authentication Failed' }],
    ['no credentials', 403, no('Invalid or missing credentials'), { kind: 'unauthorized' }],
    ['a password', 403, no('Invalid password provided'), { kind: 'unauthorized' }],
    ['an administrator', 403, no('Administrator Account Disabled'), { kind: 'unauthorized' }],
    ['access', 403, no('Access Denied'), { kind: 'forbidden', reason: 'Access Denied' }],
    ['an empty request', 400, no('Empty action request'), { kind: 'rejected', reason: 'Empty action request' }],
    ['a command', 404, no('Command Not Found'), { kind: 'notFound' }],
    [
      'an action that it does not know',
      400,
      no('The action getticket could not be found'),
      { kind: 'notFound', action: 'getticket' },
    ],
    ['what is required', 400, no('Client ID is required'), { kind: 'invalid', messages: {} }],
    [
      'a hook that printed',
      500,
      '<html>EmitterException: Output has been emitted previously',
      { kind: 'server', retryable: true },
    ],
    [
      'maintenance',
      503,
      '<html>Down for maintenance',
      { kind: 'server', retryable: true, message: 'whmcs.getTicket: 503 ' },
    ],
    ['a wall', 403, '<html>Blocked', { kind: 'forbidden', status: 403 }],
    ['a page that is not there', 404, '<html>', { kind: 'notFound' }],
    ['a teapot', 418, '<html>', { kind: 'rejected' }],
  ])('for %s is told by its text, then its status', async (_, status, body, error) => {
    expect(await asked(answer(status, body))).toMatchObject({ status, delivery: 'answered', ...error })
  })

  test('says how long to wait where it is too much', async () => {
    expect(await asked(answer(429, '<html>', { 'retry-after': '7' }))).toMatchObject({
      kind: 'rateLimited',
      retryAfter: 7,
      retryable: true,
    })
  })

  test('takes what is no address for none', async () => {
    const error = await asked(no('Invalid IP Address'))
    expect(error).toMatchObject({ kind: 'invalid' })
    expect(error).toHaveProperty('ip', undefined)
  })

  test('is worth another try only where the action has no effect', async () => {
    answers(answer(503, ''))
    expect(errorOf(await domainRegister(context(), { domainid: 1 })).retryable).toBe(false)
  })
})

describe('what is no answer', () => {
  test.each([
    ['a page with 200', answer(200, '<html>Maintenance</html>')],
    ['a notice before JSON', answer(200, '<br />\nNotice: x\n{"result":"success","ticketid":1}')],
    ['half of JSON', answer(200, '{"result":"success","ticketid":')],
    ['nothing', answer(200, '')],
    ['null', answer(200, 'null')],
    ['a text', answer(200, '"success"')],
    ['text that says success', answer(200, 'result=success;ticketid=1')],
    ['a way to a login page', redirect('/login')],
  ])('as %s, is malformed and never an empty result', async (_, fault) => {
    expect(await asked(fault)).toMatchObject({ kind: 'malformed', delivery: 'answered', retryable: false })
  })

  test('as a body that broke off, or none, may have had its effect', async () => {
    expect(await asked(cutOff())).toMatchObject({ delivery: 'unknown' })
    answers(hangUp)
    const opened = await openTicket(context(), { deptid: 1, subject: 's', message: 'm', clientid: 1 })
    expect(opened.error).toMatchObject({ kind: 'network', delivery: 'unknown', retryable: false })
    expect(server().received.at(-1)?.body).toContain('action=OpenTicket')
  })
})
