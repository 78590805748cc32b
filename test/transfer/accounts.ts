import type { Context, Result } from 'billfold'
import type { AlfaCrmContext } from 'billfold/alfacrm'
import { createAlfaCrmSandbox, createWhmcsSandbox, type Fetch } from 'billfold/sandbox'
import { saveCustomers } from 'billfold/teamtools'
import type { WhmcsContext } from 'billfold/whmcs'
import { credentials, login } from '../sandbox/alfacrm/api.js'
import { createApi } from '../sandbox/api.js'

/** The value of a result that has to be one. */
export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** All values of a generator that must not fail. */
export const allOf = async <T>(parts: AsyncIterable<Result<T>>): Promise<readonly T[]> => {
  const found: T[] = []
  for await (const part of parts) found.push(valueOf(part))
  return found
}

/** What a generator yields until its error, which is undefined if there is none. */
export const untilError = async <T>(parts: AsyncIterable<Result<T>>) => {
  const found: T[] = []
  for await (const part of parts) {
    if (!part.ok) return { found, error: part.error }
    found.push(part.value)
  }
  return { found, error: undefined }
}

/** A `fetch` that a test can replace for single requests, and that counts them. */
export const watched = (fetch: Fetch) => {
  const watch = {
    requests: 0,
    /** Answers in place of the sandbox, or lets it answer by returning undefined. */
    instead: (_request: number, _pass: () => Promise<Response>): Promise<Response> | undefined => undefined,
    fetch: (url: string, init: object): Promise<Response> => {
      const pass = () => fetch(url, init)
      return watch.instead(++watch.requests, pass) ?? pass()
    },
  }
  return watch
}

export const customersOf = (count: number, from = 0): readonly { name: string; email: string; city: string }[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `Customer ${from + index}`,
    email: `c${from + index}@example.com`,
    city: index % 2 ? 'Nuuk' : 'Bern',
  }))

/** A sandbox of TeamTools with some customers. */
export const teamtools = async (count = 0) => {
  const { sandbox, token } = await createApi()
  const watch = watched(sandbox.fetch)
  const ctx: Context = { baseUrl: 'https://teamtools.example/', token, fetch: watch.fetch }
  if (count > 0) valueOf(await saveCustomers(ctx, customersOf(count)))
  watch.requests = 0
  return { sandbox, ctx, watch, count: () => sandbox.exportState().tables.customers?.length ?? 0 }
}

/** A sandbox of AlfaCRM. */
export const alfacrm = async () => {
  const clock = { ms: Date.UTC(2024, 4, 31, 12) }
  const sandbox = createAlfaCrmSandbox({ ...credentials, rate: 0, now: () => clock.ms })
  const watch = watched(sandbox.fetch)
  const ctx: AlfaCrmContext = {
    baseUrl: 'https://alfacrm.example/',
    token: await login(sandbox),
    branch: 1,
    fetch: watch.fetch,
  }
  return { sandbox, ctx, watch, clock }
}

/** A sandbox of WHMCS. */
export const whmcs = () => {
  const token = { identifier: 'identifier', secret: 'secret' }
  const sandbox = createWhmcsSandbox({ credentials: [token] })
  const watch = watched(sandbox.fetch)
  const ctx: WhmcsContext = { baseUrl: 'https://whmcs.example/', token, fetch: watch.fetch }
  return { sandbox, ctx, watch }
}

/** Text in pieces of a length. */
export function* piecesOf(text: string, length: number): Generator<string, void, undefined> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length)
}
