import type { Environment } from './credentials.js'
import { exitCodes } from './exitCodes.js'
import type { Outcome } from './failure.js'
import { interruptible } from './interrupts.js'
import type { Console, Reporter } from './reporter.js'

/** What a command works with. */
export type Job = {
  readonly console: Console
  readonly reporter: Reporter
  readonly environment: Environment
  /** The arguments that the command was called with. They contain no secrets. */
  readonly args: readonly string[]
}

/** How a command ended: a sentence for people, data for programs and the exit code. */
export type Ending = { readonly text: string; readonly data: object; readonly exitCode: number }

const quoted = (text: string): string => (/^[\w./:=@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`)

/** Returns the command that goes on where this one stopped. */
export const resumeCommand = (args: readonly string[]): string => {
  // What stands behind `--` is no option.
  const end = args.includes('--') ? args.indexOf('--') : args.length
  const kept = args.slice(0, end).filter((arg) => !['--resume', '--restart', '--overwrite'].includes(arg))
  return ['billfold', ...kept, '--resume', ...args.slice(end)].map(quoted).join(' ')
}

/** Runs the work of a command until it ends or a signal stops it, and reports how it ended. Returns the exit code. */
export const runJob = async (
  { reporter }: Job,
  interruptNote: string,
  work: (stop: AbortSignal) => Promise<Outcome<Ending>>,
): Promise<number> => {
  const outcome = await interruptible(work, () => {
    reporter.note(interruptNote)
  })
  if (!outcome.ok) {
    reporter.failure(outcome.failure)
    return outcome.failure.exitCode
  }
  const { text, data, exitCode } = outcome.value
  reporter.summary(text, { ...data, exitCode }, exitCode === exitCodes.done)
  return exitCode
}
