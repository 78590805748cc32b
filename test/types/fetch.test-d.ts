import { type Context, createContext, type Fetch, rateLimited } from 'billfold'
import * as undici from 'undici'
import { describe, expectTypeOf, it } from 'vitest'

/** As much of node-fetch as a call comes near to: its version 3, and that of `@types/node-fetch` for its version 2. */
type NodeFetchSignal = {
  readonly aborted: boolean
  addEventListener: (type: 'abort', listener: (this: NodeFetchSignal) => void) => void
  removeEventListener: (type: 'abort', listener: (this: NodeFetchSignal) => void) => void
}
declare class NodeFetchHeaders {
  append(name: string, value: string): void
  raw(): Record<string, string[]>
  [Symbol.iterator](): IterableIterator<[string, string]>
}
type NodeFetchInit = {
  body?: Buffer | URLSearchParams | NodeJS.ReadableStream | string | null
  headers?: NodeFetchHeaders | Record<string, string> | Iterable<readonly [string, string]>
  method?: string
  redirect?: 'error' | 'follow' | 'manual'
  signal?: NodeFetchSignal | null
  agent?: object | ((url: URL) => object)
  size?: number
}
type NodeFetchResponse = {
  readonly body: NodeJS.ReadableStream | null
  readonly headers: NodeFetchHeaders
  readonly status: number
  json(): Promise<unknown>
  text(): Promise<string>
}
declare const nodeFetch: (url: URL | string, init?: NodeFetchInit) => Promise<NodeFetchResponse>

const baseUrl = 'https://api.teamtools.io/'
const dispatcher = new undici.ProxyAgent('http://proxy.example:3128')

describe('the fetch of a context', () => {
  it("may be the platform's", () => {
    expectTypeOf(fetch).toExtend<Fetch>()
    const logged: Fetch = (url, init) => fetch(url, { ...init, keepalive: true })
    const asked: Fetch = (url, init) => fetch(new Request(url, init))
    const context = createContext({ baseUrl, fetch: logged })
    expectTypeOf({ ...context, fetch: asked }).toExtend<Context>()
  })

  it('may be that of undici, with a dispatcher', () => {
    expectTypeOf(undici.fetch).toExtend<Fetch>()
    const ctx: Context = { baseUrl, fetch: (url, init) => undici.fetch(url, { ...init, dispatcher }) }
    createContext({ ...ctx, fetch: (url, init) => undici.fetch(url, { ...init, dispatcher }) })
    createContext({ ...ctx, fetch: undici.fetch })
    rateLimited((url, init) => undici.fetch(url, { ...init, dispatcher }))
  })

  it('may be node-fetch, with an agent', () => {
    expectTypeOf(nodeFetch).toExtend<Fetch>()
    createContext({ baseUrl, fetch: nodeFetch })
    createContext({ baseUrl, fetch: (url, init) => nodeFetch(url, { ...init, agent: {} }) })
  })

  it('may be written against the types of the platform', () => {
    const mine = (_url: string, _init: RequestInit): Promise<Response> => Promise.resolve(new Response())
    const likeFetch = (_input: string | URL | Request, _init?: RequestInit): Promise<Response> => fetch(_input, _init)
    expectTypeOf(mine).toExtend<Fetch>()
    expectTypeOf(likeFetch).toExtend<Fetch>()
  })

  it('may give no more than is read', () => {
    createContext({
      baseUrl,
      fetch: () => Promise.resolve({ status: 200, headers: new Map(), text: () => Promise.resolve('{}') }),
    })
  })

  it('may be one that keeps to a rate', () => {
    createContext({ baseUrl, fetch: rateLimited(rateLimited(undici.fetch)) })
  })

  it('is given texts alone', () => {
    type Init = Parameters<Fetch>[1]
    expectTypeOf<Exclude<Init['headers'], undefined>>().toEqualTypeOf<Readonly<Record<string, string>>>()
    expectTypeOf<Exclude<Init['body'], undefined>>().toEqualTypeOf<string>()
  })

  it('gives an answer and nothing else', () => {
    // @ts-expect-error a text is no answer
    createContext({ baseUrl, fetch: () => Promise.resolve('{}') })
    // @ts-expect-error the answer is promised
    createContext({ baseUrl, fetch: () => new Response() })
    const answer = { headers: new Headers(), text: () => Promise.resolve('{}') }
    // @ts-expect-error the status is missing
    createContext({ baseUrl, fetch: () => Promise.resolve(answer) })
  })
})
