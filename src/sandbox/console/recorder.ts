import type { Fetch } from '../faultFetch.js'
import { type Capture, captureAll, captureResponse, type Captured, createCapture } from './capture.js'
import { callerOf } from './caller.js'
import type { ConsoleSystem } from './types.js'
import { brokenVerdict, type Verdict, verdictOf } from './verdict.js'

/** A recorded request. Its strings are stored as they were received, and masked when they are shown. */
export type Recorded = Verdict & {
  /** The number of the request, starting at 1. */
  readonly id: number
  /** The time of the request, in milliseconds since 1970. */
  readonly time: number
  readonly method: string
  /** The path with the query. */
  readonly address: string
  /** The name of the operation, or an empty string. */
  readonly operation: string
  /** The status of the response. It is 0 if the connection broke before a response. */
  readonly status: number
  readonly milliseconds: number
  /** The `User-Agent` of the caller. `caller` is the caller's masked token or name. */
  readonly agent: string
  readonly caller: string
  readonly requestHeaders: Headers
  readonly responseHeaders: Headers
  readonly requestBody: Captured
  readonly responseBody: Captured
}

/** Records requests, and keeps the last of them. */
export type Recorder = {
  /** The fetch of the sandbox, which also records the requests. */
  readonly fetch: Fetch
  /** Returns the last requests, the newest first. */
  readonly list: () => readonly Recorded[]
  readonly get: (id: number) => Recorded | undefined
  /** Removes all requests. */
  readonly clear: () => void
}

/** The maximum number of requests that are kept. */
export const keptRequests = 1000

/** The options of a recorder. */
export type RecorderOptions = {
  readonly system: ConsoleSystem
  readonly fetch: Fetch
  readonly now: () => number
  /** Called before a request goes to the sandbox. */
  readonly begun: () => void
  /** Called when the sandbox has answered or the connection broke. `ended` is called when the body has ended. */
  readonly answered: (recorded: Recorded) => void
  readonly ended: (recorded: Recorded) => void
}

/** Creates a ring buffer of the last requests. */
const createRing = () => {
  let [kept, last] = [[] as Recorded[], 0]
  return {
    nextId: () => ++last,
    put: (recorded: Recorded) => {
      const at = kept.findIndex(({ id }) => id === recorded.id)
      if (at !== -1) kept[at] = recorded
      else kept = [...kept.slice(-(keptRequests - 1)), recorded]
    },
    list: () => [...kept].reverse(),
    get: (id: number) => kept.find((recorded) => recorded.id === id),
    clear: () => {
      kept = []
    },
  }
}

type Started = Pick<Recorded, 'id' | 'time' | 'method' | 'address' | 'agent' | 'requestHeaders'>

const startOf = (id: number, time: number, { method, url, headers }: Request): Started => {
  const { pathname, search } = new URL(url)
  const agent = headers.get('user-agent') ?? ''
  return { id, time, method, address: pathname + search, agent, requestHeaders: new Headers(headers) }
}

/** Returns the properties of a request that are known when its response arrives. */
const describe = (system: ConsoleSystem, started: Started, body: Capture) => {
  const requestBody = body.read()
  const [path = ''] = started.address.split('?')
  const operation = system.operationOf({ method: started.method, path, body: requestBody.text }) ?? ''
  return {
    ...started,
    requestBody,
    operation,
    caller: callerOf(started.address, started.requestHeaders, requestBody.text),
  }
}

/** Records the requests to a sandbox. */
export const createRecorder = ({ system, fetch, now, begun, answered, ended }: RecorderOptions): Recorder => {
  const ring = createRing()
  const record = async (request: Request): Promise<Response> => {
    const started = startOf(ring.nextId(), now(), request)
    const [asked, said] = [createCapture(), createCapture()]
    const reading = captureAll(request.clone().body, asked)
    const finish = (status: number, responseHeaders: Headers, verdict: Verdict): Recorded => {
      const milliseconds = Math.max(0, Math.round(now() - started.time))
      const responseBody = said.read()
      const seen = {
        ...describe(system, started, asked),
        status,
        milliseconds,
        responseHeaders,
        responseBody,
        ...verdict,
      }
      ring.put(seen)
      return seen
    }
    begun()
    try {
      const response = await fetch(request)
      await reading
      const { status, headers } = response
      const first = finish(status, new Headers(headers), { failed: status >= 400, message: '' })
      answered(first)
      return captureResponse(response, said, (how) => {
        const isApi = first.operation !== ''
        const verdict = how === 'whole' ? verdictOf(system, status, said.read(), isApi) : brokenVerdict(how)
        const whole = { ...first, responseBody: said.read(), ...verdict }
        ring.put(whole)
        ended(whole)
      })
    } catch (error) {
      const broken = finish(0, new Headers(), brokenVerdict('unanswered'))
      answered(broken)
      ended(broken)
      return Promise.reject(error instanceof Error ? error : new Error(String(error)))
    }
  }
  return {
    fetch: (input, init) =>
      record(new Request(typeof input === 'string' ? new URL(input, 'http://sandbox.invalid/') : input, init)),
    list: ring.list,
    get: ring.get,
    clear: ring.clear,
  }
}
