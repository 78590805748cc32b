import { type Command, createCommand } from 'commander'
import { addSandboxOptions, givenOptions } from '../../src/cli/sandboxOptions.js'
import { type ParsedOptions, readOptions } from '../../src/sandbox/node/options.js'
import type { System } from '../../src/sandbox/node/system.js'

const commandOf = (systems: readonly System[]): Command => addSandboxOptions(createCommand('sandbox'), systems)

/** The options of `billfold sandbox` for some systems, read from arguments. What the parser refuses is a message too. */
export const parsedOptions = (systems: readonly System[], args: readonly string[]): ParsedOptions => {
  const command = commandOf(systems)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
  try {
    return readOptions(systems, givenOptions(command.parse(args, { from: 'user' })))
  } catch (error) {
    return { ok: false, message: String(error) }
  }
}

/** The text of `--help` for some systems. */
export const usage = (systems: readonly System[]): string => commandOf(systems).helpInformation()
