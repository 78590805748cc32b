/** How far a command is. Times are in milliseconds. */
export type Progress = {
  /** The rows so far, over all runs of the command. */
  readonly rows: number
  /** The rows in all, if they are known. */
  readonly total: number | undefined
  /** The rows that earlier runs had done when this one started. */
  readonly before: number
  readonly elapsed: number
  /** What is being done, if a command does several things. */
  readonly phase?: string | undefined
}

/** Writes a number with its thousands apart: `12,000`. */
export const count = (number: number): string => number.toLocaleString('en')

/** Formats a duration in milliseconds: `2.5 s`, `40 s`, `3 min 20 s`, `2 h 5 min`. */
export const duration = (milliseconds: number): string => {
  if (milliseconds < 9_950) return `${(milliseconds / 1000).toFixed(1)} s`
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 60) return `${String(seconds)} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${String(minutes)} min ${String(seconds % 60)} s`
  return `${count(Math.floor(minutes / 60))} h ${String(minutes % 60)} min`
}

/** Returns the rows a second of this run, or undefined before there is anything to divide. */
export const rateOf = ({ rows, before, elapsed }: Progress): number | undefined =>
  elapsed > 0 && rows > before ? ((rows - before) * 1000) / elapsed : undefined

/** Formats the progress as one line: rows, rows a second and the time left. */
export const progressLine = (progress: Progress): string => {
  const { rows, total, phase } = progress
  const rate = rateOf(progress)
  const rowsText = total === undefined ? `${count(rows)} rows` : `${count(rows)} of ${count(total)} rows`
  const counted = phase === undefined ? rowsText : `${phase}: ${rowsText}`
  if (rate === undefined) return counted
  const speed = `${rate < 10 ? rate.toFixed(1) : count(Math.round(rate))} rows/s`
  if (total === undefined || total < rows) return `${counted}, ${speed}`
  return `${counted}, ${speed}, ${duration(((total - rows) * 1000) / rate)} left`
}
