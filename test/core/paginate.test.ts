import { assert, asyncProperty, integer, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collect, type Context, createContext, type PageOptions, type PageStyle, paginate, type Result } from 'billfold'
import { type Customer, listCustomers, listEndUsersByTag } from 'billfold/teamtools'
import { errorOf, turns } from '../support/calls.js'
import { useServedShop } from '../teamtools/served.js'

type Item = { readonly id: string }
type Query = PageOptions & { readonly keyword?: string | undefined }

const context: Context = { baseUrl: 'https://api.teamtools.io/' }

const items = (count: number, from = 0): readonly Item[] =>
  Array.from({ length: count }, (_, index) => ({ id: `${from + index}` }))

/** A list that says which pages it was asked for, and what the server makes of a query. */
const server = (
  all: readonly Item[],
  answer: (query: { readonly limit: number; readonly offset: number }) => Result<readonly Item[]> = ({
    limit,
    offset,
  }) => ({
    ok: true,
    value: all.slice(offset, offset + limit),
  }),
) => {
  const asked: Query[] = []
  const list = (_context: Context, query: Query = {}): Promise<Result<readonly Item[]>> => {
    asked.push(query)
    return Promise.resolve(query.signal?.aborted ? aborted : answer(query as Parameters<typeof answer>[0]))
  }
  return { list, asked, pages: () => asked.map(({ limit, offset }) => [limit, offset]) }
}

const refusal = (kind: string): Result<never> => ({ ok: false, error: { kind, message: kind } as never })
const aborted = refusal('aborted')
const failed = refusal('server')

const idsOf = (page: Result<readonly Item[]>): readonly string[] | string =>
  page.ok ? page.value.map(({ id }) => id) : page.error.kind

/** All pages by their ids, and an error by its kind. */
const pagesOf = async (
  pages: AsyncIterable<Result<readonly unknown[]>>,
): Promise<readonly (readonly string[] | string)[]> => {
  const found = []
  for await (const page of pages) found.push(idsOf(page as Result<readonly Item[]>))
  return found
}

describe('paginate', () => {
  test('gives page after page', async () => {
    const { list } = server(items(7))
    expect(await pagesOf(paginate(list, context, { limit: 3 }))).toEqual([['0', '1', '2'], ['3', '4', '5'], ['6']])
  })

  test('asks for nothing before the first step', async () => {
    const { list, asked } = server(items(7))
    paginate(list, context, { limit: 3 })
    await turns()
    expect(asked).toEqual([])
  })

  test('asks for one page a step', async () => {
    const { list, asked } = server(items(7))
    const pages = paginate(list, context, { limit: 3 })
    for (const step of [1, 2, 3]) {
      await pages.next()
      await turns()
      expect(asked).toHaveLength(step)
    }
  })

  test('asks for 100 at a time when it is not told', async () => {
    const { list, pages } = server(items(150))
    await pagesOf(paginate(list, context))
    expect(pages()).toEqual([
      [100, 0],
      [100, 100],
    ])
  })

  test('starts at the offset', async () => {
    const { list, pages } = server(items(7))
    expect(await pagesOf(paginate(list, context, { limit: 2, offset: 4 }))).toEqual([['4', '5'], ['6']])
    expect(pages()).toEqual([
      [2, 4],
      [2, 6],
    ])
  })

  test('passes the rest of the query on with each page', async () => {
    const { list, asked } = server(items(3))
    await pagesOf(paginate(list, context, { limit: 2, keyword: 'awesome' }))
    expect(asked.map(({ keyword }) => keyword)).toEqual(['awesome', 'awesome'])
  })

  test('does not pass prefetch on', async () => {
    const { list, asked } = server(items(3))
    await pagesOf(paginate(list, context, { limit: 2, prefetch: true }))
    for (const query of asked) expect(query).not.toHaveProperty('prefetch')
  })

  test('ends after a page that is shorter than the one before', async () => {
    const { list, asked } = server(items(7))
    await pagesOf(paginate(list, context, { limit: 3 }))
    expect(asked).toHaveLength(3)
  })

  test('of an empty list gives no page and asks once', async () => {
    const { list, asked } = server([])
    expect(await pagesOf(paginate(list, context))).toEqual([])
    expect(asked).toHaveLength(1)
  })

  test('gives every entity once and in order, whatever the sizes', async () => {
    const sizes = record({ count: integer({ min: 0, max: 40 }), limit: integer({ min: 1, max: 12 }) })
    await assert(
      asyncProperty(sizes, integer({ min: 0, max: 45 }), async ({ count, limit }, offset) => {
        const { list, asked } = server(items(count))
        const found = (await pagesOf(paginate(list, context, { limit, offset }))).flat()
        expect(found).toEqual(
          items(count)
            .slice(offset)
            .map(({ id }) => id),
        )
        expect(asked.length).toBeLessThanOrEqual(Math.max(0, count - offset) / limit + 2)
      }),
    )
  })

  test('of entities without ids gives all', async () => {
    const list = (_context: Context, { limit = 0, offset = 0 }: Query = {}): Promise<Result<readonly number[]>> =>
      Promise.resolve({ ok: true, value: [5, 5, 5, 5, 5].slice(offset, offset + limit) })
    const found = []
    for await (const page of paginate(list, context, { limit: 2 })) found.push(page.value)
    expect(found).toEqual([[5, 5], [5, 5], [5]])
  })
})

describe('a consumer that breaks off', () => {
  test('causes no more requests', async () => {
    const { list, asked } = server(items(9))
    for await (const page of paginate(list, context, { limit: 3 })) if (page.ok) break
    await turns()
    expect(asked).toHaveLength(1)
  })

  test('ends the request that was made ahead', async () => {
    const { list, asked } = server(items(9))
    for await (const page of paginate(list, context, { limit: 3, prefetch: true })) if (page.ok) break
    expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true, true])
  })

  test('by an exception gets its exception', async () => {
    const { list } = server(items(9))
    const use = async (): Promise<void> => {
      for await (const page of paginate(list, context, { limit: 3 })) if (page.ok) throw new Error('enough')
    }
    await expect(use()).rejects.toThrow('enough')
  })
})

describe('an error', () => {
  test('is given and ends it', async () => {
    const { list, asked } = server([], ({ offset }) => (offset < 4 ? { ok: true, value: items(2, offset) } : failed))
    expect(await pagesOf(paginate(list, context, { limit: 2 }))).toEqual([['0', '1'], ['2', '3'], 'server'])
    expect(asked).toHaveLength(3)
  })

  test('of a page that was asked for ahead is given after the page before', async () => {
    const { list } = server([], ({ offset }) => (offset < 2 ? { ok: true, value: items(2, offset) } : failed))
    expect(await pagesOf(paginate(list, context, { limit: 2, prefetch: true }))).toEqual([['0', '1'], 'server'])
  })

  test.each([
    ['no function', undefined],
    ['a function that throws', () => JSON.parse('{')],
    ['a function that rejects', () => Promise.reject(new Error('no list'))],
    ['a function that gives no list', () => Promise.resolve({ ok: true, value: 5 })],
  ])('is what becomes of %s', async (_title, list) => {
    expect(await pagesOf(paginate(list as never, context))).toEqual(['input'])
  })

  test.each([[{ signal: {} }], [5], [{ limit: -1 }], [{ limit: 'ten' }], [{ offset: -1 }]])(
    'is what becomes of the query %j',
    async (query) => {
      const ctx = { ...context, fetch: () => Promise.resolve(new Response('{"data":[]}')) }
      const kinds = await pagesOf(paginate(listCustomers, ctx, query as never))
      expect(kinds).toEqual(query === 5 ? [] : ['input'])
    },
  )
})

describe('prefetch', () => {
  test('asks for the next page while this one is used', async () => {
    const { list, asked } = server(items(9))
    const pages = paginate(list, context, { limit: 3, prefetch: true })
    await pages.next()
    await turns()
    expect(asked).toHaveLength(2)
    await pages.return()
  })

  test('asks for one page ahead and no more', async () => {
    const { list, asked } = server(items(30))
    const pages = paginate(list, context, { limit: 3, prefetch: true })
    await pages.next()
    await pages.next()
    await turns()
    expect(asked).toHaveLength(3)
    await pages.return()
  })

  test('asks for nothing after the last page', async () => {
    const { list, asked } = server(items(7))
    await pagesOf(paginate(list, context, { limit: 3, prefetch: true }))
    await turns()
    expect(asked).toHaveLength(3)
  })

  test('gives the same pages', async () => {
    await assert(
      asyncProperty(integer({ min: 0, max: 20 }), integer({ min: 1, max: 6 }), async (count, limit) => {
        const ahead = paginate(server(items(count)).list, context, { limit, prefetch: true })
        const not = paginate(server(items(count)).list, context, { limit })
        expect(await pagesOf(ahead)).toEqual(await pagesOf(not))
      }),
    )
  })
})

describe('a signal', () => {
  test('that is aborted before makes it one aborted error', async () => {
    const { list } = server(items(9))
    const signal = AbortSignal.abort()
    expect(await pagesOf(paginate(list, context, { limit: 3, signal }))).toEqual(['aborted'])
  })

  test('that is aborted between pages ends it with an aborted error', async () => {
    const { list } = server(items(9))
    const controller = new AbortController()
    const found = []
    for await (const page of paginate(list, context, { limit: 3, signal: controller.signal })) {
      found.push(idsOf(page))
      controller.abort()
    }
    expect(found).toEqual([['0', '1', '2'], 'aborted'])
  })

  test('that is aborted while a page is under way ends it with an aborted error', async () => {
    const controller = new AbortController()
    const never = (_url: string, { signal }: RequestInit): Promise<Response> =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)))
    const pages = pagesOf(paginate(listCustomers, { ...context, fetch: never }, { signal: controller.signal }))
    await turns()
    controller.abort()
    expect(await pages).toEqual(['aborted'])
  })

  test('of the context ends it with an aborted error', async () => {
    const ctx = { ...context, signal: AbortSignal.abort() }
    expect(await pagesOf(paginate(listCustomers, ctx))).toEqual(['aborted'])
  })
})

describe('a server', () => {
  test('that repeats its last page ends it', async () => {
    const last = items(3, 3)
    const { list, asked } = server([], ({ offset }) => ({ ok: true, value: offset < 3 ? items(3) : last }))
    expect(await pagesOf(paginate(list, context, { limit: 3 }))).toEqual([
      ['0', '1', '2'],
      ['3', '4', '5'],
    ])
    expect(asked).toHaveLength(3)
  })

  test('that ignores limit gives everything once', async () => {
    const { list, asked } = server([], ({ offset }) => ({ ok: true, value: items(10).slice(offset) }))
    expect((await pagesOf(paginate(list, context, { limit: 3 }))).flat()).toHaveLength(10)
    expect(asked.length).toBeLessThanOrEqual(2)
  })

  test('that ignores limit and offset gives everything once', async () => {
    const { list, asked } = server([], () => ({ ok: true, value: items(10) }))
    expect((await pagesOf(paginate(list, context, { limit: 3 }))).flat()).toHaveLength(10)
    expect(asked.length).toBeLessThanOrEqual(2)
  })

  test.each([1, 4, 5, 10, 12])('that caps limit at 5 gives all %i', async (count) => {
    const { list } = server([], ({ limit, offset }) => ({
      ok: true,
      value: items(count).slice(offset, offset + Math.min(limit, 5)),
    }))
    expect((await pagesOf(paginate(list, context))).flat()).toEqual(items(count).map(({ id }) => id))
  })

  test('whose list shifts gives nothing of the page before again', async () => {
    const { list } = server([], ({ offset }) => ({ ok: true, value: offset === 0 ? items(3) : items(2, 2) }))
    expect(await pagesOf(paginate(list, context, { limit: 3 }))).toEqual([['0', '1', '2'], ['3']])
  })
})

describe('a list with a style of its own', () => {
  type Page = { readonly total: unknown; readonly items: readonly Item[] }
  type Numbered = { readonly start?: number; readonly size?: number; readonly word?: string; readonly limit?: number }

  const style: PageStyle<Page, Item> = {
    query: ({ page, limit }, { start = 0 }) => ({ start: (start as number) + page, size: limit }),
    rows: ({ items }) => items,
    total: ({ total }) => total,
  }

  /** A list by page numbers that says its total, whose pages `answer` makes. */
  const numbered = (answer: (page: number, size: number) => Page, pages: PageStyle<Page, Item> = style) => {
    const asked: Numbered[] = []
    const list = (_context: Context, query: Numbered = {}): Promise<Result<Page>> => {
      asked.push(query)
      return Promise.resolve({ ok: true, value: answer(query.start ?? 0, query.size ?? 0) })
    }
    return { list: Object.assign(list, { pages }), asked }
  }
  const cut = (count: number) => (page: number, size: number) => ({
    total: count,
    items: items(count).slice(page * size, (page + 1) * size),
  })

  test('is asked for its pages in that style', async () => {
    const { list, asked } = numbered(cut(7))
    expect((await pagesOf(paginate(list, context, { word: 'a' }))).flat()).toHaveLength(7)
    expect(asked).toEqual([{ word: 'a', start: 0, size: 100, signal: expect.any(AbortSignal) }])
  })

  test('ends at its total, whatever the sizes', async () => {
    await assert(
      asyncProperty(integer({ min: 0, max: 40 }), integer({ min: 1, max: 12 }), async (count, limit) => {
        const { list, asked } = numbered(cut(count))
        const found = (await pagesOf(paginate(list, context, { limit }))).flat()
        expect(found).toEqual(items(count).map(({ id }) => id))
        expect(asked).toHaveLength(Math.max(1, Math.ceil(count / limit)))
      }),
    )
  })

  test('takes a shorter page for no end', async () => {
    const sizes = [2, 1, 3, 1]
    const { list } = numbered((page) => ({ total: '7', items: items(sizes[page] ?? 0, page * 10) }))
    expect(await pagesOf(paginate(list, context))).toEqual([['0', '1'], ['10'], ['20', '21', '22'], ['30']])
  })

  test('starts where the query says', async () => {
    const skipped: PageStyle['skipped'] = ({ start }, size) => (start as number) * size
    const { list, asked } = numbered(cut(7), { ...style, skipped })
    expect((await pagesOf(paginate(list, context, { start: 2, limit: 3 }))).flat()).toEqual(['6'])
    expect(asked.map(({ start }) => start)).toEqual([2, 3])
  })

  test('is told how many rows have come', async () => {
    const received: number[] = []
    const pages: PageStyle<Page, Item> = { ...style, query: (place) => ({ start: received.push(place.received) - 1 }) }
    const { list } = numbered((page) => ({ total: 9, items: items(4, page * 3) }), pages)
    expect((await pagesOf(paginate(list, context))).flat()).toHaveLength(10)
    expect(received).toEqual([0, 4, 8])
  })

  test.each([[0], ['0'], [null], [undefined], ['many'], [-1]])(
    'ends without new rows when its total is %j',
    async (total) => {
      const { list, asked } = numbered(() => ({ total, items: items(3) }))
      expect(await pagesOf(paginate(list, context))).toEqual([['0', '1', '2']])
      expect(asked).toHaveLength(2)
    },
  )

  test('without a row ends at once', async () => {
    const { list, asked } = numbered(cut(0))
    expect(await pagesOf(paginate(list, context))).toEqual([])
    expect(asked).toHaveLength(1)
  })

  test('gives no row of any page again', async () => {
    const first = [0, 3, 0, 6]
    const { list } = numbered((page) => ({ total: 9, items: items(3, first[page] ?? 9) }))
    expect(await pagesOf(paginate(list, context))).toEqual([['0', '1', '2'], ['3', '4', '5'], 'mismatch'])
    const { list: other } = numbered((page) => ({ total: 9, items: items(4, [0, 3, 1, 6][page]) }))
    expect((await pagesOf(paginate(other, context))).flat()).toEqual([...items(7).map(({ id }) => id), 'mismatch'])
  })

  test('asks ahead for no page after the last', async () => {
    const { list, asked } = numbered(cut(7))
    await pagesOf(paginate(list, context, { limit: 3, prefetch: true }))
    await turns()
    expect(asked).toHaveLength(3)
  })

  test.each([[{}], [5], [{ ...style, rows: () => 5 }], [{ ...style, query: undefined }]])(
    'that is none, %j, is an error',
    async (pages) => {
      const { list } = numbered(cut(7), pages as never)
      expect(await pagesOf(paginate(list, context))).toEqual(['input'])
    },
  )

  test('has the rows of its pages as type', async () => {
    const { list } = numbered(cut(1))
    const all: Result<readonly Item[]> = await collect(paginate(list, context), { max: 1 })
    expect(all.value).toEqual(items(1))
  })
})

describe('collect', () => {
  const pages = (count: number): AsyncIterable<Result<readonly Item[]>> =>
    paginate(server(items(count)).list, context, { limit: 3 })

  test('gathers all pages', async () => {
    expect(await collect(pages(7), { max: 7 })).toEqual({ ok: true, value: items(7) })
  })

  test('gathers nothing of an empty list', async () => {
    expect(await collect(pages(0), { max: 0 })).toEqual({ ok: true, value: [] })
  })

  test('gives more than its ceiling as an error', async () => {
    expect(errorOf(await collect(pages(7), { max: 6 }))).toMatchObject({ kind: 'input', operation: 'collect' })
  })

  test('asks for no page beyond its ceiling', async () => {
    const { list, asked } = server(items(30))
    await collect(paginate(list, context, { limit: 3 }), { max: 5 })
    expect(asked).toHaveLength(2)
  })

  test('gives the first error', async () => {
    const { list } = server([], ({ offset }) => (offset < 4 ? { ok: true, value: items(2, offset) } : failed))
    expect(await collect(paginate(list, context, { limit: 2 }), { max: 100 })).toBe(failed)
  })

  test.each([[undefined], [NaN], ['many'], [-1]])('with a ceiling of %j is an error', async (max) => {
    expect(errorOf(await collect(pages(7), { max: max as number })).kind).toBe('input')
  })

  test('without options is an error and no exception', async () => {
    expect(errorOf(await collect(pages(7), undefined as never)).kind).toBe('input')
  })

  test.each([[undefined], [5], [[null]]])('of %j is an error and no exception', async (wrong) => {
    expect(errorOf(await collect(wrong as never, { max: 5 })).kind).toBe('input')
  })
})

describe('through the sandbox', () => {
  const openShop = useServedShop()

  /** A shop of eleven customers, and the requests for pages of them. */
  const open = async (): Promise<{ ctx: Context; requests: URL[] }> => {
    const shop = await openShop()
    const data = items(10).map(({ id }) => ({ name: `Customer ${id}`, email: `${id}@example.com`, tags: ['new'] }))
    await shop.must('POST', 'customers/bulk', { data })
    const requests: URL[] = []
    const fetch = (url: string, init: RequestInit): Promise<Response> => {
      requests.push(new URL(url))
      return globalThis.fetch(url, init)
    }
    return { ctx: { ...shop.ctx, fetch }, requests }
  }

  test('every page comes once', async () => {
    const { ctx, requests } = await open()
    const names: (string | null | undefined)[] = []
    for await (const page of paginate(listCustomers, ctx, { limit: 4, orderBy: 'name' }))
      names.push(...(page.value ?? []).map(({ name }) => name))
    expect(names).toEqual(['Awesome', ...items(10).map(({ id }) => `Customer ${id}`)])
    expect(requests.map(({ searchParams }) => searchParams.get('offset'))).toEqual(['0', '4', '8'])
  })

  test('a search is gone through with what it embeds', async () => {
    const { ctx } = await open()
    const query = { keyword: 'awesome', include: 'subscription.package' } as const
    const found = await collect(paginate(listCustomers, ctx, query), { max: 10 })
    expect(found.value).toMatchObject([{ name: 'Awesome', subscription: { package: { name: 'Basic package' } } }])
  })

  test('a page that fails once is asked for again by a context that retries', async () => {
    const shop = await openShop({ faults: [{ match: 'GET customers', status: 503, times: 1 }] })
    const found = await collect(paginate(listCustomers, createContext(shop.ctx)), { max: 10 })
    expect(found.value?.map(({ name }: Customer) => name)).toEqual(['Awesome'])
  })

  test('a bad token is one error', async () => {
    const { ctx } = await open()
    expect(await pagesOf(paginate(listCustomers, { ...ctx, token: 'wrong' }))).toEqual(['unauthorized'])
  })

  test('a function that takes something else than a query is one error', async () => {
    const { ctx, requests } = await open()
    expect(await pagesOf(paginate(listEndUsersByTag as never, ctx))).toEqual(['input'])
    expect(requests).toEqual([])
  })
})

test('a list function that gives what is no Result ends with an input error, whatever its error is', async () => {
  for (const given of [
    { error: () => 5 },
    { ok: false, error: 'no' },
    { ok: false, error: { kind: 5 } },
    {},
    null,
    5,
  ]) {
    const pages = paginate(() => Promise.resolve(given as never), {})
    expect((await pages.next()).value).toMatchObject({ ok: false, error: { kind: 'input' } })
  }
})
