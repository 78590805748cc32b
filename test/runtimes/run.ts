import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Check } from './conformance/check.js'
import { install, type Installation, pack } from './installation.js'
import { bun } from './runners/bun.js'
import { chromium } from './runners/chromium.js'
import { deno } from './runners/deno.js'
import { edge } from './runners/edge.js'
import { nodes } from './runners/node.js'
import { workerd } from './runners/workerd.js'
import { need, type Report, type Runtime } from './runtime.js'
import { refusingAddress, servingFrom } from './serving.js'

const runtimes: readonly Runtime[] = [...nodes, bun, deno, workerd, edge, chromium]

/** Runs a runtime against a sandbox of its own, which the installed package serves. */
const runOne = (runtime: Runtime, installation: Installation): Promise<Report> =>
  servingFrom(installation).withSandbox(async (direct) => {
    const { expected } = runtime
    const refused = await refusingAddress()
    return runtime.run(installation, { baseUrl: direct, proxied: false, direct, relative: '/', refused, expected })
  })

/** A run as a line of the table. */
type Line = { readonly runtime: Runtime; readonly version: string; readonly checks: readonly Check[] }

const run = async (runtime: Runtime, installation: Installation): Promise<Line> => {
  const failed = (detail: string): Line => ({
    runtime,
    version: '–',
    checks: [{ name: 'runs the programme', ok: false, detail }],
  })
  try {
    need(runtime.name, runtime.needs)
    return { runtime, ...(await runOne(runtime, installation)) }
  } catch (thrown) {
    return failed(thrown instanceof Error ? thrown.message : String(thrown))
  }
}

const count = (lines: readonly Line[], ok: boolean): number =>
  lines.flatMap(({ checks }) => checks.filter((check) => check.ok === ok)).length

const table = (lines: readonly Line[]): string =>
  [
    '| runtime | version | package as | passed | failed |',
    '| --- | --- | --- | ---: | ---: |',
    ...lines.map((line) => {
      const { runtime, version } = line
      return `| ${runtime.name} | ${version} | ${runtime.kind} | ${count([line], true)} | ${count([line], false)} |`
    }),
  ].join('\n')

const main = async (names: readonly string[]): Promise<void> => {
  const chosen = runtimes.filter(({ name }) => names.length === 0 || names.includes(name))
  const packed = mkdtempSync(join(tmpdir(), 'billfold-packed-'))
  const tarball = pack(packed)
  const installations = { ky: install(tarball, 'ky'), ky2: install(tarball, 'ky2') }
  const lines: Line[] = []
  try {
    for (const runtime of chosen) {
      const line = await run(runtime, installations[runtime.ky])
      lines.push(line)
      for (const { name, ok, detail } of line.checks)
        if (!ok) console.error(`✗ ${runtime.name} ${runtime.kind}: ${name}: ${detail}`)
      console.log(`${runtime.name} ${runtime.kind}: ${count([line], true)} of ${line.checks.length}`)
    }
  } finally {
    for (const { remove } of Object.values(installations)) remove()
    rmSync(packed, { recursive: true })
  }
  console.log(`\n${table(lines)}\n`)
  console.log(`Runtimes ${count(lines, true)} passed, ${count(lines, false)} failed`)
  if (count(lines, false) > 0) process.exitCode = 1
}

await main(process.argv.slice(2))
