import { expect, test } from 'vitest'
import { type ImportCommandOptions, importPlan } from '../../src/cli/importPlan.js'

test.each<readonly [string, string, ImportCommandOptions, RegExp]>([
  ['webEvents', 'a.csv', {}, /webEvents of TeamTools cannot be imported; these can: .*customers/],
  ['customers', '-', {}, /needs a file/],
  ['customers', 'rows.txt', {}, /does not tell its format; say --format/],
  ['customers', 'a.csv', { format: 'xml' }, /--format must be csv or ndjson/],
  ['customers', 'a.csv', { batch: '0' }, /--batch must be a whole number from 1/],
  ['customers', 'a.csv', { concurrency: '1.5' }, /--concurrency must be a whole number/],
  ['customers', 'a.csv', { type: ['zip=string'] }, /--type must be a column and one of text, number/],
  ['customers', 'a.csv', { resume: true, restart: true }, /contradict/],
  ['customers', 'a.csv', { failures: './a.csv' }, /must be three files/],
  ['customers', 'a.csv', { failures: 'a.csv.checkpoint.json' }, /must be three files/],
])('%s from %s with %j is refused', (resource, file, options, message) => {
  expect(importPlan('teamtools', resource, file, options)).toEqual({
    ok: false,
    failure: { kind: 'usage', message: expect.stringMatching(message), exitCode: 2 },
  })
})

test('a dry run has failures of its own', () => {
  expect(importPlan('teamtools', 'customers', 'a.csv', { dryRun: true })).toMatchObject({
    value: { failures: { file: 'a.csv.dry-run.failures.csv' } },
  })
})

test('the files beside the file, and the defaults', () => {
  expect(importPlan('teamtools', 'customers', 'in/a.jsonl', { type: ['zip=text'] })).toMatchObject({
    ok: true,
    value: {
      format: 'ndjson',
      failures: { file: 'in/a.jsonl.failures.csv', format: 'csv' },
      checkpoint: 'in/a.jsonl.checkpoint.json',
      ...{ dryRun: false, allOrNothing: false, resume: false, restart: false, types: { zip: 'text' } },
    },
  })
})
