import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expectations } from '../expectations.js'
import { bundle, sources } from '../installation.js'
import { fromNpm, installed, type Report, type Runtime } from '../runtime.js'
import { entryPointsOf } from './process.js'

const file = installed('jest/bin/jest.js')

/** Longer than the checks take anywhere, and shorter than anybody waits. */
const limit = 180_000

/** A test file that loads each entry point, runs the checks and writes its report into a file. */
const program = (entryPoints: readonly string[], world: object): string => `
  const { writeFileSync } = require('node:fs')
  test.each(${JSON.stringify(entryPoints)})('loads %s', (name) => {
    expect(typeof require(name)).toBe('object')
  })
  test('runs the checks', async () => {
    const { conformance } = require('./conformance.cjs')
    writeFileSync('jest.report.json', JSON.stringify(await conformance(${JSON.stringify(world)})))
  }, ${limit})
`

/** Jest without any setting: it loads CommonJS alone, whatever Node it runs on, and has globals of its own. */
export const jest: Runtime = {
  name: 'Jest',
  kind: 'CJS',
  ky: 'ky2',
  expected: expectations.node,
  needs: [fromNpm(file)],
  run: async (installation, world): Promise<Report> => {
    const { folder } = installation
    const outfile = join(folder, 'conformance.cjs')
    await bundle({ entry: sources('runtimes/conformance/index.ts'), outfile, format: 'cjs', external: true })
    writeFileSync(join(folder, 'program.test.js'), program(entryPointsOf(installation), world))
    const args = [
      file,
      '--rootDir',
      folder,
      '--runInBand',
      '--watchman=false',
      '--cacheDirectory',
      join(folder, 'jest'),
    ]
    const options = { cwd: folder, timeout: limit, killSignal: 'SIGKILL', maxBuffer: 2 ** 25 } as const
    // What Jest says of a test that fails is in what this rejects with.
    await promisify(execFile)(process.execPath, args, options)
    const checks = JSON.parse(readFileSync(join(folder, 'jest.report.json'), 'utf8')) as Report['checks']
    const { version } = JSON.parse(readFileSync(installed('jest/package.json'), 'utf8')) as { version: string }
    return { version, checks }
  },
}
