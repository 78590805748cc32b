import type { Result } from 'billfold'
import * as alfacrm from 'billfold/alfacrm'
import * as v from 'valibot'
import type { AlfaCrmContext } from 'billfold/alfacrm'

/** A value whose shape is what a test asserts. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are taken apart by what they should hold
export type Loose = any

/** Any function of the API: what it takes and gives is what a test asserts. */
export type AnyOperation = (context: AlfaCrmContext, ...args: readonly unknown[]) => Promise<Result<Loose>>

/** All that the entry point exports, by name. */
export const exported: Readonly<Record<string, unknown>> = alfacrm

/** A function by its name; one that is missing is an error of the test. */
export const operation = (name: string): AnyOperation => {
  const found = exported[name]
  if (typeof found !== 'function') throw new Error(`billfold/alfacrm has no function ${name}`)
  return found as AnyOperation
}

/** Exported functions that make no request, or take no context. */
export const helpers: readonly string[] = [
  ...['alfaCrmToken', 'createAlfaCrmContext', 'login', 'pageOf', 'parseWebhook', 'toInstant'],
]

/** The names of all functions that make a request, without their raw twins. */
export const operationNames: readonly string[] = Object.keys(exported).filter(
  (name) => typeof exported[name] === 'function' && !/Raw$/.test(name) && !helpers.includes(name),
)

/** A request as `fetch` was given it. */
export type Sent = {
  readonly method: string
  readonly url: URL
  readonly headers: Headers
  readonly body: Loose
}

/** What the API gives in a list. */
export const pageOf = (items: unknown, total: unknown = Object(items).length ?? 0): object => ({
  total,
  count: Object(items).length ?? 0,
  page: 0,
  items,
})

/** A context that keeps what is sent, and answers it with what `answer` makes of it: an object is JSON with status 200. */
export const recording = (
  answer: (sent: Sent, count: number) => unknown = () => pageOf([{ id: 5 }]),
  more: Partial<AlfaCrmContext> = {},
): { readonly context: AlfaCrmContext; readonly sent: Sent[] } => {
  const sent: Sent[] = []
  const fetch: NonNullable<AlfaCrmContext['fetch']> = (url, { method = 'GET', headers = {}, body }) => {
    const text = typeof body === 'string' ? body : undefined
    const request = { method, url: new URL(url), headers: new Headers(headers), body: text && JSON.parse(text) }
    sent.push(request)
    const given = answer(request, sent.length)
    return Promise.resolve(given instanceof Response ? given : new Response(JSON.stringify(given)))
  }
  return { context: { baseUrl: 'acme.s20.online', token: 'a-secret-token', branch: 1, fetch, ...more }, sent }
}

/** What a schema reads of a value; undefined is what it cannot read. */
export const read = (schema: v.GenericSchema, value: unknown): unknown => {
  const { success, output } = v.safeParse(schema, value)
  return success ? output : undefined
}

/** The value of a result that has to be one. */
export const valueOf = (result: Result<Loose>): Loose => {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
