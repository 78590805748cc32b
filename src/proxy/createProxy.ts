import type { Context } from '../core/context.js'
import { timeLimit } from '../core/limits.js'
import { orAborted } from '../core/orAborted.js'
import type { Answer } from './answer.js'
import { readBody } from './body.js'
import { callApi } from './callApi.js'
import { type AnySystem, type Options, type ProxyOptions, readOptions } from './options.js'
import { corsHeaders, preflight, refuseSource } from './origin.js'
import type { Asked, Unread } from './system.js'

/** A fetch handler: for a server, a Worker, an edge function. Never rejects. */
export type Proxy = (request: Request) => Promise<Response>

const no = (status: number, why: string): Unread => ({ status, why })

/** What a function of the owner's says; what it throws is a no. */
const ask = async (question: () => unknown): Promise<unknown> => {
  try {
    return await question()
  } catch {
    return false
  }
}

/** The operation by which the list lets a request through; undefined where none does. */
const allowedBy = async (
  { allow }: Options,
  asked: Asked<string, unknown>,
  request: Request,
): Promise<string | undefined> => {
  for (const name of asked.operations)
    for (const { operation, when } of allow)
      // Each looks at a copy: what it changes there is neither sent nor seen by the next.
      if (operation === name && (await ask(() => when(structuredClone(asked.params), request))) === true) return name
  return undefined
}

/** The context to use for a request; undefined where it is not authorized. */
const contextFor = async ({ authorize, context }: Options, request: Request): Promise<Context<unknown> | undefined> => {
  const said = await ask(() => authorize(request))
  return said === true ? context : typeof said === 'object' && said ? (said as Context<unknown>) : undefined
}

const handle = async (options: Options, request: Request, signal: AbortSignal): Promise<Answer | Unread> => {
  const { system, basePath, maxRequestBytes, maxAnswerBytes } = options
  const context = await contextFor(options, request)
  if (!context) return no(401, 'not authorized')
  const { pathname, searchParams } = new URL(request.url)
  if (!pathname.startsWith(basePath)) return no(404, 'this is no path of the proxy')
  const body = await readBody(request, system.bodyType, maxRequestBytes)
  if (typeof body !== 'string') return body
  const { method } = request
  const asked = system.read({ method, path: pathname.slice(basePath.length), query: searchParams, body })
  if ('why' in asked) return asked
  const allowed = await allowedBy(options, asked, request)
  if (allowed === undefined) return no(403, 'this is not allowed here')
  return callApi(system, asked, allowed, context, maxAnswerBytes, signal)
}

/** The form of a refusal where there is no system to say it. */
const plainRefusal: AnySystem['refusal'] = (message) => ({ error: { message } })

const respond = (
  answer: Answer | Unread,
  system: AnySystem | undefined,
  cors: Readonly<Record<string, string>> = { vary: 'Origin' },
): Response => {
  const { status } = answer
  const refusal = system?.refusal ?? plainRefusal
  const body = 'why' in answer ? JSON.stringify(refusal(answer.why)) : answer.body
  const wait = 'why' in answer ? undefined : answer.retryAfter
  return new Response(body, {
    status,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...(wait !== undefined && { 'retry-after': wait }),
      ...cors,
    },
  })
}

/** The answer to a request, within the time that there is for everything. */
const serve = async (options: Options, request: Request): Promise<Response> => {
  const { system, origins, hosts, timeout } = options
  const cors = corsHeaders(request, origins)
  const why = refuseSource(request, origins, hosts)
  if (why !== undefined) return respond(no(403, why), system, cors)
  if (request.method === 'OPTIONS') return preflight(cors, system.methods)
  const { signal: late, stop } = timeLimit(timeout)
  const work = () => handle(options, request, late).catch(() => no(500, 'the proxy itself has failed'))
  const answer = await orAborted(work, late, () => no(504, 'no answer in time; the request may have taken effect'))
  stop()
  return respond(answer, system, cors)
}

/**
 * A fetch handler that holds the credential for pages. It lets through what `allow` lists and nothing else, asks
 * `authorize` for each request, and makes each one anew: the system's own path, query and body, and the credential. No
 * cookie, header or token of the client reaches the API; of its answer come back status, JSON and Retry-After. Refusals
 * are of the API's own form: 401 not authorized, 403 not allowed, from elsewhere or to a host that is not the proxy's, 400,
 * 413 and 415 for what cannot be read, 502 to 504 where the API gives no answer. It throws nothing: options that are none make
 * a proxy whose every answer is a 500 that says which of them it is.
 *
 * @example
 * ```ts
 * import { createContext } from 'billfold'
 * import { createProxy, teamtools } from 'billfold/proxy'
 *
 * const proxy = createProxy({
 *   system: teamtools,
 *   context: createContext({ baseUrl: 'https://api.teamtools.io/', token: 'token' }),
 *   allow: ['listPlans', { operation: 'getCustomer', when: ({ id }) => id === '580a0ffcbffebc8b0e8b456a' }],
 *   authorize: (request) => request.headers.get('cookie') === 'session=1',
 *   basePath: '/billing/',
 *   origins: ['https://app.example'],
 * })
 * const page = new Request('https://app.example/billing/plans', { headers: { cookie: 'session=1' } })
 * console.log((await proxy(page)).status) // 200
 * ```
 */
export const createProxy = <Operation extends string, Params, Token>(
  given: ProxyOptions<Operation, Params, Token>,
): Proxy => {
  const options = readOptions(given)
  return async (request) => {
    if ('fault' in options) return respond(no(500, options.fault), options.system)
    try {
      return await serve(options, request)
    } catch {
      return respond(no(500, 'the proxy itself has failed'), options.system)
    }
  }
}
