import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGate, type Gate } from './faultServer.js'

/** A server in front of another one, which holds a request or an answer until it is told to go on. */
export type Gateway = {
  /** Without a slash at its end. */
  readonly url: string
  /** How many requests have arrived. */
  readonly count: () => number
  /** Holds the request that arrives so many requests from now. Fulfilled when it is there. */
  readonly holdRequest: (position: number) => Promise<void>
  /** Passes that request on, and holds its answer. Fulfilled when the answer is there. */
  readonly holdAnswer: (position: number) => Promise<void>
  /** Lets what is held go on. */
  readonly release: () => void
  readonly close: () => Promise<void>
}

type Hold = { readonly at: number; readonly what: 'request' | 'answer'; readonly arrived: Gate; readonly go: Gate }

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** Serves a gateway in front of a server on 127.0.0.1. */
export const createGateway = async (target: string): Promise<Gateway> => {
  let count = 0
  let holds: readonly Hold[] = []
  const server = createServer((request, response) => {
    const position = ++count
    const wait = async (what: Hold['what']): Promise<void> => {
      for (const { arrived, go } of holds.filter((hold) => hold.at === position && hold.what === what)) {
        arrived.open()
        await go.opened
      }
    }
    const pass = async (): Promise<void> => {
      const { method = '', url = '', headers } = request
      const body = await bodyOf(request)
      await wait('request')
      const sent = Object.entries(headers).filter(([name]) => !['host', 'connection', 'content-length'].includes(name))
      const answer = await fetch(`${target}${url}`, {
        method,
        headers: sent.map(([name, value]): [string, string] => [name, String(value)]),
        ...(body.length > 0 && { body: new Uint8Array(body) }),
      })
      const text = await answer.text()
      await wait('answer')
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' }).end(text)
    }
    pass().catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const hold = (what: Hold['what'], position: number): Promise<void> => {
    const added = { at: count + position, what, arrived: createGate(), go: createGate() }
    holds = [...holds, added]
    return added.arrived.opened
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: () => count,
    holdRequest: (position) => hold('request', position),
    holdAnswer: (position) => hold('answer', position),
    release: () => {
      for (const { go } of holds) go.open()
      holds = []
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
