import { expect, test } from 'vitest'
import { consoleSystems } from '../../../src/sandbox/console/systems/index.js'

test.each([
  ['teamtools', 'GET', '/customers/580a0ffcbffebc8b0e8b456a', '', 'getCustomer'],
  ['teamtools', 'PUT', '/customers/580a0ffcbffebc8b0e8b456a', '', 'saveCustomer'],
  ['teamtools', 'PUT', '/customers/restore', '', 'restoreCustomers'],
  ['teamtools', 'POST', '/access_token', '', 'requestAccessToken'],
  ['teamtools', 'GET', '/nothing', '', undefined],
  ['alfacrm', 'POST', '/v2api/1/customer/index', '', 'listCustomers'],
  ['alfacrm', 'POST', '/v2api/auth/login', '', 'login'],
  ['alfacrm', 'POST', '/elsewhere/1/customer/index', '', undefined],
  ['whmcs', 'POST', '/includes/api.php', 'identifier=a&action=GetClients', 'getClients'],
  ['whmcs', 'POST', '/billing/includes/api.php', 'action=getclients', 'getClients'],
  ['whmcs', 'POST', '/includes/api.php', 'action=Nothing', undefined],
] as const)('%s: %s %s is the operation by which the SDK calls it', (name, method, path, body, operation) => {
  expect(consoleSystems[name].operationOf({ method, path, body })).toBe(operation)
})

test('a fault is matched by what the sandbox matches: a path, or an action', () => {
  expect(consoleSystems.alfacrm.matchesOf('listCustomers')).toEqual(['POST v2api/*/customer/index'])
  expect(consoleSystems.whmcs.matchesOf('getClients')).toEqual(['GetClients'])
  expect(consoleSystems.teamtools.matchesOf('nothing')).toEqual([])
})

test.each([
  ['teamtools', 'invoices', 'customerId', ['customers'], 'customers'],
  ['alfacrm', 'lesson', 'teacher_ids', ['teacher'], 'teacher'],
  ['alfacrm', 'customer', 'study_status_id', ['study-status'], 'study-status'],
  ['whmcs', 'items', 'invoiceid', ['invoices'], 'invoices'],
  ['whmcs', 'items', 'constructor', ['invoices'], undefined],
] as const)('%s: %s.%s points to a table that is there', (name, table, field, tables, target) => {
  expect(consoleSystems[name].targetOf(table, field, new Set<string>(tables))).toBe(target)
  expect(consoleSystems[name].targetOf(table, field, new Set())).toBe(undefined)
})
