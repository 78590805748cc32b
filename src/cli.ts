#!/usr/bin/env node
import { version } from './core/version.js'
import { startCommand, type Terminal } from './sandbox/node/command.js'
import { systems } from './sandbox/node/systems.js'

const terminal: Terminal = {
  print: (line) => {
    process.stdout.write(`${line}\n`)
  },
  warn: (line) => {
    process.stderr.write(`${line}\n`)
  },
}

const usage = [
  `Usage: billfold sandbox ${[...systems.keys()].join('|')} [options]`,
  '       billfold --version',
  ...[...systems.keys()].map((name) => `Try billfold sandbox ${name} --help`),
].join('\n')

/** Prints the usage. Sets a failing exit code unless the user asked for it. */
const printUsage = (isAsked: boolean): void => {
  terminal[isAsked ? 'print' : 'warn'](usage)
  process.exitCode = isAsked ? 0 : 2
}

const main = async ([command, name = '', ...args]: readonly string[]): Promise<void> => {
  const system = command === 'sandbox' ? systems.get(name) : undefined
  if (system !== undefined) {
    const started = await startCommand(system, args, terminal)
    if (!started.running) process.exitCode = started.exitCode
    else for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void started.stop())
  } else if (command === '--version') terminal.print(version)
  else printUsage(command === undefined || command === '--help')
}

void main(process.argv.slice(2))
