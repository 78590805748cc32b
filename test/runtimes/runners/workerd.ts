import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { Check } from '../conformance/check.js'
import { expectations } from '../expectations.js'
import { bundle, sources } from '../installation.js'
import { fromNpm, installed, type Runtime } from '../runtime.js'

const file = installed('.bin/workerd')

/** What a worker has beside its variables, each by the name of its binding. */
type Bindings = {
  /** Classes of durable objects, which the worker exports. */
  readonly durableObjects?: Readonly<Record<string, string>>
  /** Namespaces of KV, empty at first. */
  readonly keyValues?: readonly string[]
}

const list = (parts: readonly string[]): string => `[${parts.join(', ')}]`

/** A worker that answers as KV does, from memory. */
const keyValueWorker = `
const kept = new Map()
export default {
  fetch: async (request) => {
    const { pathname } = new URL(request.url)
    if (request.method === 'PUT') kept.set(pathname, await request.text())
    const value = kept.get(pathname)
    return value === undefined ? new Response(null, { status: 404 }) : new Response(value)
  },
}
`

/** A worker may call addresses of this machine, which workerd refuses unless it is told. */
const config = (
  script: string,
  variables: Readonly<Record<string, string>>,
  date: string,
  { durableObjects = {}, keyValues = [] }: Bindings,
): string => `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker.js", esModule = embed "${script}")],
      compatibilityDate = "${date}",
      bindings = ${list([
        ...Object.entries(variables).map(([name, text]) => `(name = "${name}", text = ${JSON.stringify(text)})`),
        ...Object.entries(durableObjects).map(([name, of]) => `(name = "${name}", durableObjectNamespace = "${of}")`),
        ...keyValues.map((name) => `(name = "${name}", kvNamespace = "${name}")`),
      ])},
      durableObjectNamespaces = ${list(
        Object.values(durableObjects).map((name) => `(className = "${name}", uniqueKey = "${name}")`),
      )},
      durableObjectStorage = (inMemory = void),
    )),
    (name = "internet", network = (allow = ["public", "private"])),
    ${keyValues
      .map(
        (name) =>
          `(name = "${name}", worker = (modules = [(name = "keyValues.js", esModule = embed "keyValues.js")], compatibilityDate = "${date}")),`,
      )
      .join('')}
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`

/** The port that workerd says it listens on. */
const portOf = async (child: ChildProcess): Promise<number> => {
  for await (const line of createInterface({ input: child.stdio[3] as Readable })) {
    const { event, port } = JSON.parse(line) as { event: string; port: number }
    if (event === 'listen') return port
  }
  throw new Error('workerd did not start')
}

const currentDate = '2026-10-01'

/** Runs workerd with one module as of a compatibility date, and gives what `use` makes of its address. */
export const withWorker = async <T>(
  folder: string,
  script: string,
  variables: Readonly<Record<string, string>>,
  use: (url: string) => Promise<T>,
  { date = currentDate, ...bindings }: Bindings & { readonly date?: string } = {},
): Promise<T> => {
  writeFileSync(join(folder, 'config.capnp'), config(script, variables, date, bindings))
  writeFileSync(join(folder, 'keyValues.js'), keyValueWorker)
  const child = spawn(file, ['serve', '--control-fd=3', 'config.capnp'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
  })
  const ended = once(child, 'exit')
  try {
    return await use(`http://127.0.0.1:${await portOf(child)}/`)
  } finally {
    child.kill()
    await ended
  }
}

/** Cloudflare's runtime: the bundled programme is a worker that is asked for its report. */
const workerdOf = (name: string, date: string): Runtime => ({
  name,
  kind: 'bundle',
  ky: 'ky2',
  expected: expectations.workerd,
  needs: [fromNpm(file)],
  run: async ({ folder }, world) => {
    const outfile = join(folder, 'conformance.mjs')
    await bundle({ entry: sources('runtimes/conformance/index.ts'), outfile, format: 'esm', external: true })
    const entry = join(folder, 'workerd.mjs')
    writeFileSync(
      entry,
      `import { conformance } from './conformance.mjs'
       export default { fetch: async (request) => Response.json(await conformance(await request.json())) }`,
    )
    const script = 'workerd.bundle.mjs'
    await bundle({ entry, outfile: join(folder, script), format: 'esm', conditions: ['workerd', 'worker'] })
    const ask = (url: string) =>
      fetch(url, { method: 'POST', body: JSON.stringify(world) }).then((response) => response.json())
    const answer = await withWorker(folder, script, {}, ask, { date })
    const version = execFileSync(file, ['--version']).toString().replace('workerd', '').trim()
    return { version, checks: answer as readonly Check[] }
  },
})

/** With the older date, it throws at a request that says `cache`. */
export const workerds: readonly Runtime[] = [
  workerdOf('workerd', currentDate),
  workerdOf('workerd of 2024', '2024-10-01'),
]
