import { getHealthStatus, getServers } from 'billfold/whmcs'
import { expect, test } from 'vitest'
import { contextOf, ok, refused } from './sdk.js'
import { createSeller, sell } from './sold.js'
import { createWhmcs, credentials } from './whmcs.js'

const servers = [
  {
    id: 3,
    name: 'Saturn',
    hostname: 'saturn.example',
    ipaddress: '192.0.2.3',
    module: 'cpanel',
    maxAllowedServices: 8,
  },
  { id: 4, name: 'Venus', hostname: 'venus.example', ipaddress: '192.0.2.4', module: 'plesk', inactive: true },
] as const

test('servers are listed with what is on them', async () => {
  const seller = await createSeller({ installation: { servers } })
  await sell(seller, { pid: [3, 3, 3] })
  for (const serviceid of [1, 2]) await seller.must('ModuleCreate', { serviceid })
  expect(await seller.must('GetServers')).toEqual({
    ...{ result: 'success', fetchStatus: 'false' },
    servers: [
      {
        ...{ id: 3, name: 'Saturn', hostname: 'saturn.example', ipaddress: '192.0.2.3', active: true },
        ...{ activeServices: 2, maxAllowedServices: 8, percentUsed: 25, module: 'cpanel' },
      },
      expect.objectContaining({ id: 4, active: false, activeServices: 0 }),
    ],
  })
  const asked = await ok(getServers(seller.context, { serviceId: 1, fetchStatus: true }))
  expect(asked.servers).toMatchObject([{ id: 3, status: { http: true, load: '0.10', uptime: '10 Days' } }])
})

test('servers of an addon are those of its module', async () => {
  const productAddons = [
    { id: 1, name: 'Panel', module: 'plesk' },
    { id: 2, name: 'Nothing' },
  ]
  const seller = await createSeller({ installation: { servers, productAddons } })
  await sell(seller, { pid: [3], addons: [[1, 2]] })
  const ids = async (addonId: number) => (await ok(getServers(seller.context, { addonId }))).servers.map(({ id }) => id)
  expect([await ids(1), await ids(2)]).toEqual([[4], []])
  expect(await refused(getServers(seller.context, { addonId: 9 }))).toEqual(['notFound', 'Addon ID Not Found'])
  expect(await refused(getServers(seller.context, { serviceId: 9 }))).toEqual(['notFound', 'Service ID Not Found'])
})

test('the health is what the role may read', async () => {
  const token = { identifier: 'sdkIdentifier0001', secret: 'sdkSecret0001' }
  const whmcs = createWhmcs({ credentials: [credentials, { ...token, actions: ['GetServers'] }] })
  expect(await whmcs.must('GetHealthStatus', { fetchStatus: true })).toEqual({ result: 'success' })
  expect((await refused(getHealthStatus(contextOf(whmcs))))[1]).toContain('gethealthstatus')
})
