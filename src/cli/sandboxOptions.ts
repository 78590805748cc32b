import type { Command } from 'commander'
import type { GivenOptions } from '../sandbox/node/options.js'
import type { System } from '../sandbox/node/system.js'

const addOptionsOfOne = (command: Command, { port, demo, options }: System): Command => {
  command.option('--port <port>', `${String(port)} when left out; 0 takes a free one`)
  for (const [name, { value, help }] of Object.entries(options))
    command.option(`--${name} <${value.toLowerCase()}>`, help)
  return command
    .option('--seed <demo>', `fill an empty account with ${demo}`)
    .option('--state <file>', 'keep everything in this file across restarts (it holds tokens)')
    .option('--console', 'show requests, state, faults and the clock on a page at /_sandbox/')
}

const addOptionsOfAll = (command: Command): Command =>
  command
    .option('--port <port>', 'the first port, the others 10 and 20 above it; 0 takes free ones')
    .option('--seed <demo>', 'fill empty accounts with demo data')
    .option('--state <folder>', 'keep everything in files of this folder across restarts (they hold tokens)')
    .option('--no-console', 'serve no page at /_sandbox/')

/** Adds the options of `billfold sandbox` for one system or for all systems to a command. */
export const addSandboxOptions = (command: Command, systems: readonly System[]): Command => {
  const [only, ...others] = systems
  return (only !== undefined && others.length === 0 ? addOptionsOfOne(command, only) : addOptionsOfAll(command))
    .option('--host <host>', '127.0.0.1 when left out')
    .option('--allowed-hosts <a,b>', 'answer under these names too, such as that of a container')
    .option('--allowed-origins <a,b>', 'answer pages of these origins too: https://app.example')
    .option('--now <time>', 'start at this time and go on from there: 2031-05-30T12:00:00Z')
    .option('--control', 'let /_sandbox/ set faults, the clock and snapshots, and replay events')
    .option('--log', 'print a line for each request, without its query')
}

/** The options that were given, by their names as they are written. A switch has the value true. */
export const givenOptions = (command: Command): GivenOptions =>
  new Map(
    command.options.flatMap((option) => {
      const attribute = option.attributeName()
      if (command.getOptionValueSource(attribute) !== 'cli') return []
      const value: unknown = command.getOptionValue(attribute)
      return [[(option.long ?? '').slice(2), typeof value === 'string' ? value : true] as const]
    }),
  )
