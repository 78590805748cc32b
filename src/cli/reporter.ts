import type { Failure } from './failure.js'
import { type Progress, progressLine, rateOf } from './progress.js'

/** Where a command writes what people or programs read about it. */
export type Console = {
  /** Writes to standard output. */
  readonly print: (text: string) => void
  /** Writes to standard error. */
  readonly warn: (text: string) => void
  /** Whether standard error is a terminal. */
  readonly isTerminal: boolean
  /** Whether colours are wanted. */
  readonly isColoured: boolean
  /** A clock in milliseconds that never goes back. */
  readonly now: () => number
}

/** Tells people or programs how a command gets on. */
export type Reporter = {
  /** Shows how far the command is: on a terminal as a line that is written over, for programs as an event. */
  readonly progress: (progress: Progress) => void
  /** Tells people what they should know. Programs find it in other events. */
  readonly note: (text: string) => void
  /** Says how the command ended: a sentence for people, data for programs, and whether everything was done. */
  readonly summary: (text: string, data: object, isDone: boolean) => void
  readonly failure: (failure: Failure) => void
}

/** Returns whether colours are wanted on a stream: it is a terminal, and the environment does not forbid them. */
export const wantsColours = (
  isTerminal: boolean,
  { NO_COLOR, TERM }: Readonly<Record<string, string | undefined>>,
): boolean => isTerminal && !NO_COLOR && TERM !== 'dumb'

const colours = { red: 31, green: 32, grey: 90 } as const

const clearLine = '\r\u001b[K'
const shortestPause = 100

/** Reports to people on standard error. */
export const reporterForPeople = ({ warn, isTerminal, isColoured, now }: Console): Reporter => {
  const paint = (colour: keyof typeof colours, text: string): string =>
    isColoured ? `\u001b[${String(colours[colour])}m${text}\u001b[0m` : text
  let shownAt = -Infinity
  let isShown = false
  const line = (text: string): void => {
    warn(`${isShown ? clearLine : ''}${text}\n`)
    isShown = false
  }
  return {
    progress: (progress) => {
      if (!isTerminal || now() - shownAt < shortestPause) return
      shownAt = now()
      isShown = true
      warn(`${clearLine}${paint('grey', progressLine(progress))}`)
    },
    note: line,
    summary: (text, _data, isDone) => {
      line(paint(isDone ? 'green' : 'red', text))
    },
    failure: ({ message, hints = [] }) => {
      line(`${paint('red', 'billfold:')} ${message}`)
      for (const hint of hints) line(hint)
    },
  }
}

/** Reports to programs: one JSON object a line on standard output. */
export const reporterForPrograms = ({ print }: Console): Reporter => {
  const event = (name: string, data: object): void => {
    print(`${JSON.stringify({ event: name, ...data })}\n`)
  }
  return {
    progress: (progress) => {
      const { rows, total, elapsed, phase } = progress
      event('progress', { phase, rows, total, rowsPerSecond: rateOf(progress), milliseconds: Math.round(elapsed) })
    },
    note: () => undefined,
    summary: (_text, data) => {
      event('summary', data)
    },
    failure: (failure) => {
      event('error', failure)
    },
  }
}
