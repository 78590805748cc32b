import { describe, expect, test } from 'vitest'
import * as crm from 'billfold/alfacrm'
import { seedAlfaCrmDemo, seedTeamToolsDemo, seedWhmcsDemo } from 'billfold/sandbox'
import * as tt from 'billfold/teamtools'
import {
  alfacrmResources,
  exportRows,
  importRows,
  type Resource,
  teamtoolsResources,
  whmcsResources,
} from 'billfold/transfer'
import * as whmcsFunctions from 'billfold/whmcs'
import { alfacrm, allOf, teamtools, untilError, whmcs } from './accounts.js'

/** The names of the resources that the list functions of an entry point make. */
const listed = (exported: object, pattern: RegExp, others: RegExp): readonly string[] =>
  Object.keys(exported)
    .filter((name) => pattern.test(name) && !others.test(name))
    .map((name) => name.replace(/^(list|get)/, ''))
    .map((name) => name.charAt(0).toLowerCase() + name.slice(1))
    .sort()

const exportable = (resources: Readonly<Record<string, Resource<never>>>): readonly string[] =>
  Object.entries(resources)
    .flatMap(([name, { list }]) => (list ? [name] : []))
    .sort()

describe('the resources', () => {
  test('of TeamTools are all lists that need no id', () => {
    expect(exportable(teamtoolsResources)).toEqual(listed(tt, /^list/, /Raw$|ByTag$|^listSubscriptionInvoices/))
  })

  test('of AlfaCRM are all lists', () => {
    // The groups of one customer are a list of theirs, and take an id.
    expect(exportable(alfacrmResources)).toEqual(listed(crm, /^list/, /Raw$|^listCustomerGroups$/))
  })

  test('of WHMCS are all paged lists', () => {
    const paged = Object.entries(whmcsFunctions).flatMap(([name, value]) =>
      Object.hasOwn(Object(value) as object, 'pages') ? [name] : [],
    )
    expect(paged.length).toBe(16)
    expect(exportable(whmcsResources)).toEqual(
      expect.arrayContaining([...listed(Object.fromEntries(paged.map((name) => [name, 1])), /./, /Raw$/)]),
    )
  })
})

/** Exports every resource that needs nothing and returns those that failed. */
const failing = async <C>(resources: Readonly<Record<string, Resource<C>>>, ctx: C): Promise<readonly string[]> => {
  const failed: string[] = []
  for (const [name, resource] of Object.entries(resources))
    for (const format of ['csv', 'ndjson'] as const) {
      if (!resource.list || resource.needs) continue
      const { error } = await untilError(exportRows(resource, ctx, { format, query: { limit: 3 } }))
      if (error) failed.push(`${name}: ${error.message}`)
    }
  return failed
}

describe('every resource of the demo is exported', () => {
  test('of TeamTools', async () => {
    const { ctx, sandbox } = await teamtools()
    expect((await seedTeamToolsDemo(sandbox)).ok).toBe(true)
    expect(await failing(teamtoolsResources, ctx)).toEqual([])
  })

  test('of AlfaCRM, with lists in a place', async () => {
    const { ctx, sandbox } = await alfacrm()
    expect((await seedAlfaCrmDemo(sandbox)).ok).toBe(true)
    expect(await failing(alfacrmResources, ctx)).toEqual([])
    const query = { customerId: 1 }
    const { customerTariffs } = alfacrmResources
    expect(customerTariffs.needs).toEqual(['customerId'])
    expect((await allOf(exportRows(customerTariffs, ctx, { format: 'csv', query }))).length).toBeGreaterThan(0)
  })

  test('of WHMCS', async () => {
    const { ctx, sandbox } = whmcs()
    expect((await seedWhmcsDemo({ sandbox, identifier: 'identifier', secret: 'secret' })).ok).toBe(true)
    expect(await failing(whmcsResources, ctx)).toEqual([])
  })
})

test('every resource that can be imported checks a row in a dry run without a request', async () => {
  const all: Readonly<Record<string, Resource<never>>>[] = [teamtoolsResources, alfacrmResources, whmcsResources]
  for (const resource of all.flatMap((resources) => Object.values(resources))) {
    if (!resource.import) continue
    const open = () => ['surely_no_field\n1\n']
    const parts = await allOf(importRows(resource, {} as never, open, { format: 'csv', dryRun: true }))
    expect(parts.at(-1)).toMatchObject({ phase: 'done', summary: { rows: 1 } })
  }
})
