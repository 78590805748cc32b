import { expectations } from '../expectations.js'
import { fromNpm, installed, type Runtime } from '../runtime.js'
import { runProgram } from './process.js'

const file = installed('.bin/deno')

/** Deno, with no right but to the network of this machine: the package needs no file and no environment. */
export const deno: Runtime = {
  name: 'Deno',
  kind: 'ESM',
  ky: 'ky2',
  expected: expectations.deno,
  needs: [fromNpm(file)],
  run: runProgram({
    kind: 'ESM',
    version: 'Deno.version.deno',
    command: (program, { direct }) => {
      const rights = ['--no-prompt', '--allow-net=127.0.0.1']
      return [file, 'run', '--no-config', '--node-modules-dir=manual', ...rights, `--location=${direct}`, program]
    },
  }),
}
