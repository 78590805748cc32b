import { arch, platform } from 'node:process'
import { expectations } from '../expectations.js'
import { fromNpm, installed, type Runtime } from '../runtime.js'
import { runProgram } from './process.js'

/** In Node 20.18, `require` loads no ES module. */
const versions = ['20.18', '20', '22', '24', '26'] as const

/** Each Node that the package promises to run on, by `import` and by `require`. */
export const nodes: readonly Runtime[] = versions.flatMap((numbered) =>
  (['ESM', 'CJS'] as const).map((kind) => {
    const file = installed(`node${numbered}-${platform}-${arch}/bin/node`)
    const version = 'process.versions.node'
    return {
      name: `Node ${numbered}`,
      kind,
      // What npm installs there by itself.
      ky: numbered.startsWith('20') ? 'ky' : 'ky2',
      expected: expectations.node,
      needs: [fromNpm(file)],
      run: runProgram({ kind, version, command: (program) => [file, program] }),
    }
  }),
)
