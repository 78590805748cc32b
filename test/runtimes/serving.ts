import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { client, salt } from './conformance/world.js'
import { entriesOf, type Installation } from './installation.js'

/** A fetch handler. */
export type Handler = (request: Request) => Promise<Response>

/** What an installed package serves. */
export type Serving = {
  /** Serves whatever answers requests the way `fetch` does, on a free port, for as long as `use` takes. */
  readonly withServer: <T>(fetch: Handler, use: (url: string) => Promise<T>) => Promise<T>
  /** Serves a sandbox that is empty, with its control route. */
  readonly withSandbox: <T>(use: (url: string) => Promise<T>) => Promise<T>
}

/** The sandbox of the installed package, in this process and on a port of this machine. */
export const servingFrom = (installation: Installation): Serving => {
  const { createTeamToolsSandbox, serveSandbox } = entriesOf(installation)
  const withServer: Serving['withServer'] = async (fetch, use) => {
    const served = await serveSandbox({ fetch })
    if (!served.ok) throw new Error(served.message)
    try {
      return await use(`${served.value.url}/`)
    } finally {
      await served.value.close()
    }
  }
  return {
    withServer,
    withSandbox: (use) => withServer(createTeamToolsSandbox({ ...client, salt, control: true }).fetch, use),
  }
}

/** An address where somebody has listened, and nobody does now. */
export const refusingAddress = async (): Promise<string> => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}/`
}
