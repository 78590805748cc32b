import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { gzipSync } from 'node:zlib'

/** A request as it arrived, whole. */
export type Received = {
  readonly method: string
  /** As in the request line: path and query, still encoded. */
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** What a fault has in hand. The connection is closed after each answer, so that no request finds a stale one. */
export type Incoming = { readonly received: Received; readonly response: ServerResponse; readonly socket: Socket }

/** What is done with one request once it has arrived whole. */
export type Fault = (incoming: Incoming) => void

/** Anything that a body can be written from: an object is written as JSON. */
export type Body = string | Uint8Array | object

export type FaultServer = {
  /** The base URL, with its slash. */
  readonly url: string
  /** Every request so far, in order. */
  readonly received: readonly Received[]
  /** Replaces the script: one fault for each further request in order, the last one for all that come after it. */
  readonly script: (...faults: readonly [Fault, ...Fault[]]) => void
  /** Fulfilled once `count` requests have arrived in all. */
  readonly arrived: (count: number) => Promise<void>
  /** Fulfilled once the connections of the first `count` requests are closed. */
  readonly closed: (count: number) => Promise<void>
  /** Fulfilled once no connection is open, not even one that a client has opened for what may come. */
  readonly idle: () => Promise<void>
  /** Breaks what is open and frees the port. */
  readonly close: () => Promise<void>
}

/** A promise and what fulfils it, for tests that decide when something goes on. */
export type Gate = { readonly opened: Promise<void>; readonly open: () => void }

export const createGate = (): Gate => {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open }
}

const bytesOf = (body: Body): Uint8Array =>
  body instanceof Uint8Array ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))

const json = { 'content-type': 'application/json' }

/** An ordinary answer. */
export const answer =
  (status: number, body: Body = '', headers: Readonly<Record<string, string>> = {}): Fault =>
  ({ response }) =>
    void response.writeHead(status, { ...json, ...headers }).end(bytesOf(body))

/** The API's way to say no: `{"error": {"message": …}}`. */
export const refuse = (status: number, message: unknown, headers?: Readonly<Record<string, string>>): Fault =>
  answer(status, { error: { message } }, headers)

/** An answer that depends on the request. */
export const echo =
  (fault: (received: Received) => Fault): Fault =>
  (incoming) =>
    fault(incoming.received)(incoming)

/** A TCP reset before a byte of the answer. */
export const reset: Fault = ({ socket }) => void socket.resetAndDestroy()

/** The connection is closed in good order, but without an answer. */
export const hangUp: Fault = ({ socket }) => void socket.destroy()

/** Nothing, ever. */
export const stall: Fault = () => undefined

/** An answer that promises more than it sends before the connection is closed. */
export const cutOff =
  (part: Body = '{"data":{"id":"5', status = 200): Fault =>
  ({ response }) => {
    const bytes = bytesOf(part)
    response.writeHead(status, { ...json, 'content-length': `${bytes.length + 100}` })
    response.write(bytes, () => response.destroy())
  }

/** A chunked answer without its last chunk. Node takes it for whole unless the connection was to be kept. */
export const cutOffChunked =
  (part: Body = '{"data":{"id":"5'): Fault =>
  ({ response }) => {
    response.shouldKeepAlive = true
    response.writeHead(200, json).write(bytesOf(part), () => response.destroy())
  }

/** A TCP reset within the body, once `gate` is open: the other side has to have read the headers before. */
export const resetMidBody =
  (gate: Gate): Fault =>
  ({ response, socket }) => {
    response.writeHead(200, { ...json, 'content-length': '100' })
    response.write('{"data":', () => void gate.opened.then(() => socket.resetAndDestroy()))
  }

/** Headers and the start of a body, then nothing, ever. */
export const stallMidBody: Fault = ({ response }) => void response.writeHead(200, json).write('{"data":')

/** A body that comes byte by byte and never ends. */
export const drip =
  (everyMs = 5): Fault =>
  ({ response }) => {
    response.writeHead(200, json).write('{"data":{"id":"')
    const timer = setInterval(() => response.write('5'), everyMs)
    response.on('close', () => clearInterval(timer))
  }

/** A whole HTTP answer whose JSON is not whole. */
export const halfJson: Fault = answer(200, '{"data":{"id":"580a0ffcbf')

/** Too many requests, with `Retry-After` in seconds, as a date, or without it. */
export const tooMany = (retryAfter?: number | Date): Fault =>
  refuse(429, 'slow down', {
    ...(retryAfter !== undefined && {
      'retry-after': typeof retryAfter === 'number' ? `${retryAfter}` : retryAfter.toUTCString(),
    }),
  })

export const redirect = (location: string, status = 302): Fault => answer(status, '', { location })

/** An answer of so many bytes, sent as fast as they are taken. */
export const huge =
  (bytes: number): Fault =>
  ({ response }) => {
    const piece = Buffer.alloc(64 * 1024, 'x')
    let left = bytes
    const more = (): void => {
      while (left > 0 && !response.destroyed) {
        const part = piece.subarray(0, Math.min(left, piece.length))
        left -= part.length
        if (!response.write(part)) return void response.once('drain', more)
      }
      response.end()
    }
    response.writeHead(200, { ...json, 'content-length': `${bytes}` })
    more()
  }

/** So many bytes of JSON in a few of gzip. */
export const gzipBomb = (bytes: number): Fault => {
  const packed = gzipSync(Buffer.concat([Buffer.from('"'), Buffer.alloc(bytes - 2, 'x'), Buffer.from('"')]))
  return answer(200, packed, { 'content-encoding': 'gzip' })
}

/** These very bytes on the connection, which is then closed: what `node:http` would not write. */
export const rawBytes =
  (bytes: Body): Fault =>
  ({ socket }) =>
    void socket.end(bytesOf(bytes))

const readBody = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

/** A server on 127.0.0.1 that does to each request what its script says, and remembers every one. */
export const createFaultServer = async (...faults: readonly [Fault, ...Fault[]]): Promise<FaultServer> => {
  const received: Received[] = []
  const sockets = new Set<Socket>()
  let waiting: (readonly [holds: () => boolean, go: () => void])[] = []
  let script: readonly Fault[] = faults
  let next = 0
  let closed = 0

  const check = (): void => {
    const due = waiting.filter(([holds]) => holds())
    waiting = waiting.filter((entry) => !due.includes(entry))
    for (const [, go] of due) go()
  }
  const until = (holds: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      waiting.push([holds, resolve])
      check()
    })

  const server = createServer((request, response) => {
    const { method = '', url = '', headers, socket } = request
    response.shouldKeepAlive = false
    response.on('error', () => undefined)
    void readBody(request).then(
      (body) => {
        received.push({ method, url, headers, body })
        socket.on('close', () => {
          closed++
          check()
        })
        const fault = script[Math.min(next++, script.length - 1)]
        fault?.({ received: received.at(-1) as Received, response, socket })
        check()
      },
      () => socket.destroy(),
    )
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => {
      sockets.delete(socket)
      check()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    received,
    script: (...faults) => {
      script = faults
      next = 0
    },
    arrived: (count) => until(() => received.length >= count),
    closed: (count) => until(() => closed >= count),
    idle: () => until(() => !sockets.size),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

/** A base URL on 127.0.0.1 whose port refuses connections: it was free a moment ago. */
export const refusingUrl = async (): Promise<string> => {
  const { url, close } = await createFaultServer(stall)
  await close()
  return url
}
