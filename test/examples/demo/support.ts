import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Result } from 'billfold'

/** A demo of one system: the arguments of its sandbox, and a job against it. */
export type Demo = {
  readonly sandbox: readonly string[]
  readonly job: (baseUrl: string) => Promise<void>
}

/** Starts a sandbox as its own process on a free port and gives its address once it listens. */
export const startSandbox = async (args: readonly string[]): Promise<{ process: ChildProcess; url: string }> => {
  const command = ['dist/cli/cli.js', 'sandbox', ...args, '--port', '0']
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: child.stdout })) {
    const [, url] = /(http:\/\/127\.0\.0\.1:\d+)/.exec(line) ?? []
    if (url) return { process: child, url: `${url}/` }
  }
  throw new Error('the sandbox did not start')
}

/** Prints a call and what it gave. */
export const print = (call: string, value: unknown): void => {
  console.log(`\n${call}`)
  console.dir(value, { depth: 4 })
}

/** The value of a step, printed; what went wrong ends the demo. */
export const step = async <T>(call: string, result: Promise<Result<T>>): Promise<T> => {
  const { ok, value, error } = await result
  if (!ok) throw new Error(error.message, { cause: error })
  print(call, value)
  return value
}

/** Checks a figure, and ends the demo where it is wrong. */
export const expect = (what: string, found: unknown, right: unknown): void => {
  if (found !== right) throw new Error(`${what} is ${String(found)}, not ${String(right)}`)
  console.log(`  ✓ ${what} is ${String(right)}`)
}
