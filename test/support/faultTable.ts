import type { Delivery, ErrorKind } from 'billfold'
import { entity } from './calls.js'
import {
  answer,
  cutOff,
  cutOffChunked,
  drip,
  type Fault,
  gzipBomb,
  halfJson,
  hangUp,
  huge,
  rawBytes,
  redirect,
  refuse,
  reset,
  stall,
  stallMidBody,
  tooMany,
} from './faultServer.js'

/** How often something happens, or whether, for an operation of each effect. */
export type PerEffect<T> = { readonly read: T; readonly repeatable: T; readonly once: T }

/** What a server does to every request, and what a call then comes to. */
export type FaultRow = {
  readonly name: string
  readonly fault: Fault
  readonly kind: ErrorKind
  readonly status?: number
  readonly delivery: Delivery
  /** Requests that a context of `createContext` makes, of three at the most. A literal context makes one. */
  readonly sent: PerEffect<number>
  /** Where the rules leave no doubt. */
  readonly retryable?: PerEffect<boolean>
}

const never: PerEffect<boolean> = { read: false, repeatable: false, once: false }
const unlessOnce: PerEffect<boolean> = { read: true, repeatable: true, once: false }
const always: PerEffect<boolean> = { read: true, repeatable: true, once: true }
const one: PerEffect<number> = { read: 1, repeatable: 1, once: 1 }
const three: PerEffect<number> = { read: 3, repeatable: 3, once: 3 }
const onceOnce: PerEffect<number> = { read: 3, repeatable: 3, once: 1 }

/** An answer that says no, for good. */
const no = (status: number, kind: ErrorKind): FaultRow => ({
  name: `status ${status}`,
  fault: refuse(status, 'no'),
  kind,
  status,
  delivery: 'answered',
  sent: one,
  retryable: never,
})

/** An answer that says no, for now. */
const later = (status: number): FaultRow => ({ ...no(status, 'server'), sent: onceOnce, retryable: unlessOnce })

/** A 200 that is of no use. */
const useless = (name: string, fault: Fault, kind: ErrorKind): FaultRow => ({
  name,
  fault,
  kind,
  status: 200,
  delivery: 'answered',
  sent: one,
  retryable: never,
})

const broken = (name: string, fault: Fault): FaultRow => ({
  name,
  fault,
  kind: 'network',
  delivery: 'unknown',
  sent: onceOnce,
  retryable: unlessOnce,
})

const cut = (name: string, fault: Fault): FaultRow => ({
  name,
  fault,
  kind: 'malformed',
  delivery: 'unknown',
  sent: onceOnce,
})

/** What ends by itself. */
export const faultTable: readonly FaultRow[] = [
  no(400, 'rejected'),
  no(401, 'unauthorized'),
  no(402, 'rejected'),
  no(403, 'forbidden'),
  no(404, 'notFound'),
  no(409, 'rejected'),
  no(418, 'rejected'),
  no(422, 'invalid'),
  { ...no(408, 'rejected'), sent: onceOnce, retryable: undefined as never },
  { ...no(501, 'server'), retryable: undefined as never },
  later(500),
  later(502),
  later(503),
  later(504),
  { ...no(429, 'rateLimited'), fault: tooMany(), sent: three, retryable: always },
  { ...no(429, 'rateLimited'), name: 'status 429, Retry-After 0', fault: tooMany(0), sent: three, retryable: always },
  {
    ...no(429, 'rateLimited'),
    name: 'status 429, Retry-After a date gone by',
    fault: tooMany(new Date(0)),
    sent: three,
    retryable: always,
  },
  { ...no(429, 'rateLimited'), name: 'status 429, Retry-After an hour', fault: tooMany(3600), retryable: always },
  {
    ...no(429, 'rateLimited'),
    name: 'status 429, Retry-After a date in an hour',
    fault: (incoming) => tooMany(new Date(Date.now() + 3_600_000))(incoming),
    retryable: always,
  },
  {
    ...later(503),
    name: 'status 503, Retry-After an hour',
    fault: refuse(503, 'down', { 'retry-after': '3600' }),
    sent: one,
  },
  { ...no(302, 'rejected'), name: 'a redirect', fault: redirect('http://127.0.0.1:9/') },
  useless('not JSON', answer(200, '<html>'), 'malformed'),
  useless('half JSON', halfJson, 'malformed'),
  useless('an empty body', answer(200), 'malformed'),
  { ...useless('status 204', answer(204), 'malformed'), status: 204 },
  useless('the wrong shape', answer(200, { data: { id: 5 } }), 'mismatch'),
  useless('no envelope', answer(200, {}), 'mismatch'),
  useless('JSON null', answer(200, 'null'), 'mismatch'),
  broken('a reset before headers', reset),
  broken('a hang-up before headers', hangUp),
  broken('what is not HTTP', rawBytes('SSH-2.0-OpenSSH\r\n\r\n')),
  broken('half a header', rawBytes('HTTP/1.1 200 OK\r\nContent-Ty')),
  cut('a body shorter than its length', cutOff()),
  cut('a chunked body without an end', cutOffChunked()),
  cut('gzip that is none', answer(200, JSON.stringify(entity), { 'content-encoding': 'gzip' })),
]

/** What ends by a limit on one attempt. A literal context has none. */
export const stallTable: readonly FaultRow[] = [
  ['a stall before headers', stall],
  ['a stall within the body', stallMidBody],
  ['a body that drips', drip()],
].map(([name, fault]) => ({
  name: name as string,
  fault: fault as Fault,
  kind: 'timeout',
  delivery: 'unknown',
  sent: onceOnce,
}))

/** What is larger than 100,000 bytes. */
export const hugeTable: readonly (readonly [name: string, fault: Fault])[] = [
  ['a huge body', huge(50_000_000)],
  ['a small body that unpacks to a huge one', gzipBomb(50_000_000)],
]
