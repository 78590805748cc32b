import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { serveSandbox, type ServedRequest } from '../node.js'
import { type Consoles, createConsoles } from './console.js'
import type { CommandOptions, Service } from './options.js'
import { keepState, type Kept, readStateFile } from './stateFile.js'
import type { Prepared } from './system.js'

/** The result of the command: it is running, or it has ended with an exit code. */
export type Started =
  | { readonly running: true; readonly stop: () => Promise<void> }
  | { readonly running: false; readonly exitCode: number }

/** The functions with which the command writes its lines. */
export type Terminal = { readonly print: (line: string) => void; readonly warn: (line: string) => void }

const failed = (terminal: Terminal, message: string): Started => {
  terminal.warn(`billfold: ${message}`)
  return { running: false, exitCode: 1 }
}

// A token that was put into a path by mistake must not be printed. Only the words of an API and ids are printed.
const maskPath = (path: string): string =>
  path
    .split('/')
    .map((segment) => (/^(?:[a-z_-]{0,20}|v2api|api\.php|\d{1,10}|[0-9a-f]{24})$/i.test(segment) ? segment : '*'))
    .join('/')

/** Formats a request for `--log`. */
export const logLine = ({ method, path, status, milliseconds }: ServedRequest, time: Date): string =>
  `${time.toISOString()} ${method} ${maskPath(path)} ${status === 0 ? 'cut off' : String(status)} ${String(milliseconds)} ms`

const load = async ({ sandbox }: Prepared, file: string): Promise<string | undefined> => {
  const read = await readStateFile(file)
  if (!read.ok) return read.message
  if (read.state === undefined) return undefined
  const loaded = sandbox.loadState(read.state)
  return loaded.ok ? undefined : `the state file ${file} cannot be used: ${loaded.message}`
}

/** Loads and seeds a sandbox according to the options. It returns an error message, or undefined. */
const fill = async (
  { prepared, state }: Service,
  seed: boolean,
  kept: Kept | undefined,
): Promise<string | undefined> => {
  const unloaded = state === undefined ? undefined : await load(prepared, state)
  if (unloaded !== undefined) return unloaded
  if (seed) {
    const seeded = await prepared.seed()
    if (!seeded.ok) return seeded.message
  }
  prepared.sandbox.setStart()
  const flushed = await kept?.flush()
  return flushed?.ok === false ? flushed.message : undefined
}

/** Returns the lines that are printed when a sandbox is ready: its URL, a curl command and a line of code. */
export const readyLines = (url: string, system: Prepared): readonly string[] => [
  `listening on ${url}`,
  ...system.ready(url),
]

/** A sandbox that is being served. */
type Running = { readonly lines: readonly string[]; readonly stop: () => Promise<string | undefined> }

type RunResult = { readonly ok: true; readonly value: Running } | { readonly ok: false; readonly message: string }

const run = async (
  service: Service,
  options: CommandOptions,
  consoles: Consoles | undefined,
  terminal: Terminal,
): Promise<RunResult> => {
  const { prepared, port, state } = service
  const { host, allowedHosts, allowedOrigins } = options
  const console = consoles?.wrap(service)
  const answering = { ...prepared.sandbox, ...console }
  const kept = state === undefined ? undefined : keepState(answering, state)
  const problem = await fill(service, options.seed, kept)
  if (problem !== undefined) return { ok: false, message: problem }
  const onRequest = (request: ServedRequest) => {
    if (options.log) terminal.print(logLine(request, new Date()))
  }
  const served = await serveSandbox(kept ?? answering, { port, host, allowedHosts, allowedOrigins, onRequest })
  if (!served.ok) {
    const isPort = served.message.startsWith('port ')
    return { ok: false, message: isPort ? `${served.message}; choose another with --port` : served.message }
  }
  const { url, close } = served.value
  const stop = async () => {
    console?.close()
    await close()
    const flushed = await kept?.flush()
    return flushed?.ok === false ? flushed.message : undefined
  }
  const page = consoles === undefined ? [] : [`  console:  ${consoles.opened(service, url)}`]
  return { ok: true, value: { lines: [...readyLines(url, prepared), ...page], stop } }
}

const stopAll = async (running: readonly Running[], terminal: Terminal): Promise<void> => {
  for (const problem of await Promise.all(running.map(({ stop }) => stop())))
    if (problem !== undefined) terminal.warn(`billfold: ${problem}`)
}

/** Runs `billfold sandbox` for the systems of its options: one system or all systems. */
export const startCommand = async (options: CommandOptions, terminal: Terminal): Promise<Started> => {
  const isAlone = options.services.length === 1
  const consoles = options.console ? await createConsoles() : undefined
  if (consoles?.ok === false) return failed(terminal, consoles.message)
  const running: Running[] = []
  for (const service of options.services) {
    // If the folder cannot be created, the error is reported when the file cannot be written.
    if (!isAlone && service.state !== undefined)
      await mkdir(dirname(service.state), { recursive: true }).catch(() => undefined)
    const started = await run(service, options, consoles?.value, terminal)
    if (!started.ok) {
      await stopAll(running, terminal)
      return failed(terminal, started.message)
    }
    running.push(started.value)
    if (!isAlone) terminal.print(service.system.title)
    for (const line of started.value.lines) terminal.print(line)
  }
  const stop = async () => {
    await stopAll(running, terminal)
    terminal.print('stopped')
  }
  return { running: true, stop }
}
