#!/usr/bin/env node
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
  ...[...systems.keys()].map((name) => `Try billfold sandbox ${name} --help`),
].join('\n')

const main = async ([command, name = '', ...args]: readonly string[]): Promise<void> => {
  const system = command === 'sandbox' ? systems.get(name) : undefined
  if (system !== undefined) {
    const started = await startCommand(system, args, terminal)
    if (!started.running) process.exitCode = started.exitCode
    else for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void started.stop())
  } else {
    const asked = command === undefined || command === '--help'
    terminal[asked ? 'print' : 'warn'](usage)
    process.exitCode = asked ? 0 : 2
  }
}

void main(process.argv.slice(2))
