import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { Readable } from 'node:stream'
import { discardBody, jsonResponse } from './http.js'
import { type ReadServeOptions, readServeOptions, type ServedRequest, type ServeOptions } from './node/serveOptions.js'
import { hostName, refuseSource, type Sources } from './node/sources.js'

export type { ServedRequest, ServeOptions } from './node/serveOptions.js'

/** A sandbox that is served on a port. */
export type Served = {
  /** The URL, without a trailing slash. */
  readonly url: string
  readonly port: number
  /**
   * Accepts no more connections, gives pending requests two seconds to finish, and resolves when everything is closed.
   */
  readonly close: () => Promise<void>
  /** The same as {@link Served.close | close}, for `await using`. */
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

/** The result of serving. The promise never rejects. */
export type ServeResult =
  { readonly ok: true; readonly value: Served } | { readonly ok: false; readonly message: string }

/** Any object that answers requests like `fetch`. */
export type Servable = {
  /** Answers one request. */
  readonly fetch: (input: Request) => Promise<Response>
}

const grace = 2000

const toRequest = (incoming: IncomingMessage, signal: AbortSignal): Request => {
  const { method = 'GET', headers, url = '/' } = incoming
  const fields = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, [value].flat().join(', ')] as [string, string]],
  )
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
  const body = hasBody && method !== 'GET' && method !== 'HEAD' ? Readable.toWeb(incoming) : null
  const host = hostName(headers.host) === undefined ? 'sandbox.invalid' : headers.host
  // Two leading slashes would turn the path into a host.
  const address = new URL(`http://${host}/${url.replace(/^\/+/, '')}`)
  return new Request(address, { method, headers: fields, body, signal, duplex: 'half' } as RequestInit)
}

const written = (outgoing: ServerResponse, bytes: Uint8Array): Promise<void> =>
  new Promise((resolve) => {
    outgoing.write(bytes, () => {
      resolve()
    })
  })

const send = async (response: Response, outgoing: ServerResponse): Promise<void> => {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    await written(outgoing, part.value)
  }
  outgoing.end()
}

const build = (incoming: IncomingMessage, signal: AbortSignal): Request | Response => {
  try {
    return toRequest(incoming, signal)
  } catch {
    return jsonResponse(400, { error: { message: 'the request cannot be read' } }, { connection: 'close' })
  }
}

/** Returns the answer of a sandbox, or the refusal of a request from a foreign host or page. */
const answer = async (
  { fetch }: Servable,
  sources: Sources,
  request: Request,
  { headers }: IncomingMessage,
): Promise<Response> => {
  const why = refuseSource(headers, sources)
  if (why === undefined) return fetch(request)
  await discardBody(request)
  return jsonResponse(403, { error: { message: why } })
}

/**
 * Answers one request. A rejection breaks the connection before the answer. An error in the stream of the body breaks
 * it within the answer.
 */
const serveOne = async (
  sandbox: Servable,
  sources: Sources,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> => {
  const gone = new AbortController()
  outgoing.on('close', () => {
    gone.abort()
  })
  outgoing.on('error', () => undefined)
  try {
    const request = build(incoming, gone.signal)
    await send(request instanceof Response ? request : await answer(sandbox, sources, request, incoming), outgoing)
  } catch {
    if (outgoing.headersSent) outgoing.destroy()
    else outgoing.socket?.resetAndDestroy()
  }
}

const answerUnreadable = (_error: Error, socket: Socket): void => {
  if (!socket.writable) {
    socket.destroy()
    return
  }
  const body = JSON.stringify({ error: { message: 'this is not HTTP' } })
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${String(body.length)}\r\n\r\n${body}`,
  )
}

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => {
      server.closeAllConnections()
    }, grace)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })

const listenFault = (error: NodeJS.ErrnoException, port: number, host: string): string => {
  if (error.code === 'EADDRINUSE') return `port ${String(port)} on ${host} is in use`
  if (error.code === 'EACCES') return `this process has no permission to listen on port ${String(port)}`
  return `cannot listen on ${host}:${String(port)}: ${error.message}`
}

/** Reports a finished request. A listener that throws must not end the process. */
const tell = (onRequest: ReadServeOptions['onRequest'], request: ServedRequest): void => {
  try {
    onRequest(request)
  } catch {
    // The listener has been called.
  }
}

const createListener = (
  sandbox: Servable,
  { onRequest, sources }: ReadServeOptions,
  isClosing: () => boolean,
): Server =>
  createServer((incoming, outgoing) => {
    const start = performance.now()
    if (isClosing()) outgoing.shouldKeepAlive = false
    outgoing.on('close', () => {
      tell(onRequest, {
        method: incoming.method ?? '',
        path: (incoming.url ?? '').replace(/[?#].*$/s, ''),
        status: outgoing.headersSent ? outgoing.statusCode : 0,
        milliseconds: Math.round(performance.now() - start),
      })
    })
    void serveOne(sandbox, sources, incoming, outgoing)
  }).on('clientError', (error, socket) => {
    answerUnreadable(error, socket as Socket)
  })

const isServable = (sandbox: unknown): boolean => {
  try {
    return typeof (Object(sandbox) as Partial<Servable>).fetch === 'function'
  } catch {
    return false
  }
}

const listen = (sandbox: Servable, options: ReadServeOptions): Promise<ServeResult> =>
  new Promise((resolve) => {
    const { port, host } = options
    let closing: Promise<void> | undefined
    const server = createListener(sandbox, options, () => closing !== undefined)
    server.once('error', (error) => {
      resolve({ ok: false, message: listenFault(error, port, host) })
    })
    server.listen(port, host, () => {
      const address = server.address()
      const actual = typeof address === 'object' && address !== null ? address.port : port
      const url = `http://${host.includes(':') ? `[${host}]` : host}:${String(actual)}`
      const close = () => (closing ??= closeServer(server))
      resolve({ ok: true, value: { url, port: actual, close, [Symbol.asyncDispose]: close } })
    })
  })

/**
 * Serves a sandbox over HTTP on an address of this machine. The faults `reset` and `cut` act on the socket. The promise
 * never rejects. When the port is invalid or in use, the host is not on this machine or another option is unusable, the
 * reason is in `message`. The credentials of a sandbox are not secret, so pages from elsewhere must not reach it. A
 * request is answered with 403 when its `Host` is a name that is neither of this machine nor in `allowedHosts`, as in
 * DNS rebinding. It is also answered with 403 when it comes from a page whose origin is neither of this machine nor in
 * `allowedOrigins`.
 *
 * @example
 * ```ts
 * import { createTeamToolsSandbox } from 'billfold/sandbox'
 * import { serveSandbox } from 'billfold/sandbox/node'
 *
 * const served = await serveSandbox(createTeamToolsSandbox({ clientId: 'id', clientSecret: 'secret', salt: 'salt' }))
 * if (served.ok) {
 *   console.log(served.value.url) // http://127.0.0.1:…
 *   await served.value.close()
 * }
 * ```
 */
export const serveSandbox = async (sandbox: Servable, options: ServeOptions = {}): Promise<ServeResult> => {
  const read = readServeOptions(options)
  if (!read.ok) return read
  if (!isServable(sandbox))
    return { ok: false, message: 'the sandbox to serve must be an object with a function fetch' }
  return listen(sandbox, read.value)
}
