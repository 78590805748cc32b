import { type Command, CommanderError, createCommand } from 'commander'
import { version } from '../core/version.js'
import { exitCodes, exitCodesHelp } from './exitCodes.js'
import { addExportCommand } from './exportCommand.js'
import { addImportCommand } from './importCommand.js'
import type { Job } from './job.js'
import { type Console, reporterForPeople, reporterForPrograms } from './reporter.js'
import { addSandboxCommand } from './sandboxCommand.js'

const examples = `
Examples:
  billfold sandbox --seed demo
  billfold export teamtools customers --out customers.csv
  billfold import alfacrm customers leads.csv --dry-run

${exitCodesHelp()}`

const credentialOption = /^--?.*(?:token|secret|key|password|identifier|client-?id|e-?mail)/i

/** Returns the message of an option that does not exist. What stands behind it may be a secret, which is left out. */
const unknownOption = (message: string): string => {
  const [, given = '', suggested = ''] = /^unknown option '([^]*)'(\n[^]*)?$/.exec(message) ?? []
  const name = given.startsWith('--') ? given.replace(/=[^]*$/, '=…') : given.replace(/^(-.)[^]+$/, '$1…')
  return `unknown option '${name}'${suggested}`
}

/** Words an error of the parser for people. */
const worded = (message: string, args: readonly string[]): string => {
  const text = message.replace(/^error: /, '').trimEnd()
  if (!text.startsWith('unknown option ')) return text
  const unknown = unknownOption(text)
  const [, name = ''] = /'(.*?)[=…']/.exec(unknown) ?? []
  return args[0] !== 'sandbox' && credentialOption.test(name)
    ? `credentials such as ${name} are not taken from arguments, which other users of this machine can see; ` +
        'put them into the environment or into a credentials file, as billfold export --help says'
    : unknown
}

const createProgram = (args: readonly string[], console: Console): Command => {
  const jobOf = (isForPrograms: boolean): Job => ({
    console,
    reporter: isForPrograms ? reporterForPrograms(console) : reporterForPeople(console),
    environment: process.env,
    args,
  })
  const program = createCommand('billfold')
    .description('Exports and imports rows of TeamTools, AlfaCRM and WHMCS, and serves sandboxes of their APIs.')
    .usage('COMMAND [options]')
    .version(version, '--version', 'print the version')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      outputError: (message) => {
        const failure = { kind: 'usage', message: worded(message, args), exitCode: exitCodes.usage }
        jobOf(args.includes('--json')).reporter.failure(failure)
      },
    })
    .showHelpAfterError('Try billfold --help')
    .addHelpText('after', examples)
  addExportCommand(program, jobOf)
  addImportCommand(program, jobOf)
  addSandboxCommand(program, {
    print: (line) => {
      console.print(`${line}\n`)
    },
    warn: (line) => {
      console.warn(`${line}\n`)
    },
  })
  return program
}

/** Runs the command line with its arguments. It sets the exit code of the process. */
export const runCommandLine = async (args: readonly string[], console: Console): Promise<void> => {
  try {
    await createProgram(args, console).parseAsync(args.length === 0 ? ['--help'] : args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has printed its message. It ends help and the version with an error too, whose code is 0.
      process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.usage
    } else {
      console.warn(`billfold: ${String(error)}\n`)
      process.exitCode = exitCodes.failed
    }
  }
}
