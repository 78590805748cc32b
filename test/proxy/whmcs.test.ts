import type { Fetch } from 'billfold'
import { createProxy, whmcs, type WhmcsOperation, type WhmcsParams } from 'billfold/proxy'
import { createWhmcsSandbox, seedWhmcsDemo } from 'billfold/sandbox'
import { getTicket, getTickets, openTicket, type WhmcsContext } from 'billfold/whmcs'
import { describe, expect, test } from 'vitest'
import { exported } from '../whmcs/served.js'

const origin = 'https://app.example'
const token = { identifier: 'sandbox-identifier', secret: 'the-secret-of-the-sandbox' }

/** A page behind a proxy before a sandbox, and the forms that reach it. */
const page = async (allow: Parameters<typeof createProxy<WhmcsOperation, WhmcsParams, typeof token>>[0]['allow']) => {
  const sandbox = createWhmcsSandbox({ credentials: [token] })
  await seedWhmcsDemo({ sandbox, ...token })
  const forms: URLSearchParams[] = []
  const api: Fetch = async (url, init) => {
    const request = new Request(url, init)
    forms.push(new URLSearchParams(await request.clone().text()))
    return sandbox.fetch(request)
  }
  const context: WhmcsContext = { baseUrl: 'https://example.com/billing/includes/api.php', token, fetch: api }
  const proxy = createProxy({
    system: whmcs,
    context: context,
    allow,
    authorize: () => true,
    basePath: '/support/',
    origins: [origin],
  })
  const ask = (path: string, body: string) =>
    proxy(
      new Request(`${origin}/support/${path}`, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
        body,
      }),
    )
  const fetch: Fetch = async (url, init) => {
    const request = new Request(origin + url, init)
    return ask(new URL(request.url).pathname.slice('/support/'.length), await request.text())
  }
  return { ctx: { baseUrl: '/support/', fetch } satisfies WhmcsContext, ask, forms }
}

test('every function of an action has an operation', () => {
  const names = Object.keys(exported).filter((name) => `${name}Raw` in exported && name !== 'call')
  expect(names.length).toBe(162)
  expect(names.filter((name) => !whmcs.has(name))).toEqual([])
})

test('a page opens and reads tickets without a credential', async () => {
  const { ctx, forms } = await page(['openTicket', 'getTicket', 'getTickets'])
  const attachments = [{ name: 'a.txt', data: new TextEncoder().encode('text') }]
  const params = { deptid: 1, clientid: 1, subject: 'It is slow', message: 'Very', attachments }
  const opened = await openTicket(ctx, params)
  expect(opened.error).toBeUndefined()
  const ticket = await getTicket(ctx, { ticketid: opened.value!.id })
  expect(ticket.value).toMatchObject({ subject: 'It is slow', replies: [{ attachments: [{ filename: 'a.txt' }] }] })
  expect((await getTickets(ctx)).value?.tickets?.length).toBeGreaterThan(1)
  for (const form of forms)
    expect([form.get('identifier'), form.get('secret')]).toEqual([token.identifier, token.secret])
})

test('when sees the fields by their names', async () => {
  const seen: unknown[] = []
  const { ctx, forms } = await page([
    { operation: 'getTickets', when: (params) => seen.push(params) > 0 && params['clientid'] === '1' },
  ])
  expect((await getTickets(ctx, { clientid: 1 })).ok).toBe(true)
  expect((await getTickets(ctx, { clientid: 2 })).error?.kind).toBe('forbidden')
  expect(seen).toEqual([{ clientid: '1' }, { clientid: '2' }])
  expect(forms).toHaveLength(1)
})

describe('a form that PHP reads in its own way', () => {
  test.each([
    'customfields[1]=ok&customfields[1][x]=evil',
    'customfields[1][x]=ok&customfields[1]=evil',
    'customfields[1][x]=ok&customfields[1][x][y]=evil',
    'customfields[1][x][y]=ok&customfields[1][x]=evil',
    'customfields[]=ok&customfields[0]=evil',
    'customfields[0]=ok&customfields[0]=evil',
    'customfields[a][]=ok&customfields[a][0]=evil',
    'customfields[4]=ok&customfields[]=x&customfields[5]=evil',
    'customfields[99999999999999999]=ok&customfields[]=evil',
    `customfields${'[a]'.repeat(70)}=ok`,
    '_method=DELETE',
    'clientid=1&clientid[]=2',
    'clientid[]=1&clientid=2',
    'clientid=07',
    'clientid=7abc',
    'clientid=7.0',
    'clientid=7e0',
    'clientid=%2B7',
    'clientid=%207',
    'clientid=%097',
    'clientid=7%20',
    'clientid=7,8',
    'serviceid=7,8',
    'user_id=07',
    'a[clientid]=07',
  ])('does not pass %s', async (fields) => {
    const { ask, forms } = await page(['getTickets'])
    expect((await ask('includes/api.php', `action=GetTickets&${fields}`)).status).toBe(400)
    expect(forms).toEqual([])
  })

  test.each([
    ['pid[]=1&pid[]=2', { 'pid[0]': '1', 'pid[1]': '2' }],
    ['pid[4]=1&pid[]=2', { 'pid[4]': '1', 'pid[5]': '2' }],
    ['pid[07]=1&pid[]=2', { 'pid[07]': '1', 'pid[0]': '2' }],
    ['a[x][]=1&a[y][]=2&a[x][]=3', { 'a[x][0]': '1', 'a[y][0]': '2', 'a[x][1]': '3' }],
    ['a[][b]=1&a[][b]=2', { 'a[0][b]': '1', 'a[1][b]': '2' }],
    [
      'clientid=7&transid=007&tax_id=0123&ticketids=1,2',
      { clientid: '7', transid: '007', tax_id: '0123', ticketids: '1,2' },
    ],
    ['clientid=-1&userid=0&clientid2=&contactid=', { clientid: '-1', userid: '0', clientid2: '', contactid: '' }],
  ])('gives when of %s what is sent on', async (fields, counted) => {
    const seen: unknown[] = []
    const { ask, forms } = await page([{ operation: 'getTickets', when: (params) => seen.push(params) > 0 }])
    await ask('includes/api.php', `action=GetTickets&${fields}`)
    expect(seen).toEqual([counted])
    expect(Object.fromEntries(forms[0]!)).toEqual({ ...counted, ...token, action: 'GetTickets', responsetype: 'json' })
  })

  test('is not changed by what when does to the fields', async () => {
    const { ask, forms } = await page([
      { operation: 'getTickets', when: (params) => Object.assign(params, { clientid: '2' }) !== null },
    ])
    await ask('includes/api.php', 'action=GetTickets&clientid=1')
    expect(forms[0]?.get('clientid')).toBe('1')
  })
})

describe('what is refused', () => {
  test.each([
    ['includes/api.php', 'action=GetClients', 403],
    ['includes/api.php', 'action=getTickets', 400],
    ['includes/api.php', 'action=Gettickets', 403],
    ['includes/api.php', '', 400],
    ['includes/api.php', 'action=GetTickets&action=GetClients', 400],
    ['includes/api.php', 'action=GetTickets& action=GetClients', 400],
    ['includes/api.php', 'action=GetTickets&action[]=GetClients', 400],
    ['includes/api.php', 'action=GetTickets&action%00=GetClients', 400],
    ['includes/api.php', 'action=GetTickets&act.ion=x', 400],
    ['includes/api.php', 'action=GetTickets&clientid=1&%20clientid=2', 400],
    ['includes/api.php', 'action=GetTickets&clientid=1&clientid=2', 400],
    ['includes/api.php', 'action=GetTickets&clientid=1&clientid[0]=2', 400],
    ['includes/api.php', 'action=GetTickets&clientid=1&clientid[=2', 400],
    ['includes/api.php', 'action=GetTickets&__proto__=1&identifier[]=x', 400],
    ['includes/api.php?action=GetClients', 'action=GetTickets', 400],
    ['includes/api.php/', 'action=GetTickets', 403],
    ['includes/../api.php', 'action=GetTickets', 403],
    ['admin/index.php', 'action=GetTickets', 403],
  ])('%s with %j', async (path, body, status) => {
    const { ask, forms } = await page(['getTickets'])
    expect((await ask(path, body)).status).toBe(status)
    expect(forms).toEqual([])
  })

  test('the credential of a client is dropped', async () => {
    const { ask, forms } = await page(['getTickets'])
    const own = 'identifier=mine&secret=mine&username=me&password=mine&accesskey=mine&responsetype=xml'
    expect((await ask('includes/api.php', `action=GetTickets&${own}`)).status).toBe(200)
    expect(Object.fromEntries(forms[0]!)).toEqual({ ...token, action: 'GetTickets', responsetype: 'json' })
  })
})
