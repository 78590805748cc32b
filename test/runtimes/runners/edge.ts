import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Check } from '../conformance/check.js'
import { expectations } from '../expectations.js'
import { bundle, sources } from '../installation.js'
import { fromNpm, installed, type Runtime } from '../runtime.js'

const file = installed('edge-runtime/dist/index.js')

/** The part of the package `edge-runtime` that is used. */
type EdgeRuntimes = {
  readonly EdgeRuntime: new (options: {
    readonly initialCode: string
    readonly extend?: (context: object) => object
  }) => { readonly dispatchFetch: (url: string, init?: RequestInit) => Promise<Response> }
}

/** Makes Vercel's edge runtime of a script that listens to `fetch`, with the environment that a function has there. */
export const edgeFetch = async (
  initialCode: string,
  env: Readonly<Record<string, string>> = {},
): Promise<(url: string, init?: RequestInit) => Promise<Response>> => {
  const { EdgeRuntime } = (await import(file)) as EdgeRuntimes
  const extend = (context: object) => Object.assign(context, { process: { env } })
  const runtime = new EdgeRuntime({ initialCode, extend })
  return (url, init) => runtime.dispatchFetch(url, init)
}

/** Vercel's edge runtime: the bundled programme answers a request with its report. */
export const edge: Runtime = {
  name: 'Vercel edge runtime',
  kind: 'bundle',
  ky: 'ky2',
  expected: expectations.edge,
  needs: [fromNpm(file)],
  run: async ({ folder }, world) => {
    const outfile = join(folder, 'conformance.mjs')
    await bundle({ entry: sources('runtimes/conformance/index.ts'), outfile, format: 'esm', external: true })
    const entry = join(folder, 'edge.mjs')
    writeFileSync(
      entry,
      `import { conformance } from './conformance.mjs'
       const answer = async (request) => Response.json(await conformance(await request.json()))
       addEventListener('fetch', (event) => event.respondWith(answer(event.request)))`,
    )
    const script = join(folder, 'edge.bundle.js')
    await bundle({ entry, outfile: script, format: 'iife', conditions: ['edge-light', 'worker'] })
    const dispatch = await edgeFetch(readFileSync(script, 'utf8'))
    const answer = await dispatch('http://edge.invalid/', { method: 'POST', body: JSON.stringify(world) })
    const { version } = JSON.parse(readFileSync(installed('edge-runtime/package.json'), 'utf8')) as { version: string }
    return { version, checks: (await answer.json()) as readonly Check[] }
  },
}
