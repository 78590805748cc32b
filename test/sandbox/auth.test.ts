import { expect, test } from 'vitest'
import { createApi, grant, json, readReply } from './api.js'

test('client credentials buy a bearer token', async () => {
  const { sandbox } = await createApi()
  const answer = await grant(sandbox)
  expect(answer).toEqual({
    status: 200,
    access_token: expect.stringMatching(/^[0-9a-f]{48}$/),
    token_type: 'Bearer',
    expires_in: 3600,
    refresh_token: expect.stringMatching(/^[0-9a-f]{48}$/),
  })
})

test.each([
  [401, { client_secret: 'other' }],
  [401, { client_id: 'other' }],
  [401, { client_secret: null }],
  [400, { grant_type: 'password' }],
  [400, { grant_type: null }],
  [401, { grant_type: 'refresh_token', refresh_token: 'nonsense' }],
  [401, { grant_type: 'refresh_token' }],
])('a grant is refused with %i: %j', async (status, body) => {
  const { sandbox } = await createApi()
  const answer = await grant(sandbox, body)
  expect(answer.status).toBe(status)
  expect(answer.error.message).toEqual(expect.any(String))
})

test('a refresh token works once, and the pair’s access token stays good', async () => {
  const { sandbox, call } = await createApi()
  const pair = await grant(sandbox)
  const refresh = { grant_type: 'refresh_token', refresh_token: pair.refresh_token }
  const next = await grant(sandbox, refresh)
  expect(next.status).toBe(200)
  expect(next.access_token).not.toBe(pair.access_token)
  expect((await grant(sandbox, refresh)).status).toBe(401)
  expect((await call('POST', 'groups/', { access_token: next.access_token })).status).toBe(200)
  expect((await call('POST', 'groups/', { access_token: pair.access_token })).status).toBe(200)
})

test('an access token is no refresh token, nor the other way round', async () => {
  const { sandbox, call } = await createApi()
  const { access_token, refresh_token } = await grant(sandbox)
  expect((await grant(sandbox, { grant_type: 'refresh_token', refresh_token: access_token })).status).toBe(401)
  expect((await call('POST', 'groups/', { access_token: refresh_token })).status).toBe(401)
})

test('a token expires after its lifetime', async () => {
  const { call, clock } = await createApi({ tokenLifetime: 60 })
  clock.ms += 59_999
  expect((await call('GET', 'customers')).status).toBe(200)
  clock.ms += 1
  const late = await call('GET', 'customers')
  expect([late.status, late.message]).toEqual([401, 'access_token has expired'])
})

const id = '580a0ffcbffebc8b0e8b456a'
const routes = [
  ...['customers', 'endusers', 'features', 'groups', 'packages', 'plans', 'subscriptions'],
  ...['invoices', 'payments', 'refunds', 'coupons', 'members', 'teams'],
].flatMap((resource) => [
  ['GET', resource],
  ['GET', `${resource}/${id}`],
  ['GET', `${resource}/tag/new`],
  ['GET', `${resource}/attributes`],
  ['POST', `${resource}/attributes/`],
  ['PUT', `${resource}/attributes/${id}`],
  ['DELETE', `${resource}/attributes/${id}`],
  ['POST', `${resource}/`],
  ['PUT', `${resource}/${id}`],
  ['DELETE', `${resource}/${id}`],
])
const special = [
  ...['customers', 'endusers'].flatMap((resource) => [
    ['POST', `${resource}/bulk`],
    ['PUT', `${resource}/restore`],
    ['PUT', `${resource}/${id}/restore`],
  ]),
  ...['endusers', 'events', 'subscription'].map((path) => ['GET', `customers/${id}/${path}`]),
  ...['subscribe', 'unsubscribe', 'endusers'].map((path) => ['PUT', `customers/${id}/${path}`]),
  ['GET', `endusers/${id}/events`],
  ['GET', `groups/${id}/packages`],
  ...['settle', 'payment'].map((path) => ['PUT', `invoices/${id}/${path}`]),
  ...['payments', 'refunds'].map((path) => ['GET', `invoices/${id}/${path}`]),
  ['PUT', `subscriptions/${id}/addinvoiceitem`],
  ['POST', 'events/'],
  ['GET', 'events'],
  ['GET', `events/${id}`],
  ['GET', 'webevents'],
  ['GET', `webevents/${id}`],
  ['GET', 'webevents/tag/new'],
  ['POST', 'stripe'],
]

test.each([...routes, ...special] as [string, string][])('%s %s wants its token', async (method, path) => {
  const { sandbox, token } = await createApi()
  const revision = sandbox.revision()
  const url = (query: string) => `/${path}${query === '' ? '' : `?access_token=${query}`}`
  const get = (query: string) => sandbox.fetch(url(query))
  const send = (body: object, query = '') => sandbox.fetch(url(query), json(method, body))
  const attempts =
    method === 'GET' ? [get(''), get('nonsense')] : [send({}), send({ access_token: 'nonsense' }), send({}, token)]
  for (const attempt of attempts) {
    const reply = await readReply(await attempt)
    expect([reply.status, reply.message]).toEqual([401, expect.stringMatching(/^access_token is/)])
  }
  expect(sandbox.revision()).toBe(revision)
  const allowed = await readReply(await (method === 'GET' ? get(token) : send({ access_token: token })))
  expect([401, 405]).not.toContain(allowed.status)
})

test('a token in a header is in the wrong place', async () => {
  const { sandbox, token } = await createApi()
  const answer = await sandbox.fetch('/customers', { headers: { authorization: `Bearer ${token}` } })
  expect(answer.status).toBe(401)
})
