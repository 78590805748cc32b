import type { HookEvent, Hooks } from './hooks.js'

const describe = ({ operation, method, path, attempt }: HookEvent): string =>
  `${operation} ${method} ${path} attempt ${attempt}`

/**
 * Hooks that say in one line each what a context does: answers, repeats, and calls that ended without a success. `log` gets
 * the lines, `console.error` when left out. No line holds a token, an id or a body.
 *
 * @example
 * ```ts
 * const told = createContext({ ...ctx, ...debugHooks(console.log) })
 * await listPlans(told) // teamtools.listPlans GET plans attempt 1: 200 in 3 ms
 * ```
 */
export const debugHooks = (log: (line: string) => unknown = console.error): Hooks => ({
  onResponse: (event) => log(`${describe(event)}: ${event.status} in ${event.milliseconds} ms`),
  onRetry: (event) => log(`${describe(event)}: to be repeated after ${event.reason}`),
  onError: (event) =>
    log(
      `${describe(event)}: failed with ${event.kind ?? event.status}, ${event.delivery}, in ${event.milliseconds} ms`,
    ),
})
