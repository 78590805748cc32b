/** One thing that was tried. `detail` says what was found where it is not right. */
export type Check = { readonly name: string; readonly ok: boolean; readonly detail: string }

/** What was found beside what is right. */
export type Facts = Readonly<Record<string, readonly [found: unknown, right: unknown]>>

/** Runs one check and keeps what came of it; what it throws is a failure like any other. */
export type Checking = (name: string, run: () => Promise<Facts>) => Promise<void>

const shown = (value: unknown): string => JSON.stringify(value) ?? String(value)

const differences = (facts: Facts): readonly string[] =>
  Object.entries(facts).flatMap(([what, [found, right]]) =>
    shown(found) === shown(right) ? [] : [`${what} is ${shown(found)}, not ${shown(right)}`],
  )

const whatWasThrown = (thrown: unknown): string => (thrown instanceof Error ? `threw ${thrown.message}` : shown(thrown))

/** A list of checks that grows as they are run. */
export const createChecks = (): { readonly check: Checking; readonly checks: readonly Check[] } => {
  const checks: Check[] = []
  const check: Checking = async (name, run) => {
    const wrong = await run().then(differences, (thrown: unknown) => [whatWasThrown(thrown)])
    checks.push({ name, ok: wrong.length === 0, detail: wrong.join('; ') })
  }
  return { check, checks }
}
