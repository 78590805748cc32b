import { describe, expect, test } from 'vitest'
import { type ExportCommandOptions, exportPlan, formatByName } from '../../src/cli/exportPlan.js'

describe('what cannot work is refused', () => {
  test.each<readonly [string, string, ExportCommandOptions, RegExp]>([
    ['nosuch', 'customers', {}, /^unknown system 'nosuch'; choose one of teamtools, alfacrm, whmcs$/],
    ['teamtools', 'custmers', {}, /it has .*customers[^]*\(Did you mean customers\?\)$/],
    ['teamtools', 'constructor', {}, /has no resource 'constructor'/],
    ['teamtools', 'customers', { format: 'xml' }, /--format must be csv or ndjson, got xml/],
    ['teamtools', 'customers', { resume: true }, /--resume needs --out/],
    ['teamtools', 'customers', { resume: true, overwrite: true, out: 'a.csv' }, /--resume and --overwrite/],
    ['teamtools', 'customers', { resume: true, sync: 'state', out: 'a.csv' }, /nothing to resume/],
    ['teamtools', 'customers', { sync: 'a.csv', out: './a.csv' }, /must be two files/],
    ['teamtools', 'customers', { json: true }, /--json needs --out/],
    ['teamtools', 'customers', { since: '2026-01-01' }, /cannot list customers since a time; use --sync/],
    ['alfacrm', 'customers', { since: 'soon' }, /--since must be a time such as/],
    ['alfacrm', 'customers', { since: '2026-13-01' }, /--since must be a time such as/],
    ['alfacrm', 'customers', { since: '2026-01-01', sync: 'state' }, /choose one/],
    ['teamtools', 'customers', { query: ['limit'] }, /--query must be a filter/],
    ['teamtools', 'customers', { rate: '0' }, /--rate must be a number/],
    ['teamtools', 'customers', { rate: 'fast' }, /--rate must be a number/],
    ['whmcs', 'credits', {}, /only with --query clientid=…/],
  ])('%s %s %j', (system, resource, options, message) => {
    expect(exportPlan(system, resource, options)).toEqual({
      ok: false,
      failure: { kind: 'usage', message: expect.stringMatching(message), exitCode: 2 },
    })
  })
})

test('filters keep what is a number, true or false, and what is a text', () => {
  const query = [
    'limit=25',
    'active=true',
    'name=a=b',
    'id=123456789012345678901234',
    'ids=[1,2]',
    'zip=007',
    'empty=',
    'odd=[x',
  ]
  expect(exportPlan('TeamTools', 'customers', { query })).toMatchObject({
    ok: true,
    value: {
      query: {
        ...{ limit: 25, active: true, name: 'a=b', id: '123456789012345678901234', ids: [1, 2] },
        ...{ zip: '007', empty: '', odd: '[x' },
      },
    },
  })
})

test('the time of --since becomes a filter', () => {
  const plan = exportPlan('alfacrm', 'customers', { since: '2026-01-31', query: ['limit=10'] })
  expect(plan.ok && Object.keys(plan.value.query)).toEqual(['limit', expect.stringContaining('updated')])
})

test('the format is that of the name, else CSV', () => {
  expect(['a.csv', 'b.CSV', 'c.ndjson', 'd.jsonl', 'e.json', 'csv'].map(formatByName)).toEqual([
    ...['csv', 'csv', 'ndjson', 'ndjson', undefined, undefined],
  ])
  const plan = (options: ExportCommandOptions) => {
    const read = exportPlan('whmcs', 'clients', options)
    return read.ok ? read.value.format : read.failure
  }
  expect([plan({}), plan({ out: 'a.ndjson' }), plan({ out: 'a.ndjson', format: 'csv' })]).toEqual([
    'csv',
    'ndjson',
    'csv',
  ])
})
