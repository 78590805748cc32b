import type { Fetch } from 'billfold'
import type { AlfaCrmContext } from 'billfold/alfacrm'
import { alfacrm, type AlfaCrmOperation, createProxy } from 'billfold/proxy'
import { describe, expect, test } from 'vitest'
import { operation, operationNames, recording } from '../alfacrm/wire.js'

const origin = 'https://app.example'
const headers = { 'X-APP-KEY': 'the-key-of-the-app' }

/** A page behind a proxy that allows this, and what reaches the API. */
const page = (allow: readonly AlfaCrmOperation[], branch = 1) => {
  const { context, sent } = recording(undefined, { headers })
  const proxy = createProxy({
    system: alfacrm,
    context,
    allow,
    authorize: () => true,
    basePath: '/crm/',
    origins: [origin],
  })
  const ask = (url: string, init: RequestInit) => {
    const sent = new Headers(init.headers)
    sent.set('origin', origin)
    return proxy(new Request(origin + url, { ...init, headers: sent }))
  }
  const fetch: Fetch = (url, init) => ask(url, init)
  return { ctx: { baseUrl: '/crm/', branch, fetch } satisfies AlfaCrmContext, sent, ask }
}

const all = operationNames.filter((name) => name !== 'getTariff') as readonly AlfaCrmOperation[]

const place = { groupId: 7, customerId: 8, class: 'Task', relatedId: 9 }
const places: Readonly<Record<string, object>> = {
  getCgi: { groupId: 7 },
  getCommunication: { class: 'Task', relatedId: 9 },
  getCustomerTariff: { customerId: 8 },
}
const days = { from: '2024-05-01', to: '2024-05-31' }
/** Arguments of each function: the first of these that make a request. */
const argumentsOf = (name: string): readonly unknown[] =>
  name === 'listCompanies' || name === 'getCompany'
    ? [...(name === 'getCompany' ? [5] : []), { method: 'POST' }]
    : /Calendar$/.test(name)
      ? [5, days]
      : /^list(?!CustomerGroups)/.test(name)
        ? [{ ...place, status: 'planned' }]
        : name === 'createCgi' || name === 'createCommunication' || name === 'createCustomerTariff'
          ? [place, { comment: 'a' }]
          : /^get(?!BonusBalance)/.test(name)
            ? [5, ...(places[name] ? [places[name]] : [])]
            : /^create/.test(name)
              ? [{ name: 'A' }]
              : /Bonus$/.test(name)
                ? [5, { amount: 10 }]
                : name === 'fiscalSellPay'
                  ? [5, 2]
                  : [5, { ...place, status: 3, details: [] }, {}]

const shown = (sent: ReturnType<typeof recording>['sent']) =>
  sent.map(({ url, method, headers, body }) => [
    method,
    url.href,
    headers.get('x-alfacrm-token'),
    headers.get('x-app-key'),
    body,
  ])

test('every function that makes a request has an operation', () => {
  expect(all.filter((name) => !alfacrm.has(name))).toEqual([])
  expect(['login', 'getTariff', 'listCustomrs', 'constructor'].filter(alfacrm.has)).toEqual([])
})

test.each(all.filter((name) => !/Compan/.test(name)).map((name) => [name]))(
  '%s passes by its own name, and reaches the API as if called directly',
  async (name) => {
    const args = argumentsOf(name)
    const direct = recording(undefined, { headers })
    await operation(`${name}Raw`)(direct.context, ...args)
    expect(direct.sent).toHaveLength(1)

    const allowed = page([name])
    const answer = await operation(`${name}Raw`)(allowed.ctx, ...args)
    expect(answer).toMatchObject({ ok: true, value: { status: 200 } })
    expect(shown(allowed.sent).map(([method, url, , key, body]) => [method, url, key, body])).toEqual(
      shown(direct.sent).map(([method, url, , key, body]) => [method, url, key, body]),
    )
    // A public form is sent without a token.
    expect(allowed.sent[0]?.headers.get('x-alfacrm-token')).toBe(name === 'saveLeadForm' ? null : 'a-secret-token')

    // A row is read by a list that asks for its id, which the list's own name allows as well.
    const others = page(all.filter((other) => other !== name && !/^(get|list)/.test(other)))
    expect(await operation(`${name}Raw`)(others.ctx, ...args)).toMatchObject({ ok: true, value: { status: 403 } })
    expect(others.sent).toEqual([])
  },
)

describe('what is refused', () => {
  const refused = async (path: string, body: string, allow: readonly AlfaCrmOperation[] = all) => {
    const { ask, sent } = page(allow)
    const answer = await ask(`/crm/v2api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    expect(sent).toEqual([])
    return answer.status
  }

  test.each([
    ['auth/login', '{"email":"a","api_key":"b"}'],
    ['1/auth/login', '{}'],
    ['2/customer/index', '{}'],
    ['customer/index', '{}'],
    ['1/1/customer/index', '{}'],
    ['01/customer/index', '{}'],
    ['1/customer', '{}'],
    ['1/customer/index/', '{}'],
    ['1/customer%2findex', '{}'],
    ['1/../2/customer/index', '{}'],
    ['1/Customer/index', '{}'],
    ['1/customer/index?id=1&id=2', '{}'],
    ['1/customer/index?branch_id=2', '{}'],
    ['1/customer/update?id=1%26branch_id=2', '{}'],
    ['1/customer/index', '[]'],
    ['1/customer/index', '{"__proto__":{}}'],
  ])('%s with %s', async (path, body) => {
    expect(await refused(path, body)).toBeGreaterThanOrEqual(400)
  })

  test('a row by its id, where only another list is allowed', async () => {
    expect(await refused('1/customer/index', '{"id":5}', ['listGroups'])).toBe(403)
  })

  test('a list, where only a row is allowed', async () => {
    expect(await refused('1/customer/index', '{}', ['getCustomer'])).toBe(403)
  })
})
