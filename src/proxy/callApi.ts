import { callRaw } from '../core/callOperation.js'
import type { Context, Fetch } from '../core/context.js'
import { defaultLimits, type Limits } from '../core/limits.js'
import type { Operation, RequestParts } from '../core/operation.js'
import { readText } from '../core/readText.js'
import { type Answer, fromApi, withoutAnswer } from './answer.js'
import type { Asked, System, Unread } from './system.js'

/** Wraps `fetch` and limits the size of its responses. A larger response is rejected. */
const limitedFetch =
  (given: Fetch | undefined, maxBytes: number): Fetch =>
  async (url, init) => {
    const response = await (given ?? fetch)(url, init)
    const { status, headers } = response
    const text = await readText(response, maxBytes)
    if (text === undefined) return Promise.reject(new Error('the response is too large'))
    return { status, headers, text: () => Promise.resolve(text) }
  }

/** Returns the context with a limit on the size of responses. A managed context enforces the limit itself. */
const withLimit = (context: Context<unknown> & Limits, maxBytes: number): Context<unknown> & Limits =>
  context.transport
    ? { ...context, maxBytes: Math.min(context.maxBytes ?? defaultLimits.maxBytes, maxBytes) }
    : { ...context, fetch: limitedFetch(context.fetch, maxBytes) }

/** Returns the strings of a credential and of the headers that go with it. */
const credentialTexts = (token: unknown, { headers }: Context<unknown>): readonly unknown[] => [
  ...(typeof token === 'object' && token !== null
    ? Object.values(token as Readonly<Record<string, unknown>>)
    : [token]),
  ...Object.values(headers ?? {}),
]

/** Calls the API with a new request that has the credential and the limits. `allowed` is the operation that allows it. */
export const callApi = async (
  { requests }: System<string, unknown, unknown>,
  { operation, toParts, refuseAnswer }: Asked<string, unknown>,
  allowed: string,
  given: Context<unknown>,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Answer | Unread> => {
  const context = withLimit(given, maxBytes)
  let token: unknown
  const called: Operation<[]> = { ...operation, toParts: (): RequestParts => ({ ...toParts(context), signal }) }
  const noting: typeof requests = {
    ...requests,
    authorize: (request, held, at) => requests.authorize(request, (token = held), at),
  }
  const made = await callRaw(noting, called, context, [])
  if (!made.ok) return withoutAnswer(made.error)
  const answer = fromApi(made.value, credentialTexts(token, context))
  const why = 'why' in answer ? undefined : refuseAnswer?.(allowed, made.value)
  return why === undefined ? answer : { status: 502, why }
}
