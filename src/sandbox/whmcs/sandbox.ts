import { assemble, type Sandbox } from '../assemble.js'
import { createClock } from '../clock.js'
import { type Dialect, waitWithTimer } from '../faultFetch.js'
import { pathSegments, readBytes } from '../http.js'
import type { Json, JsonObject } from '../json.js'
import { kinds, makeSandbox, type OptionRules } from '../options.js'
import { createOutbox } from '../outbox.js'
import { done, refuse } from '../outcome.js'
import { authenticate, authorize } from './access.js'
import { documentedAction } from './actions.js'
import { type Answer, errorAnswer, type ResponseType, withResult, writeAnswer } from './answer.js'
import { type Call, problem } from './call.js'
import { handlers } from './handlers.js'
import { fillTables } from './installation.js'
import { isRemote } from './modules/remote.js'
import { escapedParams, type Params, textAt } from './params.js'
import { objectOf } from './php/array.js'
import { type FormLimits, parseForm } from './php/form.js'
import { parseMultipart } from './php/multipart.js'
import { missingParam } from './required.js'
import { type Settings, settingsOf, type WhmcsSandboxOptions } from './settings.js'
import { exportState, loadState, type WhmcsState } from './state.js'
import { createStore, type Store } from './store.js'

/**
 * The WHMCS API in memory. The host and the folder of an address make no difference. The outbox of the sandbox stays
 * empty.
 */
export type WhmcsSandbox = Sandbox<WhmcsState>

type Parts = { readonly settings: Settings; readonly store: Store }

const nothingSent: Params = new Map()

type Parser = (bytes: Uint8Array<ArrayBuffer>, type: string, limits: FormLimits) => Params | Promise<Params>

const parsers: readonly (readonly [form: RegExp, parser: Parser])[] = [
  [/^application\/x-www-form-urlencoded\s*(?:;|$)/i, (bytes, _type, limits) => parseForm(bytes, limits)],
  [/^multipart\/form-data\s*;/i, parseMultipart],
]

/** Reads the fields of a request. If the body is too large for PHP or not a form, the request has no fields. */
const readParams = async (request: Request, { maxInputVars, postMaxSize }: Settings): Promise<Params> => {
  const type = request.headers.get('content-type') ?? ''
  const [, parser] = parsers.find(([form]) => form.test(type)) ?? []
  if (request.method !== 'POST' || parser === undefined) return nothingSent
  const chunks = await readBytes(request, postMaxSize)
  if (!chunks.ok) return nothingSent
  const bytes = new Uint8Array(chunks.value.reduce((size, chunk) => size + chunk.byteLength, 0))
  let at = 0
  for (const chunk of chunks.value) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return parser(bytes, type, { maxInputVars })
}

const configured = ({ responses }: Settings, action: string, params: Params): Json | undefined => {
  const response = responses.get(action.toLowerCase())
  if (response === undefined) return undefined
  const body: unknown =
    typeof response === 'function' ? (response as (sent: JsonObject) => object)(objectOf(params)) : response
  // The copy via JSON fails here for a value that JSON cannot represent. The caller catches the error.
  return withResult(action, JSON.parse(JSON.stringify(body)) as Json)
}

const carryOut = (parts: Parts, action: string, params: Params, admin: Call['admin']) => {
  const { settings, store } = parts
  const missing = missingParam(action, params)
  if (missing !== undefined) return problem(missing)
  const response = configured(settings, action, params)
  if (response !== undefined) return done(response)
  const handler = Object.hasOwn(handlers, action) ? handlers[action] : undefined
  if (handler === undefined) return refuse(settings.unknownAction.status, settings.unknownAction.message)
  const kept = settings.quirks.unescapedText ? params : escapedParams(params)
  const outcome = handler({ store, settings, params: kept, admin })
  return outcome.ok ? done(withResult(action, outcome.value)) : outcome
}

const answer = (parts: Parts, action: string, params: Params): Answer => {
  const { settings, store } = parts
  if (action === '') return errorAnswer(action, refuse(400, 'Empty action request'))
  const caller = authenticate(settings, params)
  if (!caller.ok) return errorAnswer(action, caller)
  const allowed = authorize(caller.value, action)
  if (!allowed.ok) return errorAnswer(action, allowed)
  const outcome = store.run(() => carryOut(parts, action, params, caller.value.admin))
  return outcome.ok ? { status: 200, body: outcome.value } : errorAnswer(action, outcome)
}

const actionIn = (params: Params): string => documentedAction(textAt(params, 'action')) ?? textAt(params, 'action')

const typeIn = (params: Params): ResponseType => {
  const type = textAt(params, 'responsetype').toLowerCase()
  return type === 'json' || type === 'xml' ? type : 'nvp'
}

const isApi = (segments: readonly string[]): boolean => segments.at(-2) === 'includes' && segments.at(-1) === 'api.php'

const segmentsOf = (request: Request): readonly string[] => {
  const path = pathSegments(new URL(request.url).pathname)
  return path.ok ? path.value : []
}

// This is the 404 of a web server: the API is a single file and does not answer other paths of the host.
const notFound = (): Response =>
  new Response('<html><head><title>404 Not Found</title></head><body>Not Found</body></html>', {
    status: 404,
    headers: { 'content-type': 'text/html' },
  })

/** Answers a request in the format that the request asks for. */
const respond = async (settings: Settings, request: Request, work: (params: Params) => Answer): Promise<Response> => {
  if (!isApi(segmentsOf(request))) return notFound()
  const params = await readParams(request, settings)
  return writeAnswer(work(params), typeIn(params), settings.quirks)
}

/** Every call has the same address. A fault is therefore matched by the action, as if the action were the path. */
const dialectOf = (
  settings: Settings,
  handleWhereAllFails: (request: Request, message: string) => Promise<Response>,
): Dialect => ({
  segmentsOf: async (request) => {
    if (!isApi(segmentsOf(request))) return segmentsOf(request)
    return [actionIn(await readParams(request.clone(), settings))]
  },
  error: (message) => ({ result: 'error', message }),
  failElsewhere: async (request, message) => {
    if (!isApi(segmentsOf(request))) return undefined
    const waits = isRemote(actionIn(await readParams(request.clone(), settings)))
    return waits ? handleWhereAllFails(request, message) : undefined
  },
  half: '{"result":"success","totalresults":"1","ti',
  nothing: { result: 'success' },
})

/** The expected type of each option. The content of a state is checked when it is loaded. */
const rules: OptionRules<WhmcsSandboxOptions> = {
  required: { credentials: kinds.objects },
  optional: {
    control: kinds.flag,
    faults: kinds.faults,
    now: kinds.function,
    wait: kinds.function,
    admins: kinds.objects,
    accessKey: kinds.text,
    allowedIps: kinds.texts,
    ip: kinds.textOrFunction,
    utcOffsetMinutes: kinds.number,
    dateFormat: kinds.text,
    departments: kinds.objects,
    ticketStatuses: kinds.objects,
    currencies: kinds.objects,
    paymentMethods: kinds.objects,
    version: kinds.text,
    responses: kinds.object,
    quirks: kinds.object,
    unknownAction: kinds.object,
    installation: kinds.object,
    remote: kinds.function,
    maxInputVars: kinds.amount,
    postMaxSize: kinds.amount,
  },
}

/** The options that replace unusable ones. */
const fallback: WhmcsSandboxOptions = { credentials: [] }

const make = (options: WhmcsSandboxOptions, fault: string | undefined): WhmcsSandbox => {
  const { state, faults, wait = waitWithTimer, control = false } = options
  const clock = createClock(options.now ?? Date.now, () => undefined)
  const settings = { ...settingsOf(options), now: clock.now }
  const store = createStore()
  fillTables(store, settings.installation)
  const handleWith = (chosen: Settings) => (request: Request) =>
    respond(chosen, request, (params) => answer({ settings: chosen, store }, actionIn(params), params))
  const handleWhereAllFails = (request: Request, message: string) =>
    handleWith({ ...settings, remote: () => message })(request)
  // WHMCS posts no events, so the outbox has nothing to deliver.
  const outbox = createOutbox({ url: undefined, fetch, now: clock.now, wait })
  return assemble<WhmcsState>(
    {
      ...{ clock, outbox, dialect: dialectOf(settings, handleWhereAllFails) },
      exportState: () => exportState(store),
      loadState: (next) => {
        const loaded = loadState(store, next)
        // A state of an earlier version of the sandbox lacks the tables that were added later.
        if (loaded.ok) fillTables(store, settings.installation, new Set(Object.keys(next.tables)))
        return loaded
      },
      resume: () => undefined,
      revision: store.revision,
      answer: handleWith(settings),
      refuseAll: (request, message) => respond(settings, request, () => errorAnswer('', refuse(500, message))),
    },
    { state, faults, wait, control, maxBodyBytes: settings.postMaxSize, fault },
  )
}

/**
 * Makes a WHMCS installation in memory that answers `POST {any root}/includes/api.php` like the API. The error of an
 * action has the status 200 and `result: 'error'`. The status is 400 for a call without an action, and 403 for a call
 * that is not authorized. The messages of a 403 are `Invalid IP …`, `Invalid or missing credentials`,
 * `Authentication Failed`, `Invalid password provided` (a legacy login), `Administrator Account Disabled`,
 * `Access Denied` (the role lacks API Access) and `Invalid Permissions: …`. An answer is JSON only if the call sends
 * `responsetype=json`. A refused call changes nothing. The sandbox carries out every documented action. If the options
 * are unusable, every answer is a 500 that names the option.
 *
 * @example
 * ```ts
 * import { getClientsDetails, getTickets } from 'billfold/whmcs'
 *
 * const token = { identifier: 'my-identifier', secret: 'my-secret' }
 * const sandbox = createWhmcsSandbox({ credentials: [token] })
 * const ctx = { baseUrl: 'http://sandbox.test/', token, fetch: sandbox.fetch }
 * console.log((await getTickets(ctx)).value?.totalresults) // 0
 * console.log((await getClientsDetails(ctx, { clientid: 7 })).error?.kind) // notFound
 * ```
 */
export const createWhmcsSandbox = (options: WhmcsSandboxOptions): WhmcsSandbox =>
  makeSandbox(options, rules, fallback, make)
