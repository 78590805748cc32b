import { arch, platform } from 'node:process'
import { expectations } from '../expectations.js'
import { fromNpm, installed, type Runtime } from '../runtime.js'
import { runProgram } from './process.js'

const majors = [20, 22, 24, 26] as const

/** Each Node that the package promises to run on, by `import` and by `require`. */
export const nodes: readonly Runtime[] = majors.flatMap((major) =>
  (['ESM', 'CJS'] as const).map((kind) => {
    const file = installed(`node${major}-${platform}-${arch}/bin/node`)
    const version = 'process.versions.node'
    return {
      name: `Node ${major}`,
      kind,
      // What npm installs there by itself.
      ky: major === 20 ? 'ky' : 'ky2',
      expected: expectations.node,
      needs: [fromNpm(file)],
      run: runProgram({ kind, version, command: (program) => [file, program] }),
    }
  }),
)
