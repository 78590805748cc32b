import type { Fetch } from '../faultFetch.js'
import { controlSegment } from '../faults.js'
import { discardBody, jsonResponse } from '../http.js'
import { answerApi } from './api.js'
import { createCaller } from './call.js'
import { createFigures } from './figures.js'
import { createHistory } from './history.js'
import { consoleHeaders, pageResponse } from './pageResponse.js'
import type { Parts } from './parts.js'
import { createRecorder } from './recorder.js'
import { createLines } from './shownRequest.js'
import { createStreams } from './stream.js'
import { consoleSystems } from './systems/index.js'
import { createTables } from './tables.js'
import type { ConsoleOptions } from './types.js'

export type {
  ConsoleLink,
  ConsoleOptions,
  ConsolePage,
  ConsoleSandbox,
  Credentials,
  FormField,
  FormParameter,
  OperationForm,
  SystemName,
} from './types.js'

/** A sandbox with its console. */
export type Console = {
  /** Answers and records the requests to the API, and serves the console at `/_sandbox/`. */
  readonly fetch: Fetch
  /** Ends the live updates, so that a server can close. */
  readonly close: () => void
}

/** The request header that contains the token of the page. */
export const tokenHeader = 'x-console-token'

/** Creates the parts of a console. */
const createParts = <State>(options: ConsoleOptions<State>): Parts => {
  const { sandbox, links = [], credentials = {}, page, now = () => Date.now() } = options
  const system = consoleSystems[options.system]
  const [figures, streams] = [createFigures(), createStreams()]
  const tables = createTables(system, sandbox.exportState, sandbox.revision)
  const line = createLines(system, credentials)
  const history = createHistory(tables.current, sandbox.revision, now)
  let underWay = 0
  const changed: Parts['changed'] = (cause) => {
    if (history.note(cause)) streams.send('state', {})
  }
  const outboxChanged = () => {
    streams.send('outbox', {})
    void sandbox.outbox.settled().then(() => {
      streams.send('outbox', {})
    })
  }
  const recorder = createRecorder({
    ...{ system, now, fetch: sandbox.fetch },
    begun: () => {
      // Changes between requests were made by the program that owns the sandbox, for example by seeding.
      if (underWay === 0) history.forget()
      underWay += 1
    },
    answered: ({ id }) => {
      underWay -= 1
      changed({ request: id })
    },
    ended: (recorded) => {
      figures.count(recorded.time, recorded.failed)
      streams.send('request', line(recorded))
      if (sandbox.faults.list().length > 0) streams.send('faults', {})
      if (sandbox.outbox.list().length > 0) outboxChanged()
    },
  })
  const account = {
    baseUrl: 'http://sandbox.invalid/',
    fetch: asConsole(recorder.fetch),
    credentials,
    now: sandbox.clock.now,
  }
  return {
    ...{ system, recorder, line, figures, tables, history, streams, credentials, now, changed },
    caller: createCaller(system, account),
    forms: new Map(page.forms[options.system].map((form) => [form.name, form])),
    links: () => (typeof links === 'function' ? links() : links),
    snapshots: sandbox.snapshots,
    faults: sandbox.faults,
    clock: sandbox.clock,
    outbox: sandbox.outbox,
    outboxChanged,
    reset: sandbox.reset,
  }
}

/** Returns a fetch that marks its requests as made by the console. */
const asConsole =
  (fetch: Fetch): Fetch =>
  (input, init) => {
    const headers = new Headers(init?.headers)
    headers.set('user-agent', 'the console')
    return fetch(input, { ...init, headers })
  }

/** Returns which part of the console or the sandbox a request is for. */
const targetOf = ({ pathname }: URL): 'page' | 'api' | 'sandbox' => {
  if (pathname === `/${controlSegment}` || pathname === `/${controlSegment}/`) return 'page'
  return pathname.startsWith(`/${controlSegment}/api/`) ? 'api' : 'sandbox'
}

/**
 * Creates a console for a sandbox. The sandbox answers its API as before, and the console records the requests.
 * `/_sandbox/?token=…` returns the page, and `/_sandbox/api/…` returns its data. Without the token both answer 403. The
 * page only calls the sandbox in this process.
 */
export const createConsole = <State>(options: ConsoleOptions<State>): Console => {
  const parts = createParts(options)
  const isAllowed = (given: string | null): boolean => options.token !== '' && given === options.token
  const refuse = async (request: Request): Promise<Response> => {
    await discardBody(request)
    const message = 'the console needs its token: open the address that was printed when the sandbox was started'
    return jsonResponse(403, { error: { message } }, consoleHeaders)
  }
  return {
    close: parts.streams.close,
    fetch: async (input, init) => {
      const request = new Request(typeof input === 'string' ? new URL(input, 'http://sandbox.invalid/') : input, init)
      const url = new URL(request.url)
      const target = targetOf(url)
      if (target === 'page')
        return isAllowed(url.searchParams.get('token')) ? pageResponse(options.page.html) : refuse(request)
      if (target === 'api')
        return isAllowed(request.headers.get(tokenHeader)) ? answerApi(parts, request) : refuse(request)
      // The control routes are not part of the API.
      return url.pathname.startsWith(`/${controlSegment}/`)
        ? options.sandbox.fetch(request)
        : parts.recorder.fetch(request)
    },
  }
}
