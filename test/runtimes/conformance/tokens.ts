import { cachedToken, type CachedTokenOptions, createContext, type StoredToken, unwrap } from 'billfold'
import { listCustomers, refreshAccessToken, requestAccessToken } from 'billfold/teamtools'
import type { Checking } from './check.js'
import { client, errorOf, setFaults, type World } from './world.js'

/** How tokens are asked for, shared and renewed. */
export const tokenChecks = async (check: Checking, world: World): Promise<void> => {
  const { direct } = world
  await setFaults(world)
  const asking = (): { readonly request: CachedTokenOptions['request']; readonly asked: () => number } => {
    let asked = 0
    const request: CachedTokenOptions['request'] = () => {
      asked++
      return requestAccessToken({ baseUrl: direct }, client)
    }
    return { request, asked: () => asked }
  }

  await check('asks for a token and refreshes it', async () => {
    const token = unwrap(await requestAccessToken({ baseUrl: direct }, client))
    const next = unwrap(await refreshAccessToken({ baseUrl: direct }, token.refresh_token ?? ''))
    return { expires: [next.expires_in, 3600], other: [next.access_token !== token.access_token, true] }
  })
  await check('a wrong secret is unauthorized', async () => {
    const wrong = await requestAccessToken({ baseUrl: direct }, { ...client, clientSecret: 'wrong' })
    return { kind: [errorOf(wrong).kind, 'unauthorized'] }
  })
  await check('a cached token is asked for once, however many calls wait', async () => {
    const { request, asked } = asking()
    const ctx = createContext({ baseUrl: direct, token: cachedToken({ request }) })
    const lists = await Promise.all([1, 2, 3, 4, 5].map(() => listCustomers(ctx, { limit: 1 })))
    return { ok: [lists.every(({ ok }) => ok), true], asked: [asked(), 1] }
  })
  await check('a cached token is replaced before it expires', async () => {
    let now = 0
    const { request, asked } = asking()
    const ctx = createContext({ baseUrl: direct, token: cachedToken({ request, now: () => now }) })
    const first = await listCustomers(ctx, { limit: 1 })
    now = 3_550_000
    const second = await listCustomers(ctx, { limit: 1 })
    return { ok: [first.ok && second.ok, true], asked: [asked(), 2] }
  })
  await check('a refused token is replaced, and the call repeated', async () => {
    let stored: StoredToken = { token: 'a-token-of-another-day' }
    const store = { get: () => stored, set: (token: StoredToken) => void (stored = token) }
    const { request, asked } = asking()
    const statuses: number[] = []
    const token = cachedToken({ request, store })
    const ctx = createContext({ baseUrl: direct, token, onResponse: ({ status }) => statuses.push(status) })
    const list = await listCustomers(ctx, { limit: 1 })
    return {
      ok: [list.ok, true],
      statuses: [statuses, [401, 200]],
      asked: [asked(), 1],
      stored: [stored.token !== 'a-token-of-another-day', true],
    }
  })
  await check('a token that cannot be had is the error of the call, which was not sent', async () => {
    const request = () => requestAccessToken({ baseUrl: direct }, { ...client, clientSecret: 'wrong' })
    const ctx = createContext({ baseUrl: direct, token: cachedToken({ request }) })
    const { kind, delivery } = errorOf(await listCustomers(ctx))
    return { kind: [kind, 'unauthorized'], delivery: [delivery, 'notSent'] }
  })
}
