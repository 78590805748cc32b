import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach } from 'vitest'

/** The built command line. */
export const cli = fileURLToPath(new URL('../../dist/cli/cli.js', import.meta.url))

/** A started command: what it printed so far, and its end. */
export type Started = {
  readonly child: ChildProcess
  readonly printed: { readonly out: string; readonly err: string }
  readonly ended: Promise<{ readonly code: unknown; readonly out: string; readonly err: string }>
}

/** The command line, as it was built. What a test starts ends with it, and so do the files it names. */
export const commandLine = (): {
  /** Starts the command, with variables that its environment has besides. No credentials file of this machine is read. */
  readonly start: (args: readonly string[], environment?: Readonly<Record<string, string>>) => Started
  readonly fileNamed: (...path: readonly string[]) => string
} => {
  let directory: string
  let children: ChildProcess[]

  beforeEach(async () => {
    children = []
    directory = await mkdtemp(join(tmpdir(), 'billfold-'))
  })

  afterEach(async () => {
    for (const child of children) if (child.exitCode === null) child.kill('SIGKILL')
    await rm(directory, { recursive: true, force: true })
  })

  const start = (args: readonly string[], environment: Readonly<Record<string, string>> = {}): Started => {
    const env = { ...process.env, XDG_CONFIG_HOME: directory, ...environment }
    const child = spawn(process.execPath, [cli, ...args], { env })
    children.push(child)
    const printed = { out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.err += text))
    const ended = once(child, 'close').then(([code]: unknown[]) => ({ code, ...printed }))
    return { child, printed, ended }
  }
  return { start, fileNamed: (...path) => join(directory, ...path) }
}
