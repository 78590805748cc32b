import { answerControl } from '../control.js'
import { createFaultFetch, type Dialect, type Fetch, waitWithTimer } from '../faultFetch.js'
import { controlSegment, createFaults, type Faults } from '../faults.js'
import { firstLoad, kinds, makeSandbox, type OptionRules } from '../options.js'
import { jsonResponse, pathSegments, readBytes } from '../http.js'
import type { Json, JsonObject } from '../json.js'
import { done, refuse, type Loaded } from '../outcome.js'
import { authenticate, authorize } from './access.js'
import { documentedAction } from './actions.js'
import { type Answer, errorAnswer, type ResponseType, withResult, writeAnswer } from './answer.js'
import { type Call, problem } from './call.js'
import { handlers } from './handlers.js'
import { fillTables } from './installation.js'
import { escapedParams, type Params, textAt } from './params.js'
import { objectOf } from './php/array.js'
import { parseForm } from './php/form.js'
import { missingParam } from './required.js'
import { type Settings, settingsOf, type WhmcsSandboxOptions } from './settings.js'
import { exportState, loadState, type WhmcsState } from './state.js'
import { createStore, type Store } from './store.js'

/** The WHMCS API in memory. */
export type WhmcsSandbox = {
  /** In the shape of the global fetch. The host and the folder of the address make no difference. */
  readonly fetch: Fetch
  /** Everything as plain JSON. */
  readonly exportState: () => WhmcsState
  /** Replaces everything by what {@link WhmcsSandbox.exportState} gave; what cannot be read changes nothing. */
  readonly loadState: (state: WhmcsState) => Loaded
  /** Resolves at once: nothing goes on after an answer. */
  readonly settled: () => Promise<void>
  /** Goes up whenever what {@link WhmcsSandbox.exportState} gives may have changed. */
  readonly revision: () => number
  /** The faults still to come. */
  readonly faults: Pick<Faults, 'list' | 'add' | 'clear'>
}

type Parts = { readonly settings: Settings; readonly store: Store; readonly faults: Faults; readonly control: boolean }

const nothingSent: Params = new Map()

/** The fields of a request. A body that PHP has no use for, being too large or no form, is as good as none. */
const readParams = async (request: Request, { maxInputVars, postMaxSize }: Settings): Promise<Params> => {
  const type = request.headers.get('content-type') ?? ''
  if (request.method !== 'POST' || !/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type)) return nothingSent
  const chunks = await readBytes(request, postMaxSize)
  if (!chunks.ok) return nothingSent
  const bytes = new Uint8Array(chunks.value.reduce((size, chunk) => size + chunk.byteLength, 0))
  let at = 0
  for (const chunk of chunks.value) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return parseForm(bytes, { maxInputVars })
}

const configured = ({ responses }: Settings, action: string, params: Params): Json | undefined => {
  const response = responses.get(action.toLowerCase())
  if (response === undefined) return undefined
  const body: unknown =
    typeof response === 'function' ? (response as (sent: JsonObject) => object)(objectOf(params)) : response
  // A copy as JSON says it: what cannot be said fails here, where it is caught.
  return withResult(action, JSON.parse(JSON.stringify(body)) as Json)
}

const carryOut = (parts: Parts, action: string, params: Params, admin: Call['admin']) => {
  const { settings, store } = parts
  const missing = missingParam(action, params)
  if (missing !== undefined) return problem(missing)
  const response = configured(settings, action, params)
  if (response !== undefined) return done(response)
  const handler = Object.hasOwn(handlers, action) ? handlers[action] : undefined
  if (handler === undefined)
    return problem(`The sandbox has no response configured for ${action}: give it one in the option responses`)
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
  if (documentedAction(action) === undefined && !settings.responses.has(action.toLowerCase()))
    return errorAnswer(action, refuse(settings.unknownAction.status, settings.unknownAction.message))
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

const respondControl = async ({ faults, settings }: Parts, request: Request): Promise<Response> => {
  const outcome = await answerControl(faults, request, settings.postMaxSize)
  return outcome.ok
    ? jsonResponse(200, { data: outcome.value })
    : jsonResponse(outcome.status, { error: { message: outcome.message } }, outcome.headers)
}

// A web server's own words: the API is one file, and everything else on the host is none of its business.
const notFound = (): Response =>
  new Response('<html><head><title>404 Not Found</title></head><body>Not Found</body></html>', {
    status: 404,
    headers: { 'content-type': 'text/html' },
  })

const handleWith =
  (parts: Parts, unusable: () => string | undefined) =>
  async (request: Request): Promise<Response> => {
    const segments = segmentsOf(request)
    const [first, second, ...more] = segments
    if (parts.control && first === controlSegment && second === 'faults' && more.length === 0)
      return respondControl(parts, request)
    if (!isApi(segments)) return notFound()
    const params = await readParams(request, parts.settings)
    const reason = unusable()
    const answered =
      reason === undefined ? answer(parts, actionIn(params), params) : errorAnswer('', refuse(500, reason))
    return writeAnswer(answered, typeIn(params), parts.settings.quirks)
  }

/** Every call has the same address: a fault is matched by the action, as if it were the path. */
const dialectOf = (settings: Settings): Dialect => ({
  segmentsOf: async (request) => {
    if (!isApi(segmentsOf(request))) return segmentsOf(request)
    return [actionIn(await readParams(request.clone(), settings))]
  },
  error: (message) => ({ result: 'error', message }),
  half: '{"result":"success","totalresults":"1","ti',
  nothing: { result: 'success' },
})

/** What each option has to be. What is in a state is looked at when it is loaded. */
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
    maxInputVars: kinds.amount,
    postMaxSize: kinds.amount,
  },
}

/** In the place of options that cannot be used. */
const fallback: WhmcsSandboxOptions = { credentials: [] }

const make = (options: WhmcsSandboxOptions, fault: string | undefined): WhmcsSandbox => {
  const settings = settingsOf(options)
  const store = createStore()
  fillTables(store, settings.installation)
  const faults = createFaults(options.faults)
  const load = (next: WhmcsState): Loaded => {
    if (fault !== undefined) return { ok: false, message: fault }
    const loaded = loadState(store, next)
    // A state of an earlier version of the sandbox lacks the tables that came later.
    if (loaded.ok) fillTables(store, settings.installation, new Set(Object.keys(next.tables)))
    return loaded
  }
  const first = firstLoad(fault, options.state, load)
  let unusable = first.ok ? undefined : first.message
  const handle = handleWith({ settings, store, faults, control: options.control ?? false }, () => unusable)
  return {
    fetch: createFaultFetch(handle, faults, options.wait ?? waitWithTimer, dialectOf(settings)),
    exportState: () => exportState(store),
    loadState: (next) => {
      const loaded = load(next)
      if (loaded.ok) unusable = undefined
      return loaded
    },
    settled: () => Promise.resolve(),
    revision: store.revision,
    faults,
  }
}

/**
 * A WHMCS installation in memory that answers `POST {any root}/includes/api.php` like the API. Errors of an action come
 * with 200 and `result: 'error'`; 400 is a call without an action, 403 one that is not let in: `Invalid IP …`,
 * `Invalid or missing credentials`, `Authentication Failed`, `Invalid password provided` (a legacy login),
 * `Administrator Account Disabled`, `Access Denied` (the role lacks API Access), `Invalid Permissions: …`. An answer is
 * JSON only when `responsetype=json` asks for it. A refusal changes nothing. A documented action that the sandbox does not
 * carry out answers an error unless `responses` has one for it.
 * Options that cannot be used make a sandbox whose every answer is a 500 that says which of them it is.
 *
 * @example
 * ```ts
 * import { getClientsDetails, getTickets } from 'billfold/whmcs'
 *
 * const token = { identifier: 'id', secret: 'secret' }
 * const sandbox = createWhmcsSandbox({ credentials: [token] })
 * const ctx = { baseUrl: 'http://sandbox.test/', token, fetch: sandbox.fetch }
 * console.log((await getTickets(ctx)).value?.totalresults) // 0
 * console.log((await getClientsDetails(ctx, { clientid: 7 })).error?.kind) // notFound
 * ```
 */
export const createWhmcsSandbox = (options: WhmcsSandboxOptions): WhmcsSandbox =>
  makeSandbox(options, rules, fallback, make)
