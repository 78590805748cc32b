import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { readRows } from 'billfold/transfer'
import { deleteCustomer, saveCustomer } from 'billfold/teamtools'
import { describe, expect, test } from 'vitest'
import { commandLineWithSandboxes, contextFor, fill, namesUpTo } from './sandboxed.js'

const { start, fileNamed, serve } = commandLineWithSandboxes()

const textOf = (file: string): Promise<string> => readFile(file, 'utf8')

/** The values of one column of a CSV file. */
const columnOf = async (text: string, column: string): Promise<readonly unknown[]> => {
  const values: unknown[] = []
  for await (const row of readRows([text], 'csv')) {
    if (!row.ok) throw new Error(row.error.message)
    values.push(row.value.cells[column])
  }
  return values
}

const linesOf = (text: string): readonly Readonly<Record<string, unknown>>[] =>
  text
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)

const customers = ['export', 'teamtools', 'customers', '--query', 'limit=25'] as const

describe('each system is exported', () => {
  test.each([
    ['teamtools', 'customers', 'name', 4, 'Awesome customer'],
    ['alfacrm', 'customers', 'name', 10, 'Анна Лебедева'],
    ['whmcs', 'clients', 'firstname', 2, 'Jürgen'],
  ] as const)('%s %s', async (system, resource, column, count, name) => {
    const { environment } = await serve(system, '--seed', 'demo')
    const { code, out, err } = await start(['export', system, resource], environment).ended
    expect([code, err]).toEqual([0, expect.stringMatching(new RegExp(`^Exported ${count} rows in `))])
    const names = await columnOf(out, column)
    expect([names.length, names.includes(name)]).toEqual([count, true])
    const file = fileNamed('rows.ndjson')
    const end = await start(['export', system, resource, '--out', file], environment).ended
    expect([end.code, end.out]).toEqual([0, ''])
    expect(linesOf(await textOf(file)).map((row) => row[column])).toEqual(names)
  })
})

describe('an export that broke off', () => {
  test.each(['csv', 'ndjson'])('goes on after kill -9, with each row once, as %s', async (format) => {
    const sandbox = await serve('teamtools')
    const { gateway, environment } = sandbox
    await fill(await contextFor(sandbox), 240)
    const file = fileNamed(`customers.${format}`)
    const whole = await start([...customers, '--format', format], environment).ended
    for (const position of [1, 3]) {
      const held = gateway.holdRequest(position)
      const { child, ended } = start([...customers, '--out', file, '--resume'], environment)
      await held
      child.kill('SIGKILL')
      await ended
      gateway.release()
    }
    const broken = await textOf(file)
    expect(broken.length).toBeLessThan(whole.out.length)
    // What was written after the checkpoint is cut off.
    await writeFile(file, `${broken}half a li`)
    const refused = await start([...customers, '--out', file], environment).ended
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('go on with --resume')])
    const end = await start([...customers, '--out', file, '--resume'], environment).ended
    expect([end.code, end.err]).toEqual([0, expect.stringMatching(/^Exported 240 rows to /)])
    expect(await textOf(file)).toBe(whole.out)
    await expect(textOf(`${file}.checkpoint.json`)).rejects.toThrow('ENOENT')
    await expect(textOf(`${file}.lock`)).rejects.toThrow('ENOENT')
    const again = await start([...customers, '--out', file, '--resume'], environment).ended
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('replace it with --overwrite')])
    expect((await start([...customers, '--out', file, '--overwrite'], environment).ended).code).toBe(0)
    expect(await textOf(file)).toBe(whole.out)
  })

  test('says on SIGINT how it goes on, and does', async () => {
    const sandbox = await serve('teamtools')
    const { gateway, environment } = sandbox
    await fill(await contextFor(sandbox), 100)
    const file = fileNamed('customers of today.csv')
    const held = gateway.holdRequest(3)
    const { child, ended } = start([...customers, '--out', file], environment)
    await held
    child.kill('SIGINT')
    const { code, err } = await ended
    expect([code, err]).toEqual([130, expect.stringContaining('the export was interrupted')])
    expect(err).toContain(`billfold ${customers.join(' ')} --out '${file}' --resume`)
    gateway.release()
    expect((await columnOf(await textOf(file), 'name')).length).toBe(50)
    expect((await start([...customers, '--out', file, '--resume'], environment).ended).code).toBe(0)
    expect([...(await columnOf(await textOf(file), 'name'))].sort()).toEqual(namesUpTo(100))
  })

  test('is not continued with another query, another account, a shorter file or by two processes', async () => {
    const sandbox = await serve('teamtools')
    const { gateway, environment, url } = sandbox
    await fill(await contextFor(sandbox), 60)
    const file = fileNamed('customers.csv')
    const held = gateway.holdRequest(2)
    const { child, ended } = start([...customers, '--out', file], environment)
    await held
    const second = await start([...customers, '--out', file, '--resume'], environment).ended
    expect([second.code, second.err]).toEqual([2, expect.stringMatching(/process \d+ is at work on/)])
    child.kill('SIGKILL')
    await ended
    gateway.release()
    const resume = [...customers, '--out', file, '--resume']
    const other = await start([...resume, '--query', 'keyword=x'], environment).ended
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('these differ: query')])
    const elsewhere = await start(resume, { ...environment, TEAMTOOLS_BASE_URL: `${url}/` }).ended
    expect([elsewhere.code, elsewhere.err]).toEqual([2, expect.stringContaining('these differ: account')])
    await writeFile(file, 'id')
    const short = await start(resume, environment).ended
    expect([short.code, short.err]).toEqual([1, expect.stringContaining('shorter than its checkpoint')])
    await writeFile(`${file}.checkpoint.json`, '{"half":')
    const broken = await start(resume, environment).ended
    expect([broken.code, broken.err]).toEqual([1, expect.stringContaining('is not a checkpoint of billfold')])
  })

  test('leaves no file if nothing was read', async () => {
    const { environment } = await serve('teamtools')
    const file = fileNamed('customers.csv')
    const wrong = { ...environment, TEAMTOOLS_CLIENT_SECRET: 'wrong-secret-9' }
    const end = await start([...customers, '--out', file], wrong).ended
    expect([end.code, end.err]).toEqual([3, expect.stringMatching(/^billfold: .*401/)])
    expect(end.err).not.toContain('wrong-secret-9')
    await expect(textOf(file)).rejects.toThrow('ENOENT')
  })

  test('leaves no checkpoint beside something that is no file', async () => {
    const { environment } = await serve('teamtools', '--seed', 'demo')
    await mkdir(fileNamed('folder'))
    const end = await start([...customers, '--out', fileNamed('folder'), '--overwrite'], environment).ended
    expect([end.code, end.err]).toEqual([1, expect.stringMatching(/folder cannot be written: EISDIR\n$/)])
    expect(await readdir(fileNamed('.'))).toEqual(['folder'])
  })
})

describe('what is new', () => {
  test('is found by --since where the API can tell', async () => {
    const { environment } = await serve('alfacrm', '--seed', 'demo')
    const since = (time: string) => start(['export', 'alfacrm', 'customers', '--since', time], environment).ended
    const all = await since('2000-01-01')
    expect([all.code, (await columnOf(all.out, 'id')).length]).toEqual([0, 10])
    const none = await since('2999-01-01')
    expect([none.code, await columnOf(none.out, 'id')]).toEqual([0, []])
  })

  test('is found by --sync elsewhere, and a scan that broke off changes nothing', async () => {
    const sandbox = await serve('teamtools')
    const { gateway, environment } = sandbox
    const context = await contextFor(sandbox)
    await fill(context, 60)
    const state = fileNamed('customers.state')
    const file = fileNamed('changes.ndjson')
    const sync = () => start([...customers, '--sync', state, '--out', file, '--overwrite'], environment)
    const first = await sync().ended
    expect([first.code, first.err]).toEqual([0, 'Of 60 rows, 60 were added and 0 have changed; 0 are gone.\n'])
    const rows = linesOf(await textOf(file))
    expect(rows.map(({ _change }) => _change)).toEqual(Array.from({ length: 60 }, () => 'added'))
    const changed = await saveCustomer(context, { id: String(rows[0]?.['id']), name: 'Renamed' })
    expect(changed.ok).toBe(true)
    const held = gateway.holdRequest(2)
    const broken = sync()
    await held
    broken.child.kill('SIGINT')
    expect((await broken.ended).code).toBe(130)
    gateway.release()
    const gone = String(rows[1]?.['id'])
    expect((await deleteCustomer(context, gone)).ok).toBe(true)
    const second = await sync().ended
    expect([second.code, second.err]).toEqual([0, 'Of 59 rows, 0 were added and 1 have changed; 1 are gone.\n'])
    expect(linesOf(await textOf(file))).toEqual([
      expect.objectContaining({ _change: 'changed', id: rows[0]?.['id'], name: 'Renamed' }),
      { _change: 'gone', id: gone },
    ])
    const csv = await start([...customers, '--sync', fileNamed('other.state')], environment).ended
    expect(csv.out.split('\n')[0]).toMatch(/^_change,id,.*name.*,_other$/)
    const wrong = await start(['export', 'teamtools', 'groups', '--sync', state], environment).ended
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('these differ: resource')])
    for (const [content, code, message] of [
      ['{}', 1, 'is not the state of a scan'],
      [`${(await textOf(state)).split('\n')[0]}\n["a"]\n`, 2, 'previous must have pairs'],
    ] as const) {
      await writeFile(state, content)
      const broken = await sync().ended
      expect([broken.code, broken.err]).toEqual([code, expect.stringContaining(message)])
      expect(await textOf(state)).toBe(content)
    }
  })
})

test('a reader that stops reading ends the export', async () => {
  const sandbox = await serve('teamtools')
  const { gateway, environment } = sandbox
  await fill(await contextFor(sandbox), 100)
  const held = gateway.holdRequest(3)
  const { child, ended } = start([...customers], environment)
  await held
  child.stdout?.destroy()
  gateway.release()
  const { code, err } = await ended
  expect([code, err]).toEqual([130, 'billfold: the reader of standard output stopped reading\n'])
})

test('--json tells programs how it gets on and ends', async () => {
  const sandbox = await serve('teamtools')
  const { environment } = sandbox
  await fill(await contextFor(sandbox), 60)
  const file = fileNamed('customers.csv')
  const { code, out, err } = await start([...customers, '--out', file, '--json'], environment).ended
  expect([code, err]).toEqual([0, ''])
  const events = linesOf(out)
  expect(events.filter(({ event }) => event === 'progress').map(({ rows }) => rows)).toEqual([25, 50, 60, 60])
  expect(events.at(-1)).toMatchObject({ event: 'summary', command: 'export', rows: 60, file, exitCode: 0 })
  const again = await start([...customers, '--out', file, '--json'], environment).ended
  expect([again.code, again.err]).toEqual([2, ''])
  expect(linesOf(again.out)).toEqual([
    { event: 'error', kind: 'usage', message: expect.stringContaining('--overwrite'), exitCode: 2 },
  ])
  const unparsed = await start(['export', 'teamtools', '--json'], environment).ended
  expect(linesOf(unparsed.out)).toEqual([
    { event: 'error', kind: 'usage', message: "missing required argument 'resource'", exitCode: 2 },
  ])
})
