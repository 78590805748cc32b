import { serveSandbox, type Served, type ServedRequest } from '../node.js'
import { type CommandOptions, readOptions, usage } from './options.js'
import { keepState, type Kept, readStateFile } from './stateFile.js'
import type { Prepared, System } from './system.js'

/** The result of the command: it is running, or it has ended with an exit code. */
export type Started =
  | { readonly running: true; readonly stop: () => Promise<void> }
  | { readonly running: false; readonly exitCode: number }

/** The functions with which the command writes its lines. */
export type Terminal = { readonly print: (line: string) => void; readonly warn: (line: string) => void }

const failed = (terminal: Terminal, message: string, exitCode: number): Started => {
  terminal.warn(`billfold: ${message}`)
  return { running: false, exitCode }
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

/** Loads and seeds a sandbox according to the options. Returns a message when that fails. */
const fill = async ({ system, state, seed }: CommandOptions, kept: Kept | undefined): Promise<string | undefined> => {
  const unloaded = state === undefined ? undefined : await load(system, state)
  if (unloaded !== undefined) return unloaded
  if (seed) {
    const seeded = await system.seed()
    if (!seeded.ok) return seeded.message
  }
  const flushed = await kept?.flush()
  return flushed?.ok === false ? flushed.message : undefined
}

const stopper = (served: Served, kept: Kept | undefined, terminal: Terminal) => async (): Promise<void> => {
  await served.close()
  const flushed = await kept?.flush()
  if (flushed?.ok === false) terminal.warn(`billfold: ${flushed.message}`)
  terminal.print('stopped')
}

/** Makes the lines that are printed when the sandbox is ready: its URL, a curl line and a line of code. */
export const readyLines = (url: string, system: Prepared): readonly string[] => [
  `listening on ${url}`,
  ...system.ready(url),
]

/** Runs `billfold sandbox SYSTEM` with the arguments that follow it. */
export const startCommand = async (system: System, args: readonly string[], terminal: Terminal): Promise<Started> => {
  const parsed = readOptions(system, args)
  if (!parsed.ok) return failed(terminal, `${parsed.message}\nTry billfold sandbox ${system.name} --help`, 2)
  if (parsed.help) {
    terminal.print(usage(system))
    return { running: false, exitCode: 0 }
  }
  const { options } = parsed
  const { sandbox } = options.system
  const kept = options.state === undefined ? undefined : keepState(sandbox, options.state)
  const problem = await fill(options, kept)
  if (problem !== undefined) return failed(terminal, problem, 1)
  const onRequest = (request: ServedRequest) => {
    if (options.log) terminal.print(logLine(request, new Date()))
  }
  const { port, host, allowedHosts, allowedOrigins } = options
  const served = await serveSandbox(kept ?? sandbox, { port, host, allowedHosts, allowedOrigins, onRequest })
  if (!served.ok) {
    const isPort = served.message.startsWith('port ')
    return failed(terminal, isPort ? `${served.message}; choose another with --port` : served.message, 1)
  }
  for (const line of readyLines(served.value.url, options.system)) terminal.print(line)
  return { running: true, stop: stopper(served.value, kept, terminal) }
}
