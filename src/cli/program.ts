import { type Command, CommanderError, createCommand } from 'commander'
import { version } from '../core/version.js'
import type { Terminal } from '../sandbox/node/command.js'
import { exitCodes, exitCodesHelp } from './exitCodes.js'
import { addSandboxCommand } from './sandboxCommand.js'

// What follows an unknown option may be a secret.
const withoutValue = (message: string): string =>
  message
    .replace(/unknown option '(--[^'=]*)=[\s\S]*'/, "unknown option '$1=…'")
    .replace(/'(-\w)[^-'][\s\S]*'/, "'$1…'")

const createProgram = (terminal: Terminal): Command => {
  const program = createCommand('billfold')
    .description('Serves sandboxes of the TeamTools, AlfaCRM and WHMCS APIs.')
    .version(version, '--version', 'print the version')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      outputError: (message, write) => write(`billfold: ${withoutValue(message.replace(/^error: /, ''))}`),
    })
    .showHelpAfterError('Try billfold --help')
    .addHelpText('after', `\n${exitCodesHelp()}`)
  addSandboxCommand(program, terminal)
  return program
}

/** Runs the command line with its arguments. It sets the exit code of the process. */
export const runCommandLine = async (args: readonly string[], terminal: Terminal): Promise<void> => {
  try {
    await createProgram(terminal).parseAsync(args.length === 0 ? ['--help'] : args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has printed its message. It ends help and the version with an error too, whose code is 0.
      process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.usage
    } else {
      terminal.warn(`billfold: ${String(error)}`)
      process.exitCode = exitCodes.failed
    }
  }
}
