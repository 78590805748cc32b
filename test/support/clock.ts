import type { Clock } from 'billfold'
import { turns } from './calls.js'

/** A clock that stands still until it is told to go on, and what is due on it. */
export const clockAt = (
  start = 0,
): { readonly clock: Clock; readonly pass: (ms: number) => Promise<void>; readonly open: () => number } => {
  let now = start
  let timers: { readonly due: number; readonly then: () => void }[] = []
  const clock: Clock = {
    now: () => now,
    // As those of runtimes: beyond the longest time a timer fires at once.
    setTimeout: (then, ms) => {
      const timer = { due: now + (ms < 2 ** 31 ? ms : 1), then }
      timers.push(timer)
      return timer
    },
    clearTimeout: (timer: unknown) => void (timers = timers.filter((one) => one !== timer)),
  }
  const pass = async (ms: number): Promise<void> => {
    const end = now + ms
    for (;;) {
      await turns(2)
      const next = timers.filter(({ due }) => due <= end).sort((one, other) => one.due - other.due)[0]
      if (!next) break
      timers = timers.filter((one) => one !== next)
      now = next.due
      next.then()
    }
    now = end
  }
  return { clock, pass, open: () => timers.length }
}
