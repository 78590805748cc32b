import { controlSegment, type Fault, type Faults } from './faults.js'
import { discardBody, jsonResponse, pathSegments } from './http.js'

/** The shape of the global `fetch`. */
export type Fetch = (input: Request | string | URL, init?: RequestInit) => Promise<Response>

/** Waits so many milliseconds; rejects when the signal aborts. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>

const abortReason = (signal: AbortSignal): Error =>
  signal.reason instanceof Error ? signal.reason : new DOMException('This operation was aborted', 'AbortError')

/** {@link Wait} by the runtime's timer. */
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

/** What an API's answers look like when a fault takes their place. */
export type FaultBodies = {
  readonly error: (status: number, message: string) => unknown
  /** The body of a success that did nothing. */
  readonly empty: unknown
}

/** TeamTools' way. */
const plainBodies: FaultBodies = { error: (_status, message) => ({ error: { message } }), empty: { data: {} } }

const withoutBody = new Set([204, 205, 304])

const brokenText = (fault: Fault): string =>
  typeof fault.malformed === 'string' ? fault.malformed : '{"data": {"id": "580a0ffc'

const faultyAnswer = (fault: Fault, bodies: FaultBodies): Response | undefined => {
  const { status, retryAfter, malformed } = fault
  if (status === undefined && retryAfter === undefined && malformed === undefined) return undefined
  const code = status ?? (retryAfter === undefined ? 200 : 429)
  const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }
  if (withoutBody.has(code)) return new Response(null, { status: code, headers })
  if (malformed === undefined) return jsonResponse(code, bodies.error(code, 'a fault that was asked for'), headers)
  const type = malformed === true ? 'application/json' : 'text/html'
  return new Response(brokenText(fault), { status: code, headers: { 'content-type': type, ...headers } })
}

// The length promised is the whole one: that is how a receiver can tell that the rest is missing.
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

type Parts = {
  readonly handle: (request: Request) => Promise<Response>
  readonly wait: Wait
  readonly bodies: FaultBodies
}

const suffer = async (fault: Fault, request: Request, { handle, wait, bodies }: Parts) => {
  if (fault.delay !== undefined) await wait(fault.delay, request.signal)
  const planned = faultyAnswer(fault, bodies)
  const processed = fault.processed ?? !(fault.reset || fault.status !== undefined || fault.retryAfter !== undefined)
  const real = processed ? await handle(request) : undefined
  if (fault.reset) return Promise.reject(new TypeError('fetch failed'))
  const answer = planned ?? real ?? jsonResponse(200, bodies.empty)
  return fault.cut ? cutShort(answer) : answer
}

// A relative address has to be relative to something; the name is never looked up.
const toRequest = (input: Request | string | URL, init?: RequestInit): Request =>
  new Request(typeof input === 'string' ? new URL(input, 'http://sandbox.invalid/') : input, init)

/**
 * A handler as a `fetch`, with its faults: like the global one it rejects when there is no answer (a reset, an abort)
 * and breaks the body's stream when the connection breaks in it.
 */
export const createFaultFetch =
  (handle: Parts['handle'], faults: Faults, wait: Wait, bodies: FaultBodies = plainBodies): Fetch =>
  async (input, init) => {
    const request = toRequest(input, init)
    if (request.signal.aborted) return Promise.reject(abortReason(request.signal))
    const segments = pathSegments(new URL(request.url).pathname)
    const exempt = !segments.ok || segments.value[0] === controlSegment
    const fault = exempt ? undefined : faults.take(request.method, segments.value)
    const answer = await (fault === undefined ? handle(request) : suffer(fault, request, { handle, wait, bodies }))
    await discardBody(request)
    return answer
  }
