import { spawnSync } from 'node:child_process'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { readRows } from 'billfold/transfer'
import { getClients } from 'billfold/whmcs'
import { describe, expect, test } from 'vitest'
import { commandLineWithSandboxes, contextFor, nameOf, namesIn, namesUpTo } from './sandboxed.js'

const { start, fileNamed, serve } = commandLineWithSandboxes()

const textOf = (file: string): Promise<string> => readFile(file, 'utf8')

const rowsOf = async (text: string): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const rows: Readonly<Record<string, unknown>>[] = []
  for await (const row of readRows([text], 'csv')) {
    if (!row.ok) throw new Error(row.error.message)
    rows.push(row.value.cells)
  }
  return rows
}

/** A file with so many customers; the rows of some numbers have the e-mail address of the first, which the API refuses. */
const customersFile = async (count: number, bad: readonly number[] = []): Promise<string> => {
  const file = fileNamed('customers.csv')
  const lines = Array.from(
    { length: count },
    (_, index) => `${nameOf(index)},${bad.includes(index + 1) ? 'c0@example.com' : `c${index}@example.com`}`,
  )
  await writeFile(file, ['name,email', ...lines, ''].join('\n'))
  return file
}

const importing = (file: string, ...args: readonly string[]) => [
  'import',
  'teamtools',
  'customers',
  file,
  '--batch',
  '50',
  ...args,
]

test('every row is saved, and the file is not sent again by accident', async () => {
  const sandbox = await serve('teamtools')
  const { gateway, environment } = sandbox
  const file = await customersFile(120)
  const end = await start(importing(file), environment).ended
  expect([end.code, end.out, end.err]).toEqual([0, '', 'Saved 120 of 120 rows.\n'])
  expect(gateway.count()).toBe(3)
  const again = await start(importing(file), environment).ended
  expect([again.code, again.err]).toEqual([2, expect.stringMatching(/has been imported before.*--resume.*--restart/)])
  const resumed = await start(importing(file, '--resume'), environment).ended
  expect([resumed.code, resumed.err]).toEqual([0, 'Saved 120 of 120 rows.\n'])
  expect(gateway.count()).toBe(3)
  await writeFile(file, 'name,email\nAnother,another@example.com\n')
  const other = await start(importing(file, '--resume'), environment).ended
  expect([other.code, other.err]).toEqual([1, expect.stringContaining('the text is not that of the checkpoint')])
  expect(await namesIn(await contextFor(sandbox))).toEqual(namesUpTo(120))
  const restarted = await start(importing(file, '--restart'), environment).ended
  expect([restarted.code, restarted.err]).toEqual([0, 'Saved 1 of 1 rows.\n'])
})

describe('rows that fail', () => {
  test('are in a file of their own, the same dry and wet, and the others are saved', async () => {
    const sandbox = await serve('teamtools')
    const { gateway, environment } = sandbox
    const file = fileNamed('customers.ndjson')
    const names = ['Ann', ['Ben'], 'Cy']
    const rows = names.map((name, index) => ({ name, email: `c${index}@example.com` }))
    await writeFile(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
    const dry = await start(importing(file, '--dry-run')).ended
    const failures = await textOf(`${file}.dry-run.failures.csv`)
    expect(gateway.count()).toBe(0)
    const wet = await start(importing(file), environment).ended
    expect(await textOf(`${file}.failures.csv`)).toBe(failures)
    expect([dry.code, dry.err]).toEqual([
      1,
      expect.stringMatching(/^Checked 3 rows: 1 cannot be saved\. Nothing was sent\./),
    ])
    expect([wet.code, wet.err]).toEqual([
      1,
      expect.stringMatching(/^Saved 2 of 3 rows; 1 failed\. The rows and reasons are in /),
    ])
    expect(await rowsOf(failures)).toEqual([
      { row: '2', line: '2', column: 'name', value: '["Ben"]', reason: expect.any(String), outcome: 'invalid' },
    ])
    expect(await namesIn(await contextFor(sandbox))).toEqual(['Ann', 'Cy'])
  })

  test('that the API refuses are found one by one', async () => {
    const sandbox = await serve('teamtools')
    const file = await customersFile(120, [60, 61, 110])
    const failures = fileNamed('bad rows.ndjson')
    const end = await start(importing(file, '--failures', failures), sandbox.environment).ended
    expect([end.code, end.err]).toEqual([
      1,
      `Saved 117 of 120 rows; 3 failed. The rows and reasons are in ${failures}.\n`,
    ])
    const rows = (await textOf(failures))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows.map(({ row, line, column, outcome }) => [row, line, column, outcome])).toEqual([
      [60, 61, 'email', 'refused'],
      [61, 62, 'email', 'refused'],
      [110, 111, 'email', 'refused'],
    ])
    expect(await namesIn(await contextFor(sandbox))).toEqual(
      namesUpTo(120).filter((_, index) => ![59, 60, 109].includes(index)),
    )
  })

  test('keep all others from being sent with --all-or-nothing', async () => {
    const { gateway, environment } = await serve('teamtools')
    const file = fileNamed('customers.ndjson')
    await writeFile(file, '{"name":"Ann","email":"ann@example.com"}\n{"name":["Ben"],"email":"ben@example.com"}\n')
    const end = await start(importing(file, '--all-or-nothing'), environment).ended
    expect([end.code, end.err]).toEqual([1, expect.stringMatching(/1 rows failed the checks[^]*failures\.csv\.\n$/)])
    expect(gateway.count()).toBe(0)
  })
})

describe('an import that broke off', () => {
  test('after kill -9 sends no row twice, and says which may have been saved', async () => {
    const sandbox = await serve('teamtools')
    const { gateway, environment } = sandbox
    const file = await customersFile(240, [60])
    const held = gateway.holdAnswer(6)
    const { child, ended } = start(importing(file), environment)
    await held
    child.kill('SIGKILL')
    await ended
    gateway.release()
    const end = await start(importing(file, '--resume', '--json'), environment).ended
    const summary = JSON.parse(end.out.trimEnd().split('\n').at(-1) ?? '')
    expect([end.code, summary]).toMatchObject([1, { event: 'summary', rows: 240, failed: 1, left: 0, exitCode: 1 }])
    expect(summary.saved + summary.unknown).toBe(239)
    expect(summary.unknown).toBeGreaterThan(0)
    const failures = await rowsOf(await textOf(`${file}.failures.csv`))
    expect(failures.map(({ outcome }) => outcome)).toEqual([
      'refused',
      ...Array.from({ length: summary.unknown }, () => 'unknown'),
    ])
    // The rows under way were processed here, so that all are there once.
    expect(await namesIn(await contextFor(sandbox))).toEqual(namesUpTo(240).filter((_, index) => index !== 59))
  })

  test('on SIGINT ends after the rows under way, and goes on exactly there', async () => {
    const sandbox = await serve('teamtools')
    const { gateway, environment } = sandbox
    const file = await customersFile(240)
    const held = gateway.holdAnswer(3)
    const { child, printed, ended } = start(importing(file), environment)
    await held
    child.kill('SIGINT')
    await expect.poll(() => printed.err).toContain('Press Ctrl+C again to end at once')
    gateway.release()
    const { code, err } = await ended
    expect([code, err]).toEqual([
      130,
      expect.stringMatching(/To send the rows that were not sent: billfold import .* --resume\n/),
    ])
    expect(await namesIn(await contextFor(sandbox))).toEqual(namesUpTo(150))
    const end = await start(importing(file, '--resume'), environment).ended
    expect([end.code, end.err]).toEqual([0, 'Saved 240 of 240 rows.\n'])
    expect(await namesIn(await contextFor(sandbox))).toEqual(namesUpTo(240))
  })

  test('ends at once on a second signal', async () => {
    const sandbox = await serve('teamtools')
    const { gateway, environment } = sandbox
    const file = await customersFile(120)
    const held = gateway.holdAnswer(2)
    const { child, printed, ended } = start(importing(file), environment)
    await held
    child.kill('SIGTERM')
    await expect.poll(() => printed.err).toContain('Press Ctrl+C again')
    child.kill('SIGTERM')
    expect((await ended).code).toBe(130)
    gateway.release()
    const end = await start(importing(file, '--resume'), environment).ended
    expect([end.code, end.err]).toEqual([1, expect.stringMatching(/^Saved 70 of 120 rows; 50 may have been saved/)])
    expect(await namesIn(await contextFor(sandbox))).toEqual(namesUpTo(120))
  })

  test('after a refused credential goes on with the right one', async () => {
    const sandbox = await serve('teamtools')
    const file = await customersFile(60)
    const wrong = { ...sandbox.environment, TEAMTOOLS_CLIENT_SECRET: 'wrong-secret-9' }
    const refused = await start(importing(file), wrong).ended
    expect([refused.code, refused.err]).toEqual([3, expect.stringContaining('--resume')])
    const end = await start(importing(file, '--resume'), sandbox.environment).ended
    expect([end.code, end.err]).toEqual([0, 'Saved 60 of 60 rows.\n'])
  })
})

test('rows of systems that save them one by one are saved too', async () => {
  const { environment, url } = await serve('whmcs')
  const file = fileNamed('clients.csv')
  await writeFile(
    file,
    'firstname,lastname,email,address1,city,state,postcode,country,phonenumber,password2\n' +
      'Ann,Lee,ann@example.com,1 Road,Town,State,0049,DE,1234567,hunter2\n' +
      'Ben,Lee,ben@example.com,2 Road,Town,State,0050,DE,1234568,hunter2\n',
  )
  const end = await start(['import', 'whmcs', 'clients', file, '--concurrency', '2'], environment).ended
  expect([end.code, end.err]).toEqual([0, 'Saved 2 of 2 rows.\n'])
  const clients = await getClients({
    baseUrl: url,
    token: { identifier: 'known-identifier', secret: 'known-secret-3' },
  })
  expect(clients.value?.clients.map(({ firstname }) => firstname)).toEqual(['Ann', 'Ben'])
})

test('a checkpoint that cannot be written sends nothing', async () => {
  const { gateway, environment } = await serve('teamtools')
  const file = await customersFile(3)
  await mkdir(`${file}.checkpoint.json.tmp`)
  const end = await start(importing(file), environment).ended
  expect([end.code, end.err]).toEqual([1, expect.stringMatching(/checkpoint\.json cannot be written: EISDIR/)])
  expect(gateway.count()).toBe(0)
})

test('a file that is not there, or is no CSV, sends nothing', async () => {
  const { gateway, environment } = await serve('teamtools')
  const missing = await start(importing(fileNamed('none.csv')), environment).ended
  expect([missing.code, missing.err]).toEqual([1, expect.stringMatching(/none\.csv cannot be read: ENOENT/)])
  const file = fileNamed('odd.csv')
  await writeFile(file, 'name,email\nAnn,"ann@example.com\n')
  const odd = await start(importing(file), environment).ended
  expect([odd.code, odd.err]).toEqual([1, expect.stringMatching(/^billfold: readRows: line 2: a quote is not closed/)])
  expect(gateway.count()).toBe(0)
})

describe('the file of failures', () => {
  test('stays with its checkpoint when an import that would begin anew fails before it sends anything', async () => {
    const { environment } = await serve('teamtools')
    const file = await customersFile(3, [2])
    expect((await start(importing(file), environment).ended).code).toBe(1)
    const [text, failures] = [await textOf(file), await textOf(`${file}.failures.csv`)]
    await writeFile(file, `${text}"x`)
    const broken = await start(importing(file, '--restart'), environment).ended
    expect([broken.code, broken.err]).toEqual([1, expect.stringContaining('a quote is not closed')])
    await writeFile(file, text)
    const end = await start(importing(file, '--resume'), environment).ended
    expect([end.code, end.err]).toEqual([1, expect.stringMatching(/^Saved 2 of 3 rows; 1 failed/)])
    expect(await textOf(`${file}.failures.csv`)).toBe(failures)
  })

  test('of an earlier import is removed by one that begins, dry or wet', async () => {
    const { environment } = await serve('teamtools')
    const file = await customersFile(2)
    const stale = 'row,line,column,value,reason,outcome\n9,9,,,,invalid\n'
    await writeFile(`${file}.failures.csv`, stale)
    await writeFile(`${file}.dry-run.failures.csv`, stale)
    expect((await start(importing(file, '--dry-run')).ended).code).toBe(0)
    await expect(textOf(`${file}.dry-run.failures.csv`)).rejects.toThrow('ENOENT')
    expect(await textOf(`${file}.failures.csv`)).toBe(stale)
    expect((await start(importing(file), environment).ended).code).toBe(0)
    await expect(textOf(`${file}.failures.csv`)).rejects.toThrow('ENOENT')
  })

  test('is no other file: none is replaced or cut that is not a list of failures, or not that of the checkpoint', async () => {
    const { environment, gateway } = await serve('teamtools')
    const file = await customersFile(3, [2])
    const mine = fileNamed('mine.csv')
    await writeFile(mine, 'id\n1\n')
    for (const args of [[], ['--dry-run']]) {
      const refused = await start(importing(file, '--failures', mine, ...args), environment).ended
      expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('mine.csv is not a list of failures')])
    }
    expect(gateway.count()).toBe(0)
    expect((await start(importing(file), environment).ended).code).toBe(1)
    const other = fileNamed('other.csv')
    await writeFile(other, `row,line,column,value,reason,outcome\n${'9,9,,,,invalid\n'.repeat(99)}`)
    const { size } = await stat(other)
    const end = await start(importing(file, '--resume', '--failures', other), environment).ended
    expect([end.code, end.err]).toEqual([2, expect.stringContaining('these differ: failures')])
    expect([await textOf(mine), (await stat(other)).size]).toEqual(['id\n1\n', size])
  })
})

test('--resume without a checkpoint sends nothing', async () => {
  const { environment, gateway } = await serve('teamtools')
  const file = await customersFile(2)
  const end = await start(importing(file, '--resume'), environment).ended
  expect([end.code, end.err]).toEqual([2, expect.stringMatching(/there is no checkpoint .* to resume from/)])
  expect(gateway.count()).toBe(0)
})

test('an import that failed before it sent anything begins again without --restart', async () => {
  const { environment } = await serve('teamtools')
  const file = fileNamed('customers.ndjson')
  await writeFile(file, '{"name":["Ann"],"email":"ann@example.com"}\n')
  expect((await start(importing(file, '--all-or-nothing'), environment).ended).code).toBe(1)
  await writeFile(file, '{"name":"Ann","email":"ann@example.com"}\n')
  const end = await start(importing(file, '--all-or-nothing'), environment).ended
  expect([end.code, end.err]).toEqual([0, 'Saved 1 of 1 rows.\n'])
})

test('on SIGINT a dry run ends soon', async () => {
  const file = await customersFile(300_000)
  const { child, printed, ended } = start(importing(file, '--dry-run', '--json'))
  await expect.poll(() => printed.out, { timeout: 15_000 }).toContain('progress')
  child.kill('SIGINT')
  const { code, out } = await ended
  const rows = [...out.matchAll(/"rows":(\d+)/g)].map(([, count]) => Number(count))
  expect([code, out]).toEqual([130, expect.stringContaining('the import was interrupted')])
  expect(rows.at(-1)).toBeLessThan(300_000)
})

test('a named pipe is refused, and nothing waits for its writer', async () => {
  const file = fileNamed('pipe.csv')
  spawnSync('mkfifo', [file])
  const end = await start(importing(file, '--dry-run')).ended
  expect([end.code, end.err]).toEqual([1, `billfold: ${file} is not a file\n`])
})

test('a file is imported once at a time, also with another checkpoint', async () => {
  const { environment, gateway } = await serve('teamtools')
  const file = await customersFile(60)
  const held = gateway.holdAnswer(1)
  const { ended } = start(importing(file), environment)
  await held
  const checkpoint = fileNamed('other.checkpoint.json')
  const failures = fileNamed('other.failures.csv')
  const other = ['--checkpoint', checkpoint, '--failures', failures]
  const second = await start(importing(file, ...other), environment).ended
  expect([second.code, second.err]).toEqual([2, expect.stringMatching(/process \d+ is at work on .*customers\.csv;/)])
  gateway.release()
  expect((await ended).code).toBe(0)
})
