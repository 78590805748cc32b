#!/usr/bin/env node
import { version } from './core/version.js'
import { startCommand, type Terminal } from './sandbox/node/command.js'
import type { System } from './sandbox/node/system.js'
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
  `Usage: billfold sandbox [${[...systems.keys()].join('|')}] [options]`,
  '       billfold --version',
  'Try billfold sandbox --help',
  ...[...systems.keys()].map((name) => `Try billfold sandbox ${name} --help`),
].join('\n')

/** Prints the usage. Sets a failing exit code unless the user asked for it. */
const printUsage = (isAsked: boolean): void => {
  terminal[isAsked ? 'print' : 'warn'](usage)
  process.exitCode = isAsked ? 0 : 2
}

/** The systems that are named, with the arguments that follow: all where an option or nothing follows `sandbox`. */
const chosen = ([name, ...args]: readonly string[]): readonly [readonly System[], readonly string[]] => {
  if (name === undefined || name.startsWith('-'))
    return [[...systems.values()], name === undefined ? [] : [name, ...args]]
  const system = systems.get(name)
  return [system === undefined ? [] : [system], args]
}

const main = async ([command, ...rest]: readonly string[]): Promise<void> => {
  const [served, args] = command === 'sandbox' ? chosen(rest) : [[], []]
  if (served.length > 0) {
    const started = await startCommand(served, args, terminal)
    if (!started.running) process.exitCode = started.exitCode
    else for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void started.stop())
  } else if (command === '--version') terminal.print(version)
  else printUsage(command === undefined || command === '--help')
}

void main(process.argv.slice(2))
