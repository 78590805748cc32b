import { controlSegment, type Fault, type Faults } from './faults.js'
import { discardBody, jsonResponse, pathSegments } from './http.js'

/** The type of the global `fetch`. */
export type Fetch = (input: Request | string | URL, init?: RequestInit) => Promise<Response>

/** Waits for a number of milliseconds. It rejects when the signal aborts. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>

const abortReason = (signal: AbortSignal): Error =>
  signal.reason instanceof Error ? signal.reason : new DOMException('This operation was aborted', 'AbortError')

/** A {@link Wait} with the timer of the runtime. */
export const waitWithTimer: Wait = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer)
      reject(abortReason(signal))
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort)
      resolve()
    }, milliseconds)
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
  })

/** The functions that distinguish the requests of one API and make answers in its format, for faults. */
export type Dialect = {
  /**
   * Returns the segments to which the `match` of a fault is compared. When they are undefined, no fault affects the
   * request.
   */
  readonly segmentsOf: (request: Request) => Promise<readonly string[] | undefined>
  readonly error: (message: string, status: number) => unknown
  /** The first part of an answer. */
  readonly half: string
  /** The body of the answer to a request that had no effect although it reports success. */
  readonly nothing: unknown
  /**
   * Carries out a request that depends on another system, as if that system had returned this error. It returns
   * undefined if the request does not depend on another system.
   */
  readonly failElsewhere?: (request: Request, message: string) => Promise<Response | undefined>
}

const pathOf = (request: Request): readonly string[] | undefined => {
  const segments = pathSegments(new URL(request.url).pathname)
  return segments.ok ? segments.value : undefined
}

/** The dialect of TeamTools. It matches faults by the path. Other systems share parts of it. */
export const envelopes: Dialect = {
  segmentsOf: (request) => Promise.resolve(pathOf(request)),
  error: (message) => ({ error: { message } }),
  half: '{"data": {"id": "580a0ffc',
  nothing: { data: {} },
}

const withoutBody = new Set([204, 205, 304])

const faultyAnswer = (fault: Fault, { error, half }: Dialect): Response | undefined => {
  const { status, retryAfter, malformed, message = 'a fault that was asked for' } = fault
  if (status === undefined && retryAfter === undefined && malformed === undefined) return undefined
  const code = status ?? (retryAfter === undefined ? 200 : 429)
  const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }
  if (withoutBody.has(code)) return new Response(null, { status: code, headers })
  if (malformed === undefined) return jsonResponse(code, error(message, code), headers)
  const type = malformed === true ? 'application/json' : 'text/html'
  return new Response(malformed === true ? half : malformed, {
    status: code,
    headers: { 'content-type': type, ...headers },
  })
}

// The `content-length` is that of the whole body, so that a receiver can tell that the rest is missing.
const cutShort = async (answer: Response): Promise<Response> => {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const headers = new Headers(answer.headers)
  headers.set('content-length', String(bytes.length))
  let sent = false
  const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    if (sent) controller.error(new TypeError('terminated'))
    else controller.enqueue(bytes.slice(0, Math.ceil(bytes.length / 2)))
    sent = true
  }
  return new Response(new ReadableStream({ pull }, { highWaterMark: 0 }), { status: answer.status, headers })
}

type Handle = (request: Request) => Promise<Response>

const failElsewhere = async (fault: Fault, request: Request, dialect: Dialect): Promise<Response | undefined> => {
  const { status, message, processed = true } = fault
  const isAnError = status === 200 && message !== undefined && processed
  return isAnError ? dialect.failElsewhere?.(request, message) : undefined
}

const suffer = async (fault: Fault, request: Request, handle: Handle, wait: Wait, dialect: Dialect) => {
  if (fault.delay !== undefined) await wait(fault.delay, request.signal)
  const elsewhere = await failElsewhere(fault, request, dialect)
  const planned = elsewhere ?? faultyAnswer(fault, dialect)
  const processed = fault.processed ?? !(fault.reset || fault.status !== undefined || fault.retryAfter !== undefined)
  const real = processed && elsewhere === undefined ? await handle(request) : undefined
  if (fault.reset) return Promise.reject(new TypeError('fetch failed'))
  const answer = planned ?? real ?? jsonResponse(200, dialect.nothing)
  return fault.cut ? cutShort(answer) : answer
}

// A relative URL needs a base. The host name is never looked up.
const toRequest = (input: Request | string | URL, init?: RequestInit): Request =>
  new Request(typeof input === 'string' ? new URL(input, 'http://sandbox.invalid/') : input, init)

const faultOf = async (request: Request, faults: Faults, dialect: Dialect): Promise<Fault | undefined> => {
  if (faults.list().length === 0 || pathOf(request)?.[0] === controlSegment) return undefined
  const segments = await dialect.segmentsOf(request)
  return segments === undefined ? undefined : faults.take(request.method, segments)
}

/**
 * Makes a `fetch` of a handler, with faults. Like the global `fetch` it rejects when there is no answer (a reset, an
 * abort), and the stream of the body fails when the connection breaks in the body.
 */
export const createFaultFetch =
  (handle: Handle, faults: Faults, wait: Wait, dialect: Dialect = envelopes): Fetch =>
  async (input, init) => {
    const request = toRequest(input, init)
    if (request.signal.aborted) return Promise.reject(abortReason(request.signal))
    const fault = await faultOf(request, faults, dialect)
    const answer = await (fault === undefined ? handle(request) : suffer(fault, request, handle, wait, dialect))
    await discardBody(request)
    return answer
  }
