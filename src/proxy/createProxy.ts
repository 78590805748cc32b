import type { Context } from '../core/context.js'
import { timeLimit } from '../core/limits.js'
import { orAborted } from '../core/orAborted.js'
import type { Answer } from './answer.js'
import { readBody } from './body.js'
import { callApi } from './callApi.js'
import { corsHeaders, isOriginAllowed, preflight } from './origin.js'
import type { Asked, System, Unread } from './system.js'

/** An operation that is let through; with `when` only for the requests of which it says `true`. */
export type Allowed<Operation extends string, Params> =
  | Operation
  | {
      readonly operation: Operation
      /**
       * Looks at what is asked for, ids decoded and the body read, and at the request with its cookies. What it is given is
       * what is sent on, in the form in which the API counts it; to change it changes nothing.
       */
      readonly when: (params: Params, request: Request) => boolean | Promise<boolean>
    }

/** What `authorize` says: no, yes, or yes with this context. */
export type Authorized<Token> = boolean | undefined | Context<Token>

/** What `createProxy` takes. */
export type ProxyOptions<Operation extends string, Params, Token> = {
  /** The API: `teamtools`. */
  readonly system: System<Operation, Params, Token>
  /** Where and as whom the API is called. One of `createContext` has retries, limits and hooks. */
  readonly context: Context<NoInfer<Token>>
  /** What is let through; nothing else is. */
  readonly allow: readonly Allowed<NoInfer<Operation>, NoInfer<Params>>[]
  /**
   * Whether who asks may ask at all: `true`, or the context to use for them, so that tenants do not mix. All else, and
   * what it throws, is a no. It must not read the body, which `when` is given.
   */
  readonly authorize: (request: Request) => Authorized<NoInfer<Token>> | Promise<Authorized<NoInfer<Token>>>
  /** Where the proxy stands: `/billing/`. `/` when left out. */
  readonly basePath?: string | undefined
  /** The origins of pages that may call it, its own too: `https://app.example`. None when left out. */
  readonly origins?: readonly string[] | undefined
  /** The largest body of a request, in bytes. 1 MiB when left out. */
  readonly maxRequestBytes?: number | undefined
  /** The largest answer of the API, in bytes after decompression. 8 MiB when left out. */
  readonly maxAnswerBytes?: number | undefined
  /** For everything, in milliseconds. 60,000 when left out. */
  readonly timeout?: number | undefined
}

/** A fetch handler: for a server, a Worker, an edge function. Never rejects. */
export type Proxy = (request: Request) => Promise<Response>

type AnySystem = System<string, unknown, unknown>
type Options = ProxyOptions<string, unknown, unknown>

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
  const entries = allow.map((entry) => (typeof entry === 'string' ? { operation: entry, when: () => true } : entry))
  for (const name of asked.operations)
    for (const { operation, when = () => true } of entries)
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
  const { system, basePath = '/', maxRequestBytes = 2 ** 20, maxAnswerBytes = 2 ** 23 } = options
  const context = await contextFor(options, request)
  if (!context) return no(401, 'not authorized')
  const { pathname, searchParams } = new URL(request.url)
  const base = basePath.replace(/^\/?/, '/').replace(/\/?$/, '/')
  if (!pathname.startsWith(base)) return no(404, 'this is no path of the proxy')
  const body = await readBody(request, system.bodyType, maxRequestBytes)
  if (typeof body !== 'string') return body
  const { method } = request
  const asked = system.read({ method, path: pathname.slice(base.length), query: searchParams, body })
  if ('why' in asked) return asked
  const allowed = await allowedBy(options, asked, request)
  if (allowed === undefined) return no(403, 'this is not allowed here')
  return callApi(system, asked, allowed, context, maxAnswerBytes, signal)
}

const respond = (answer: Answer | Unread, system: AnySystem, cors: Readonly<Record<string, string>>): Response => {
  const { status } = answer
  const body = 'why' in answer ? JSON.stringify(system.refusal(answer.why)) : answer.body
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

/** What is wrong with the options, which types say as well: a proxy with a misspelt name must not run half closed. */
const faultOf = ({ system, allow }: Options): string | undefined => {
  const names = allow.map((entry) => (typeof entry === 'string' ? entry : entry.operation))
  const unknown = names.find((name) => !system.has(name))
  return unknown === undefined ? undefined : `allow names no operation of ${system.name}: ${unknown}`
}

/**
 * A fetch handler that holds the credential for pages. It lets through what `allow` lists and nothing else, asks
 * `authorize` for each request, and makes each one anew: the system's own path, query and body, and the credential. No
 * cookie, header or token of the client reaches the API; of its answer come back status, JSON and Retry-After. Refusals
 * are of the API's own form: 401 not authorized, 403 not allowed or from elsewhere, 400, 413 and 415 for what cannot be
 * read, 502 to 504 where the API gives no answer.
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
  const options = given as unknown as Options
  const { system, origins = [], timeout = 60_000 } = options
  return async (request) => {
    const cors = corsHeaders(request, origins)
    const { signal: late, stop } = timeLimit(timeout, () => () => undefined)
    const answer = async (): Promise<Answer | Unread | Response> => {
      const fault = faultOf(options)
      if (fault !== undefined) return no(500, fault)
      if (!isOriginAllowed(request, origins)) return no(403, 'this origin is not listed')
      if (request.method === 'OPTIONS') return preflight(cors, system.methods)
      return handle(options, request, late)
    }
    const work = answer().catch(() => no(500, 'the proxy itself has failed'))
    const given = await orAborted(work, late, no(504, 'no answer in time; the request may have taken effect'))
    stop()
    return given instanceof Response ? given : respond(given, system, cors)
  }
}
