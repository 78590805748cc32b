import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createContext } from 'billfold'
import { createAlfaCrmContext, listLocations } from 'billfold/alfacrm'
import { listPlans } from 'billfold/teamtools'
import { getTicket } from 'billfold/whmcs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { userAgentHeader } from '../../src/core/userAgent.js'
import { version } from '../../src/core/version.js'
import { textOf } from '../support/examples.js'

it('has the version of the manifest', () => {
  expect(version).toBe((JSON.parse(textOf('package.json')) as { readonly version: string }).version)
})

const numbers = version.replace(/\.\d+$/, '')

it.each([
  ['Node', { process: { versions: { node: '20.20.2' } } }, `billfold/${numbers} node/20`],
  ['Bun', { Bun: { version: '1.4.5' }, process: { versions: { node: '24.0.0' } } }, `billfold/${numbers} bun/1`],
  [
    'Deno',
    { Deno: { version: { deno: '2.9.5' } }, process: { versions: { node: '24.0.0' } } },
    `billfold/${numbers} deno/2`,
  ],
  ['workerd', { navigator: { userAgent: 'Cloudflare-Workers' } }, `billfold/${numbers} workerd`],
  ['a page', { document: {}, navigator: { userAgent: 'Mozilla/5.0' } }, undefined],
  ['a page of Electron', { document: {}, process: { versions: { node: '20.20.2' } } }, undefined],
  ['a service worker', { navigator: { userAgent: 'Mozilla/5.0' } }, undefined],
  ['an unknown runtime', {}, undefined],
])('names %s', (_name, runtime, expected) => {
  expect(userAgentHeader(runtime)['user-agent']).toBe(expected)
})

describe('over a socket', () => {
  const agents: (string | undefined)[] = []
  const server = createServer((request, response) => {
    agents.push(request.headers['user-agent'])
    response.end('{}')
  })
  let baseUrl = ''
  beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })
  afterAll(() => void server.close())
  beforeEach(() => void agents.splice(0))

  const own = userAgentHeader()['user-agent']

  it('is sent to each system by a context of createContext', async () => {
    await listPlans(createContext({ baseUrl, token: 'token' }))
    await listLocations(createAlfaCrmContext({ baseUrl, branch: 1, email: 'a@example.com', apiKey: 'key' }))
    await getTicket(createContext({ baseUrl, token: { identifier: 'id', secret: 'secret' } }), { ticketid: 1 })
    expect(new Set(agents)).toEqual(new Set([own]))
    expect(agents.length).toBeGreaterThan(2)
  })

  it('is what the context says, where it says one in any case', async () => {
    await listPlans(createContext({ baseUrl, token: 'token', headers: { 'User-Agent': 'shop/1.0' } }))
    await listPlans(createContext({ baseUrl, token: 'token', headers: { 'user-agent': 'shop/2.0' } }))
    expect(agents).toEqual(['shop/1.0', 'shop/2.0'])
  })

  it('is left to the runtime by a literal context', async () => {
    await listPlans({ baseUrl, token: 'token' })
    expect(agents).toEqual([expect.not.stringContaining('billfold')])
  })
})
