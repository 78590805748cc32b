import { assemble, type Sandbox } from '../assemble.js'
import { createClock } from '../clock.js'
import { envelopes, type Fetch, type Wait, waitWithTimer } from '../faultFetch.js'
import type { Fault } from '../faults.js'
import { jsonResponse, pathSegments, readJsonBody } from '../http.js'
import { fresh, randomId } from '../ids.js'
import { type JsonObject, own } from '../json.js'
import { kinds, makeSandbox, type OptionRules } from '../options.js'
import { createOutbox } from '../outbox.js'
import { done, type Outcome, refuse } from '../outcome.js'
import { createRouter, type Match } from '../router.js'
import { type Account, createAccount, type Entity } from './account.js'
import { type Auth, createAuth } from './auth.js'
import type { Answer, Handler } from './definition.js'
import { eventToPost } from './delivery.js'
import { readInclude, showWith } from './include.js'
import { renew } from './renewals.js'
import { type RequiredAttributes, unknownRequirement, withRequired } from './requirements.js'
import { definitions as predefined } from './resources/index.js'
import { routesOf } from './routes.js'
import { exportState, loadState, type SandboxState } from './state.js'

/** The options of a TeamTools sandbox. */
export type TeamToolsSandboxOptions = {
  /** The client id for which tokens are issued. */
  readonly clientId: string
  /** The client secret for which tokens are issued. */
  readonly clientSecret: string
  /** The salt that authorizes events of pages: `key` is the MD5 hash of the end user's id and this salt. */
  readonly salt: string
  /** The lifetime of an access token in seconds. The default is 3600. */
  readonly tokenLifetime?: number
  /** Returns the time in milliseconds. The default is the system clock. */
  readonly now?: () => number
  /** Makes ids of 24 hex digits. The default makes random ones. */
  readonly ids?: () => string
  /** Faults that are set at the start. */
  readonly faults?: readonly Fault[]
  /** Waits for the `delay` of a fault. The default is a timer. */
  readonly wait?: Wait
  /** Whether `/_sandbox/faults` sets faults over HTTP. The default is false, because the route requires no token. */
  readonly control?: boolean
  /** The URL to which web events are posted. */
  readonly webEventUrl?: string
  /** Delivers the web events. The default is the global fetch. */
  readonly fetch?: Fetch
  /**
   * A state that `exportState` returned. If it cannot be read, every answer is a 500 with the
   * reason.
   */
  readonly state?: SandboxState
  /**
   * Whether subscriptions are invoiced when their trial ends or an interval of their plan is over. The default is true. No
   * source says how TeamTools does it, so this is an assumption.
   */
  readonly renewals?: boolean
  /**
   * The predefined attributes that a create requires, by resource: `{ customers: ['name', 'email'] }`. The default is none:
   * the sources name no required attribute. What an entity cannot be without, such as the customer of an invoice, is always
   * required.
   */
  readonly requiredAttributes?: RequiredAttributes
  /** The largest body in bytes. The default is 16 MiB. */
  readonly maxBodyBytes?: number
}

/** The TeamTools API in memory. The host of an address makes no difference. */
export type TeamToolsSandbox = Sandbox<SandboxState>

type Router = (method: string, segments: readonly string[]) => Match<Handler>
type Parts = {
  readonly account: Account
  readonly auth: Auth
  readonly maxBodyBytes: number
}

const render = (account: Account, answer: Answer, query: URLSearchParams): Outcome<unknown> => {
  if ('data' in answer) return done(answer.data)
  const include = readInclude(account, answer.resource, query.get('include') ?? '')
  if (!include.ok) return include
  const entities = 'entity' in answer ? [answer.entity] : answer.entities
  const shown = showWith(account, answer.resource, entities, include.value)
  return shown.ok && 'entity' in answer ? done(shown.value[0]) : shown
}

const wrongVerb = (method: string, allow: readonly string[]) =>
  refuse(405, `${method} is not a verb of this route`, { allow: allow.join(', ') })

const answerApi = async (parts: Parts, route: Router, request: Request, url: URL, segments: readonly string[]) => {
  const { account, auth, maxBodyBytes } = parts
  const { method } = request
  const match = route(method, segments)
  if (!match.found && match.allow.length === 0) return refuse(404, 'there is no such route')
  if (!match.found) return wrongVerb(method, match.allow)
  const body = method === 'GET' ? done<JsonObject>({}) : await readJsonBody(request, maxBodyBytes)
  if (!body.ok) return body
  const query = method === 'GET' ? url.searchParams : new URLSearchParams()
  const token = auth.check(method === 'GET' ? query.get('access_token') : own(body.value, 'access_token'))
  if (!token.ok) return token
  return account.run(() => {
    const answer = match.handle(account, { params: match.params, query, body: body.value })
    if (!answer.ok) return answer
    const rendered = render(account, answer.value, query)
    return rendered.ok && answer.headers !== undefined ? { ...rendered, headers: answer.headers } : rendered
  })
}

/** Makes the body of an answer. The body with a token has no envelope, the others have one. */
const answer = async (parts: Parts, route: Router, request: Request): Promise<Outcome<unknown>> => {
  const url = new URL(request.url)
  const path = pathSegments(url.pathname)
  if (!path.ok) return path
  const [first, second] = path.value
  if (first === 'access_token' && second === undefined) {
    if (request.method !== 'POST') return wrongVerb(request.method, ['POST'])
    const body = await readJsonBody(request, parts.maxBodyBytes)
    return body.ok ? parts.auth.grant(body.value) : body
  }
  const outcome = await answerApi(parts, route, request, url, path.value)
  return outcome.ok ? { ...outcome, value: { data: outcome.value } } : outcome
}

const toResponse = (outcome: Outcome<unknown>): Response =>
  outcome.ok
    ? jsonResponse(200, outcome.value, outcome.headers)
    : jsonResponse(outcome.status, { error: { message: outcome.message } }, outcome.headers)

const createParts = (
  options: TeamToolsSandboxOptions,
  now: () => number,
  onWebEvent: (event: Entity) => void,
): Parts => {
  const { clientId, clientSecret, salt, tokenLifetime = 3600, ids, webEventUrl, requiredAttributes = {} } = options
  const definitions = withRequired(predefined, requiredAttributes)
  const pair = (newId: () => string) => () => newId() + newId()
  const newToken = (isUnused: (token: string) => boolean) =>
    fresh(
      ids && pair(ids),
      isUnused,
      pair(() => randomId(now())),
    )
  return {
    account: createAccount({ definitions, salt, now, ids, webEventUrl, onWebEvent }),
    auth: createAuth({ clientId, clientSecret, tokenLifetime, now, newToken }),
    maxBodyBytes: options.maxBodyBytes ?? 16 * 1024 * 1024,
  }
}

/** The expected type of each option. The content of a state is checked when it is loaded. */
const rules: OptionRules<TeamToolsSandboxOptions> = {
  required: { clientId: kinds.text, clientSecret: kinds.text, salt: kinds.text },
  optional: {
    control: kinds.flag,
    faults: kinds.faults,
    now: kinds.function,
    wait: kinds.function,
    tokenLifetime: kinds.amount,
    ids: kinds.function,
    webEventUrl: kinds.text,
    renewals: kinds.flag,
    requiredAttributes: kinds.textsByName,
    fetch: kinds.function,
    maxBodyBytes: kinds.amount,
  },
}

/** The options that replace unusable ones. */
const fallback: TeamToolsSandboxOptions = { clientId: '', clientSecret: '', salt: '' }

const make = (options: TeamToolsSandboxOptions, fault: string | undefined): TeamToolsSandbox => {
  const { webEventUrl, state, faults, wait = waitWithTimer, control = false, renewals = true } = options
  const clock = createClock(options.now ?? Date.now, () => {
    const at = renewals ? account.renewals.earliest() : undefined
    return at === undefined
      ? undefined
      : {
          at,
          run: () => {
            renew(account)
          },
        }
  })
  const { now } = clock
  const deliver: Fetch = options.fetch ?? ((input, init) => fetch(input, init))
  const outbox = createOutbox({ url: webEventUrl, fetch: deliver, now, wait })
  const post = (event: Entity) => {
    outbox.enqueue(eventToPost(account, event))
  }
  const parts = createParts(options, now, post)
  const { account, auth, maxBodyBytes } = parts
  const route = createRouter(routesOf(predefined))
  return assemble<SandboxState>(
    {
      ...{ clock, outbox, dialect: envelopes },
      exportState: () => exportState(account, auth),
      loadState: (next) => loadState(account, auth, next),
      resume: () => {
        account.find('webevents', 'status', 'pending').forEach(post)
      },
      revision: () => account.revision() + auth.revision(),
      answer: async (request) => toResponse(await answer(parts, route, request)),
      refuseAll: (_request, message) => toResponse(refuse(500, message)),
    },
    { state, faults, wait, control, maxBodyBytes, fault },
  )
}

/**
 * Makes a TeamTools account in memory that answers like the API, with auth and API on one origin: `POST /access_token`,
 * and everything else at the root. Where the documents of the API are incomplete, the sandbox answers as follows: 200
 * for every success; 400 malformed (JSON, id, query); 401 token missing, wrong or expired; 403 wrong key of an event;
 * 404 unknown or deleted; 405 wrong method, with `Allow`; 409 not allowed in the current state (paying a closed
 * invoice); 413 body too large; 415 content type not JSON; 422 invalid, with messages by attribute. A refusal changes
 * nothing. With unusable options every answer of the sandbox is a 500 that names the option.
 *
 * @example
 * ```ts
 * import { requestAccessToken, saveGroup } from 'billfold/teamtools'
 *
 * const client = { clientId: 'id', clientSecret: 'secret' }
 * const faults = [{ match: 'POST groups', status: 503, times: 1 }]
 * const sandbox = createTeamToolsSandbox({ ...client, salt: 'salt', faults })
 * const offline = { baseUrl: 'http://sandbox.test/', fetch: sandbox.fetch }
 * const token = await requestAccessToken(offline, client)
 * const ctx = { ...offline, token: token.value?.access_token }
 * console.log((await saveGroup(ctx, { name: 'Standard' })).error?.kind) // server
 * console.log((await saveGroup(ctx, { name: 'Standard' })).value?.name) // Standard
 * ```
 */
export const createTeamToolsSandbox = (options: TeamToolsSandboxOptions): TeamToolsSandbox =>
  makeSandbox(options, rules, fallback, (read, fault) => {
    const unknown = unknownRequirement(predefined, read.requiredAttributes ?? {})
    const problem = `the options of the sandbox cannot be used: requiredAttributes contains ${String(unknown)}, which does not exist`
    return fault === undefined && unknown !== undefined ? make(fallback, problem) : make(read, fault)
  })
