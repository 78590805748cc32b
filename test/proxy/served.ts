import { once } from 'node:events'
import { type AddressInfo, connect, type Server } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { createContext } from 'billfold'
import {
  createProxy,
  teamtools,
  type ProxyOptions,
  type TeamToolsOperation,
  type TeamToolsParams,
} from 'billfold/proxy'
import { createFaultServer, type Fault, type FaultServer } from '../support/faultServer.js'

export const origin = 'https://app.example'
export const token = 'the-token-of-the-proxy'

export type Options = ProxyOptions<TeamToolsOperation, TeamToolsParams, string>

/** An answer as it came over the socket. */
export type Reply = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  /** The API's own words for no. */
  readonly message: unknown
}

/** A proxy on a port, the API behind it, and a way to write to it what no client would. */
export type ServedProxy = {
  readonly api: FaultServer
  readonly url: string
  /** Sends bytes as they are and reads until the connection ends. */
  readonly raw: (...lines: readonly string[]) => Promise<Reply>
  readonly close: () => Promise<void>
}

const readReply = (bytes: string): Reply => {
  const [head = '', ...rest] = bytes.split('\r\n\r\n')
  const [line = '', ...fields] = head.split('\r\n')
  const headers = Object.fromEntries(
    fields.map((field) => [field.slice(0, field.indexOf(':')).toLowerCase(), field.slice(field.indexOf(':') + 2)]),
  )
  const text = rest.join('\r\n\r\n')
  let message: unknown
  try {
    message = (JSON.parse(text) as { error?: { message?: unknown } }).error?.message
  } catch {
    // No refusal of the API's form.
  }
  return { status: Number(line.split(' ')[1]), headers, text, message }
}

/** Serves a proxy under /billing/ before an API that does this to each request. */
export const serveProxy = async (api: Fault, options: Partial<Options> = {}): Promise<ServedProxy> => {
  const behind = await createFaultServer(api)
  const proxy = createProxy({
    system: teamtools,
    context: createContext({ baseUrl: behind.url, token, attempts: 1 }),
    allow: ['getCustomer', 'listCustomers', 'listCustomersByTag', 'saveCustomer', 'applyInvoicePayment'],
    authorize: () => true,
    basePath: '/billing/',
    origins: [origin],
    ...options,
  })
  const server = createAdaptorServer({ overrideGlobalObjects: false, fetch: proxy }) as Server
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    api: behind,
    url: `http://127.0.0.1:${port}/billing/`,
    raw: (...lines) =>
      new Promise((resolve, reject) => {
        const socket = connect(port, '127.0.0.1')
        const parts: Buffer[] = []
        socket.on('data', (part) => parts.push(part))
        socket.on('error', reject)
        socket.on('close', () => resolve(readReply(Buffer.concat(parts).toString())))
        socket.write(lines.join('\r\n'))
      }),
    close: async () => {
      server.close()
      await behind.close()
    },
  }
}

/** A whole request, the connection closed after it. */
export const request = (line: string, headers: readonly string[] = [], body = ''): readonly string[] => [
  `${line} HTTP/1.1`,
  'Host: app.example',
  'Connection: close',
  ...(body ? ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`] : []),
  ...headers,
  '',
  body,
]
