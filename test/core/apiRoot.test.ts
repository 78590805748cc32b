import { createContext, type Fetch } from 'billfold'
import { applyInvoicePayment, getCustomer, getCustomerRaw } from 'billfold/teamtools'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { apiRoot } from '../../src/core/apiRoot.js'
import { entity, errorOf, id, printed } from '../support/calls.js'

const refused = [
  'https://api.example/?tenant=5',
  'https://api.example?tenant=5',
  'https://api.example/v1/?',
  'https://api.example/#here',
  'https://api.example#',
  '/billing/?tenant=5',
  '/billing/#here',
  'ftp://api.example/',
  'file:///etc/',
  'data:text/plain,x',
  'javascript:alert(1)',
  'ws://api.example/',
  'https://user:the-password@api.example/',
  'https://user@api.example/',
  'https://',
  'http://',
  'http:api.example',
  'https:///path',
  'https://api example/',
] as const

describe('apiRoot', () => {
  test.each([
    ['https://api.example', 'https://api.example/'],
    ['https://api.example/', 'https://api.example/'],
    ['http://127.0.0.1:8080/v1', 'http://127.0.0.1:8080/v1/'],
    ['HTTPS://API.example/v1/', 'HTTPS://API.example/v1/'],
    ['https://[::1]:8080', 'https://[::1]:8080/'],
    ['https://api.example/a@b/', 'https://api.example/a@b/'],
    ['/billing', '/billing/'],
    ['/billing/', '/billing/'],
    ['billing', 'billing/'],
    ['./billing/', './billing/'],
    ['', '/'],
  ])('of %j is %s', (baseUrl, root) => expect(apiRoot(baseUrl)).toBe(root))

  test.each(refused)('of %j is refused', (baseUrl) => expect(() => apiRoot(baseUrl)).toThrow('baseUrl'))
})

/** A fetch that keeps the URLs that it is given. */
const keeping = (): { readonly urls: string[]; readonly fetch: Fetch } => {
  const urls: string[] = []
  return {
    urls,
    fetch: (url) => {
      urls.push(url)
      return Promise.resolve(Response.json(entity))
    },
  }
}

const kinds = ['literal', 'managed'] as const

describe.each(kinds)('a %s context', (kind) => {
  const contextOf = (baseUrl: string, fetch?: Fetch): Parameters<typeof getCustomer>[0] => {
    const context = { baseUrl, token: 'the-token', fetch }
    return kind === 'literal' ? context : createContext(context)
  }

  afterEach(() => vi.unstubAllGlobals())

  test.each(refused)('with the base URL %j makes no request: it is an input error', async (baseUrl) => {
    const { urls, fetch } = keeping()
    const context = contextOf(baseUrl, fetch)
    for (const result of [
      await getCustomer(context, id),
      await getCustomerRaw(context, id),
      await applyInvoicePayment(context, id, { amount: 5 }),
    ]) {
      expect(errorOf(result)).toMatchObject({ kind: 'input', delivery: 'notSent', attempts: 0, retryable: false })
      expect(errorOf(result).message).toContain('baseUrl')
      expect(printed(result)).not.toMatch(/the-token|the-password/)
    }
    expect(urls).toEqual([])
  })

  test.each(['/billing/', '/billing', 'billing/'])(
    'with the relative base URL %j uses its own fetch',
    async (baseUrl) => {
      const { urls, fetch } = keeping()
      expect(await getCustomer(contextOf(baseUrl, fetch), id)).toEqual({ ok: true, value: { id } })
      expect(urls).toEqual([`${baseUrl.replace(/\/$/, '')}/customers/${id}?access_token=the-token`])
    },
  )

  test('with a relative base URL and no page to be relative to sends nothing', async () => {
    const error = errorOf(await applyInvoicePayment(contextOf('/billing/'), id, { amount: 5 }))
    expect(error).toMatchObject({ delivery: 'notSent' })
  })

  test('with a relative base URL works in a page', async () => {
    const { urls, fetch } = keeping()
    vi.stubGlobal('location', { href: 'https://shop.example/account/' })
    vi.stubGlobal('fetch', fetch)
    expect(await getCustomer(contextOf('/billing/'), id)).toEqual({ ok: true, value: { id } })
    expect(urls).toEqual([`/billing/customers/${id}?access_token=the-token`])
  })
})
