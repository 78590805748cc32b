import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { includes } from '../support/includes.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, '.cache/types')

beforeAll(() => mkdirSync(folder, { recursive: true }))
afterAll(() => rmSync(folder, { recursive: true }))

const start = `import { getCustomer } from 'billfold/teamtools'
const ctx = { baseUrl: 'https://api.teamtools.io/', token: 'token' }
void getCustomer(ctx, 'id')
`

/** What tsc says of a file that is checked against the built declarations. */
const check = (name: string, source: string): { errors: string; instantiations: number; seconds: string } => {
  const compilerOptions = {
    rootDir: root,
    isolatedDeclarations: false,
    declaration: false,
    declarationMap: false,
    paths: { 'billfold/teamtools': ['../../dist/esm/teamtools/index.d.ts'] },
  }
  writeFileSync(join(folder, `${name}.ts`), source)
  const config = join(folder, `${name}.json`)
  writeFileSync(
    config,
    JSON.stringify({ extends: '../../tsconfig.json', compilerOptions, include: [], files: [`${name}.ts`] }),
  )
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  let output: string
  try {
    output = execFileSync(process.execPath, [tsc, '-p', config, '--extendedDiagnostics'], { stdio: 'pipe' }).toString()
  } catch (error) {
    output = (error as { stdout: Buffer }).stdout.toString()
  }
  const found = (label: string): string => new RegExp(`${label}:\\s+([\\d.]+)`).exec(output)?.[1] ?? ''
  const errors = output.split('\n').filter((line) => line.includes('error TS'))
  return { errors: errors.join('\n'), instantiations: Number(found('Instantiations')), seconds: found('Check time') }
}

describe('a typed include', () => {
  // The design allows 3,500, which types that were written by hand kept. They are taken from the schemas now, so that a field is
  // said once: valibot's own type for what a schema gives is the rest.
  it('costs no more than it does now: ten of them add at most 9,000 instantiations', () => {
    const without = check('without', start)
    const calls = includes.map(
      (include, n) => `export const c${n} = await getCustomer(ctx, 'id', { include: '${include}' })\n`,
    )
    const reads = includes.map(
      (_, n) => `void [c${n}.value?.subscription, c${n}.value?.users, c${n}.value?.invoices]\n`,
    )
    const withTen = check('ten', [start, ...calls, ...reads].join(''))
    expect([without.errors, withTen.errors]).toEqual(['', ''])
    expect(without.instantiations).toBeGreaterThan(0)
    console.log(`check time ${without.seconds} s without, ${withTen.seconds} s with ten includes`)
    console.log(`instantiations ${without.instantiations} without, ${withTen.instantiations} with ten includes`)
    expect(withTen.instantiations - without.instantiations).toBeLessThanOrEqual(9000)
  })

  describe('that is misspelt', () => {
    const misspelt = [
      [
        'subscripton',
        /"subscription" \| "invoices" \| "users" \| readonly .*\("subscription" \| "invoices" \| "users"\)\[\] \| undefined'\. Did you mean '"subscription"'/,
      ],
      ['subscription.packge', /"subscription\.package" \| "subscription\.plan" \| "subscription\.coupon"/],
      ['users,wrong.way', /"users,subscription" \| "users,invoices" \| "users,users"/],
    ] as const
    let errors: readonly string[]
    beforeAll(() => {
      const calls = misspelt.map(([include]) => `void getCustomer(ctx, 'id', { include: '${include}' })\n`)
      errors = check('misspelt', [start, ...calls].join('')).errors.split('\n')
    })

    it('is one error each', () => expect(errors).toHaveLength(misspelt.length))

    it.each(misspelt)('%s, is an error that names what is allowed', (include, message) => {
      expect(errors.find((error) => error.includes(`"${include}"`))).toMatch(message)
    })
  })
})
