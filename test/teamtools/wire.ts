import type { Context, Result } from 'billfold'
import * as teamtools from 'billfold/teamtools'
import type { Loose } from '../sandbox/api.js'

/** Ids as the API makes them. */
export const id = '580a0ffcbffebc8b0e8b456a'
export const otherId = '5733052dbffebc46088b456b'

export const token = 'a-secret-token'

/** The entities that have the nine generic functions. */
export const resources: readonly string[] =
  'Customer EndUser Feature Group Package Plan Subscription Invoice Payment Refund Coupon Member Team'.split(' ')

/** Any function of the API: what it takes and gives is what a test asserts. */
export type AnyOperation = (context: Context, ...args: readonly unknown[]) => Promise<Result<Loose>>

/** All that the entry point exports, by name. */
export const exported: Readonly<Record<string, unknown>> = teamtools

/** A function by its name; one that is missing is an error of the test. */
export const operation = (name: string): AnyOperation => {
  const found = exported[name]
  if (typeof found !== 'function') throw new Error(`billfold/teamtools has no function ${name}`)
  return found as AnyOperation
}

/** Exported functions that make no request. */
const helpers = ['eventKey', 'parseWebEvent']

/** The names of all functions that make a request, without their raw twins. */
export const operationNames: readonly string[] = Object.keys(exported).filter(
  (name) => typeof exported[name] === 'function' && !name.endsWith('Raw') && !helpers.includes(name),
)

/** A context whose API always answers this. */
export const answering = (body: unknown, more: Partial<Context> = {}): Context => ({
  baseUrl: 'https://api.teamtools.io/',
  token,
  fetch: () => Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body))),
  ...more,
})

/** A request as `fetch` was given it. */
export type Sent = { readonly method: string; readonly url: string; readonly body: Loose }

/** A context that keeps what is sent, and answers it with an entity or with what `answer` makes of it. */
export const recording = (
  answer: (sent: Sent) => unknown = () => ({ data: { id, name: 'a name' } }),
): { readonly context: Context; readonly sent: Sent[] } => {
  const sent: Sent[] = []
  const fetch: NonNullable<Context['fetch']> = (url, { method = 'GET', body }) => {
    const request = { method, url, body: typeof body === 'string' ? JSON.parse(body) : undefined }
    sent.push(request)
    return Promise.resolve(new Response(JSON.stringify(answer(request))))
  }
  return { context: { baseUrl: 'https://api.teamtools.io/', token, fetch }, sent }
}

/** The value of a result that has to be one. */
export const valueOf = (result: Result<Loose>): Loose => {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
