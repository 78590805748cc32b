import type { Context } from '../core/context.js'
import { timeLimit } from '../core/limits.js'
import { orAborted } from '../core/orAborted.js'
import type { Answer } from './answer.js'
import { readBody } from './body.js'
import { callApi } from './callApi.js'
import { type AnySystem, type Options, type ProxyOptions, readOptions } from './options.js'
import { corsHeaders, preflight, refuseSource } from './origin.js'
import type { Asked, Unread } from './system.js'

/** A fetch handler for a server, a Worker or an edge function. It never rejects. */
export type Proxy = (request: Request) => Promise<Response>

const no = (status: number, why: string): Unread => ({ status, why })

/** Calls a function of the owner. If it throws, the result counts as a refusal. */
const ask = async (question: () => unknown): Promise<unknown> => {
  try {
    return await question()
  } catch {
    return false
  }
}

/** Returns the entry of `allow` that permits a request, or undefined if none does. */
const allowedBy = async (
  { allow }: Options,
  asked: Asked<string, unknown>,
  request: Request,
): Promise<string | undefined> => {
  for (const name of asked.operations)
    for (const { operation, when } of allow)
      // Each `when` gets a copy, so its changes are neither sent nor seen by the next one.
      if (operation === name && (await ask(() => when(structuredClone(asked.params), request))) === true) return name
  return undefined
}

/** Returns the context for a request, or undefined if the request is not authorized. */
const contextFor = async ({ authorize, context }: Options, request: Request): Promise<Context<unknown> | undefined> => {
  const said = await ask(() => authorize(request))
  return said === true ? context : typeof said === 'object' && said ? (said as Context<unknown>) : undefined
}

const handle = async (options: Options, request: Request, signal: AbortSignal): Promise<Answer | Unread> => {
  const { system, basePath, maxRequestBytes, maxAnswerBytes } = options
  const context = await contextFor(options, request)
  if (!context) return no(401, 'not authorized')
  const { pathname, searchParams } = new URL(request.url)
  if (!pathname.startsWith(basePath)) return no(404, 'the path does not belong to the proxy')
  const body = await readBody(request, system.bodyType, maxRequestBytes)
  if (typeof body !== 'string') return body
  const { method } = request
  const asked = system.read({ method, path: pathname.slice(basePath.length), query: searchParams, body })
  if ('why' in asked) return asked
  const allowed = await allowedBy(options, asked, request)
  if (allowed === undefined) return no(403, 'the proxy does not allow this request')
  return callApi(system, asked, allowed, context, maxAnswerBytes, signal)
}

/** The format of a refusal if no system is known. */
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

/** Responds to a request within the time limit. */
const serve = async (options: Options, request: Request): Promise<Response> => {
  const { system, origins, hosts, timeout } = options
  const cors = corsHeaders(request, origins)
  const why = refuseSource(request, origins, hosts)
  if (why !== undefined) return respond(no(403, why), system, cors)
  if (request.method === 'OPTIONS') return preflight(cors, system.methods)
  const { signal: late, stop } = timeLimit(timeout)
  const work = () => handle(options, request, late).catch(() => no(500, 'the proxy failed'))
  const answer = await orAborted(work, late, () => no(504, 'no response in time; the request may have taken effect'))
  stop()
  return respond(answer, system, cors)
}

/**
 * Creates a fetch handler that keeps the credential away from pages. It allows only the operations in `allow`, and calls
 * `authorize` for each request. It builds each request to the API anew from the path, query and body that the system knows,
 * and adds the credential. No cookie, header or token of the client reaches the API. The client gets the status, the JSON
 * and the Retry-After of the API's response.
 *
 * Refusals have the API's own format. The status is 401 if the request is not authorized; 403 if the operation, the origin
 * or the host is not allowed; 400, 413 or 415 if the request cannot be read; and 502 to 504 if the API does not respond. It
 * never throws. With invalid options, every response of the proxy is a 500 that names the option.
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
      return respond(no(500, 'the proxy failed'), options.system)
    }
  }
}
