import type { Command } from 'commander'
import { startCommand, type Terminal } from '../sandbox/node/command.js'
import { readOptions } from '../sandbox/node/options.js'
import type { System } from '../sandbox/node/system.js'
import { systems } from '../sandbox/node/systems.js'
import { exitCodes } from './exitCodes.js'
import { addSandboxOptions, givenOptions } from './sandboxOptions.js'

/** Serves the sandboxes of some systems until a signal arrives. */
const serve = async (served: readonly System[], command: Command, terminal: Terminal): Promise<void> => {
  const read = readOptions(served, givenOptions(command))
  if (!read.ok) return command.error(read.message)
  const started = await startCommand(read.options, terminal)
  if (!started.running) process.exitCode = started.exitCode
  else for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void started.stop())
}

const examplesOfAll = `
Examples:
  billfold sandbox --seed demo                       serve all systems with demo data
  billfold sandbox teamtools --port 0 --log          serve one system on a free port
  billfold sandbox whmcs --state whmcs.json          keep what was saved across restarts`

const examplesOf = ({ name }: System): string => `
Examples:
  billfold sandbox ${name} --seed demo
  billfold sandbox ${name} --port 0 --state ${name}.json --control --log`

/** Refuses options before the name of a system, which the command of that system would not see. */
const refuseMisplaced = (all: Command, one: Command): void => {
  const misplaced = all.options.find((option) => all.getOptionValueSource(option.attributeName()) === 'cli')
  if (misplaced?.long !== undefined)
    one.error(`the option ${misplaced.long} must stand behind the name of the system`, { exitCode: exitCodes.usage })
}

/** Adds `billfold sandbox [system]` to the program. */
export const addSandboxCommand = (program: Command, terminal: Terminal): void => {
  const names = [...systems.keys()]
  const all = program
    .command('sandbox')
    .summary('serve the APIs from memory, to develop and test against')
    .description('Serves all systems from memory, on this machine only, each on a port of its own.')
    .usage('[system] [options]')
    .argument('[system]', `${names.join(', ')}; all of them when left out`)
    .enablePositionalOptions()
    .helpCommand(false)
    .showHelpAfterError('Try billfold sandbox --help')
    .addHelpText('after', examplesOfAll)
  addSandboxOptions(all, [...systems.values()]).action(async (unknown: string | undefined) => {
    if (unknown !== undefined) all.error(`unknown system '${unknown}'; choose one of ${names.join(', ')}`)
    await serve([...systems.values()], all, terminal)
  })
  for (const system of systems.values()) {
    const one = all
      .command(system.name)
      .summary(`serve ${system.title} alone, on port ${String(system.port)} when no other is given`)
      .description(system.about)
      .usage('[options]')
      .showHelpAfterError(`Try billfold sandbox ${system.name} --help`)
      .addHelpText('after', examplesOf(system))
    addSandboxOptions(one, [system]).action(async () => {
      refuseMisplaced(all, one)
      await serve([system], one, terminal)
    })
  }
}
