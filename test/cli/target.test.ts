import { expect, test } from 'vitest'
import type { Environment } from '../../src/cli/credentials.js'
import { targetOf } from '../../src/cli/target.js'

const accountOf = async (system: string, environment: Environment): Promise<string> => {
  const target = targetOf(system, system === 'whmcs' ? 'clients' : 'customers', 'canExport', {})
  const connected = target.ok ? await target.value.connect(environment) : target
  if (!connected.ok) throw new Error(connected.failure.message)
  return connected.value.account
}

const teamtools = {
  TEAMTOOLS_BASE_URL: 'https://api.example/',
  TEAMTOOLS_AUTH_URL: 'https://auth.example/',
  TEAMTOOLS_CLIENT_ID: 'one',
  TEAMTOOLS_CLIENT_SECRET: 'secret',
}
const alfacrm = {
  ALFACRM_BASE_URL: 'https://school.example/',
  ALFACRM_EMAIL: 'one@example.com',
  ALFACRM_API_KEY: 'key',
  ALFACRM_BRANCH: '1',
}
const whmcs = { WHMCS_BASE_URL: 'https://billing.example/', WHMCS_IDENTIFIER: 'one', WHMCS_SECRET: 'secret' }

test.each<readonly [string, Environment, Environment]>([
  ['teamtools', teamtools, { TEAMTOOLS_CLIENT_ID: 'other' }],
  ['alfacrm', alfacrm, { ALFACRM_EMAIL: 'other@example.com' }],
  ['alfacrm', alfacrm, { ALFACRM_BRANCH: '2' }],
  ['whmcs', whmcs, { WHMCS_IDENTIFIER: 'other' }],
])('accounts of %s at one address are told apart', async (system, environment, other) => {
  expect(await accountOf(system, { ...environment, ...other })).not.toBe(await accountOf(system, environment))
})

test.each<readonly [string, Environment, Environment]>([
  ['teamtools', teamtools, { TEAMTOOLS_CLIENT_SECRET: 'renewed' }],
  ['alfacrm', alfacrm, { ALFACRM_API_KEY: 'renewed' }],
  ['whmcs', whmcs, { WHMCS_SECRET: 'renewed' }],
])('an account of %s stays the same with a new secret', async (system, environment, renewed) => {
  expect(await accountOf(system, { ...environment, ...renewed })).toBe(await accountOf(system, environment))
})
