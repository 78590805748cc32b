import type { HookEvent, Hooks } from './hooks.js'

const describe = ({ operation, method, path, attempt }: HookEvent): string =>
  `${operation} ${method} ${path} attempt ${attempt}`

/**
 * Returns hooks that log one line for each response, each retry and each call that failed. `log` receives the lines; the
 * default is `console.error`. No line contains a token, an id or a body.
 *
 * @example
 * ```ts
 * const told = createContext({ ...ctx, ...debugHooks(console.log) })
 * await listPlans(told) // teamtools.listPlans GET plans attempt 1: 200 in 3 ms
 * ```
 */
export const debugHooks = (log: (line: string) => unknown = console.error): Hooks => ({
  onResponse: (event) => log(`${describe(event)}: ${event.status} in ${event.milliseconds} ms`),
  onRetry: (event) => log(`${describe(event)}: retrying after ${event.reason}`),
  onError: (event) =>
    log(
      `${describe(event)}: failed with ${event.kind ?? event.status}, ${event.delivery}, in ${event.milliseconds} ms`,
    ),
})
