import { createContext, type Context, type FetchInit } from 'billfold'
import { listCustomers } from 'billfold/alfacrm'
import { getCustomer, getCustomerRaw } from 'billfold/teamtools'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { uncached } from '../../src/core/uncached.js'
import { id } from '../support/calls.js'

afterEach(() => vi.unstubAllGlobals())

/** A `fetch` that keeps what it was answered, as that of Next 13 and 14, and counts what it answers. */
const keepingFetch = () => {
  const kept = new Map<string, string>()
  let answered = 0
  return (url: string, { cache, body }: RequestInit): Promise<Response> => {
    const key = JSON.stringify([url, body])
    const name = (cache !== 'no-store' && kept.get(key)) || `name ${++answered}`
    kept.set(key, name)
    const row = { id, name }
    return Promise.resolve(Response.json({ data: row, total: 1, count: 1, page: 0, items: [{ ...row, id: 1 }] }))
  }
}

const baseUrl = 'https://api.teamtools.io/'

describe('a fetch that keeps answers', () => {
  const contexts: readonly (readonly [title: string, of: () => Context])[] = [
    ['of a literal context', () => ({ baseUrl, token: 'token', fetch: keepingFetch() })],
    ['of createContext', () => createContext({ baseUrl, token: 'token', fetch: keepingFetch() })],
    [
      'of the platform',
      () => {
        vi.stubGlobal('fetch', keepingFetch())
        return { baseUrl, token: 'token' }
      },
    ],
  ]

  test.each(contexts)('%s gives no old entity', async (_title, of) => {
    const ctx = of()
    const names = [await getCustomer(ctx, id), await getCustomer(ctx, id)].map(({ value }) => value?.name)
    expect(names).toEqual(['name 1', 'name 2'])
  })

  test('gives no old answer to a raw function', async () => {
    const ctx = { baseUrl, fetch: keepingFetch() }
    const bodies = [await getCustomerRaw(ctx, id), await getCustomerRaw(ctx, id)].map(({ value }) => value?.body)
    expect(new Set(bodies).size).toBe(2)
  })

  test('gives no old list to a POST', async () => {
    const ctx = { baseUrl: 'https://acme.s20.online/', branch: 1, token: 'token', fetch: keepingFetch() }
    const lists = [await listCustomers(ctx), await listCustomers(ctx)]
    expect(lists.map(({ value }) => value?.items[0]?.name)).toEqual(['name 1', 'name 2'])
  })
})

describe('uncached', () => {
  const init: FetchInit = { method: 'GET', headers: { accept: 'text/plain' } }

  test('adds to what a request says where the runtime knows it', () => {
    expect(uncached(init)).toEqual({ ...init, cache: 'no-store' })
  })

  test.each([
    ['whose Request has no cache, as that of React Native and of older workers', function Request() {}],
    ['without a Request', undefined],
  ])('adds nothing in a runtime %s', (_title, request) => {
    vi.stubGlobal('Request', request)
    expect(uncached(init)).toBe(init)
  })
})
