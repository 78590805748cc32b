import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { duration, progressLine } from '../../src/cli/progress.js'
import { type Console, reporterForPeople, reporterForPrograms, wantsColours } from '../../src/cli/reporter.js'
import { cli } from '../support/commandLine.js'
import { commandLineWithSandboxes } from './sandboxed.js'

const consoleOf = (isTerminal: boolean, isColoured: boolean) => {
  const written = { out: '', err: '' }
  let now = 0
  const console: Console = {
    print: (text) => (written.out += text),
    warn: (text) => (written.err += text),
    ...{ isTerminal, isColoured },
    now: () => now,
  }
  return { console, written, wait: (milliseconds: number) => (now += milliseconds) }
}

const progress = { rows: 1200, total: 10_000, before: 200, elapsed: 2000 }

describe('progress', () => {
  test.each([
    [progress, '1,200 of 10,000 rows, 500 rows/s, 18 s left'],
    [{ ...progress, total: undefined }, '1,200 rows, 500 rows/s'],
    [{ ...progress, elapsed: 0 }, '1,200 of 10,000 rows'],
    [{ ...progress, rows: 200 }, '200 of 10,000 rows'],
    [{ ...progress, total: 100 }, '1,200 of 100 rows, 500 rows/s'],
    [{ ...progress, elapsed: 400_000 }, '1,200 of 10,000 rows, 2.5 rows/s, 58 min 40 s left'],
    [{ ...progress, phase: 'checking' }, 'checking: 1,200 of 10,000 rows, 500 rows/s, 18 s left'],
  ])('%j', (given, line) => {
    expect(progressLine(given)).toBe(line)
  })

  test('durations', () => {
    expect([0, 2_540, 59_400, 200_000, 7_500_000].map(duration)).toEqual([
      ...['0.0 s', '2.5 s', '59 s', '3 min 20 s', '2 h 5 min'],
    ])
  })
})

describe('for people', () => {
  test('progress is a line that is written over, on a terminal, at most ten times a second', () => {
    const { console, written, wait } = consoleOf(true, false)
    const reporter = reporterForPeople(console)
    reporter.progress(progress)
    wait(50)
    reporter.progress({ ...progress, rows: 1300 })
    wait(50)
    reporter.progress({ ...progress, rows: 1400 })
    reporter.summary('Done.', {}, true)
    expect(written).toEqual({
      out: '',
      err:
        '\r\u001b[K1,200 of 10,000 rows, 500 rows/s, 18 s left' +
        '\r\u001b[K1,400 of 10,000 rows, 600 rows/s, 14 s left' +
        '\r\u001b[KDone.\n',
    })
  })

  test('there is no progress and no colour elsewhere', () => {
    const { console, written } = consoleOf(false, false)
    const reporter = reporterForPeople(console)
    reporter.progress(progress)
    reporter.failure({ kind: 'file', message: 'it is full', exitCode: 1, hints: ['Try again.'] })
    expect(written).toEqual({ out: '', err: 'billfold: it is full\nTry again.\n' })
  })

  test('colours are wanted on a terminal that has them', () => {
    expect(wantsColours(true, {})).toBe(true)
    expect([
      wantsColours(false, {}),
      wantsColours(true, { NO_COLOR: '1' }),
      wantsColours(true, { TERM: 'dumb' }),
    ]).toEqual([false, false, false])
    const { console, written } = consoleOf(true, true)
    const reporter = reporterForPeople(console)
    reporter.summary('Done.', {}, true)
    reporter.failure({ kind: 'file', message: 'it is full', exitCode: 1 })
    expect(written.err).toBe('\u001b[32mDone.\u001b[0m\n\u001b[31mbillfold:\u001b[0m it is full\n')
  })
})

test('for programs, everything is one JSON object a line', () => {
  const { console, written } = consoleOf(true, true)
  const reporter = reporterForPrograms(console)
  reporter.progress(progress)
  reporter.note('for people')
  reporter.summary('Done.', { rows: 3, exitCode: 0 }, true)
  reporter.failure({ kind: 'file', message: 'it\nis full', exitCode: 1, hints: ['Try again.'] })
  expect(written.err).toBe('')
  expect(
    written.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([
    { event: 'progress', rows: 1200, total: 10_000, rowsPerSecond: 500, milliseconds: 2000 },
    { event: 'summary', rows: 3, exitCode: 0 },
    { event: 'error', kind: 'file', message: 'it\nis full', exitCode: 1, hints: ['Try again.'] },
  ])
})

describe('on a terminal', () => {
  const { serve, fileNamed } = commandLineWithSandboxes()

  /** What the command writes on a pseudo terminal, which `script` makes. */
  const onTerminal = (args: readonly string[], environment: Readonly<Record<string, string>>): string => {
    const command = [process.execPath, cli, ...args].map((word) => `'${word}'`).join(' ')
    const env = { ...process.env, TERM: 'xterm', ...environment }
    return execFileSync('script', ['-qec', command, '/dev/null'], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  }

  test('the command shows progress and colours', async () => {
    const { url, environment } = await serve('whmcs', '--seed', 'demo')
    const env = { ...environment, WHMCS_BASE_URL: `${url}/`, NO_COLOR: '' }
    const args = ['export', 'whmcs', 'clients', '--overwrite', '--out', fileNamed('clients.csv')]
    const shown = onTerminal(args, env)
    expect(shown).toContain('\r\u001b[K\u001b[90m2 of 2 rows')
    expect(shown).toContain('\u001b[32mExported 2 rows')
    const plain = onTerminal(args, { ...env, NO_COLOR: '1' })
    expect(plain).toContain('\r\u001b[K2 of 2 rows')
    expect(plain).not.toContain('\u001b[32m')
  })
})
