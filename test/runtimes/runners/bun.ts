import { expectations } from '../expectations.js'
import { fromNpm, installed, type Runtime } from '../runtime.js'
import { runProgram } from './process.js'

const file = installed('.bin/bun')

export const bun: Runtime = {
  name: 'Bun',
  kind: 'ESM',
  ky: 'ky2',
  expected: expectations.bun,
  needs: [fromNpm(file)],
  run: runProgram({ kind: 'ESM', version: 'Bun.version', command: (program) => [file, program] }),
}
