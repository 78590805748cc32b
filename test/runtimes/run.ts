import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { attackChecks } from './attacks.js'
import { bundlerChecks, type Size } from './bundlers.js'
import { consoleChecks } from './console.js'
import { compilerChecks } from './compilers.js'
import type { Check } from './conformance/check.js'
import { exampleChecks } from './examples.js'
import { install, type Installation, pack } from './installation.js'
import { bun } from './runners/bun.js'
import { chromium } from './runners/chromium.js'
import { deno } from './runners/deno.js'
import { edge } from './runners/edge.js'
import { jest } from './runners/jest.js'
import { nodes } from './runners/node.js'
import { workerds } from './runners/workerd.js'
import { need, type Report, type Runtime } from './runtime.js'
import { refusingAddress, servingFrom } from './serving.js'
import { markdownTable } from './table.js'

const runtimes: readonly Runtime[] = [...nodes, jest, bun, deno, ...workerds, edge, chromium]

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

const count = (checks: readonly Check[], right: boolean): number => checks.filter(({ ok }) => ok === right).length

const tell = (what: string, checks: readonly Check[]): void => {
  for (const { name, ok, detail } of checks) if (!ok) console.error(`✗ ${what}: ${name}: ${detail}`)
  console.log(`${what}: ${count(checks, true)} of ${checks.length}`)
}

const tableOf = (lines: readonly Line[]): string =>
  markdownTable(
    ['runtime', 'version', 'package as', 'passed', 'failed'],
    lines.map(({ runtime, version, checks }) => [
      runtime.name,
      version,
      runtime.kind,
      count(checks, true),
      count(checks, false),
    ]),
    2,
  )

const sizesOf = (sizes: readonly Size[]): string =>
  markdownTable(
    ['bundler', 'version', '`getCustomerRaw`', '`getCustomer`'],
    sizes.map(({ bundler, version, bytes }) => [bundler, version, ...bytes.map((size) => `${size} B`)]),
    2,
  )

/** Runs everything, or what is named: `npm run test:runtimes -- Bun "Node 20"`. */
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
      tell(`${runtime.name} ${runtime.kind}`, line.checks)
    }
    const checks = lines.flatMap((line) => line.checks)
    if (names.length === 0 || names.includes('examples')) {
      const examples = await exampleChecks(installations.ky2)
      tell('examples', examples)
      checks.push(...examples)
    }
    if (names.length === 0 || names.includes('attacks')) {
      const attacks = await attackChecks(installations.ky2)
      tell('attacks on the proxy', attacks)
      checks.push(...attacks)
    }
    if (names.length === 0 || names.includes('console')) {
      const seen = await consoleChecks()
      tell('console of the sandboxes', seen)
      checks.push(...seen)
    }
    if (names.length === 0 || names.includes('TypeScript')) {
      const compiled = await compilerChecks(installations.ky2)
      tell('TypeScript 5.4, 5.9, 6.0 and 7.0', compiled)
      checks.push(...compiled)
    }
    const [sizes, bundles] = await bundlerChecks(installations.ky2)
    tell('bundlers', bundles)
    checks.push(...bundles)
    console.log(`\n${tableOf(lines)}\n\n${sizesOf(sizes)}\n`)
    console.log(`Runtimes: ${count(checks, true)} passed, ${count(checks, false)} failed`)
    if (count(checks, false) > 0) process.exitCode = 1
  } finally {
    for (const { remove } of Object.values(installations)) remove()
    rmSync(packed, { recursive: true })
  }
}

await main(process.argv.slice(2))
