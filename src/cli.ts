#!/usr/bin/env node
import { startTeamToolsCommand, type Terminal } from './sandbox/node/command.js'

const terminal: Terminal = {
  print: (line) => {
    process.stdout.write(`${line}\n`)
  },
  warn: (line) => {
    process.stderr.write(`${line}\n`)
  },
}

const main = async ([command, system, ...args]: readonly string[]): Promise<void> => {
  if (command === 'sandbox' && system === 'teamtools') {
    const started = await startTeamToolsCommand(args, terminal)
    if (!started.running) process.exitCode = started.exitCode
    else for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void started.stop())
  } else {
    const asked = command === undefined || command === '--help'
    terminal[asked ? 'print' : 'warn'](
      'Usage: billfold sandbox teamtools [options]\nTry billfold sandbox teamtools --help',
    )
    process.exitCode = asked ? 0 : 2
  }
}

void main(process.argv.slice(2))
