import type { Result } from 'billfold'
import type { Settled, SettleOptions, UnsettledCall } from 'billfold/settle'
import { expect } from 'vitest'

/** Returns numbers from 0 to 1 that are the same for the same seed. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Fetch = (input: Request | string | URL, init?: RequestInit) => Promise<Response>

/** What happens to the request of a call. */
export type Fate =
  /** The connection breaks before the API has it. */
  | 'before'
  /** The connection breaks, and the API has it later. */
  | 'during'
  /** The API has it, and the answer is lost. */
  | 'after'

/** A connection that can be cut. */
export type Connection = {
  /** Returns the requests since the last call of this function: `GET /payments`. */
  readonly takeRequests: () => readonly string[]
  readonly fetch: Fetch
  /** Cuts the next request. */
  readonly cut: (fate: Fate) => void
  /** Lets the API have the request that was cut during the write. It returns whether the API accepted it. */
  readonly arrive: () => Promise<boolean>
  /** Whether the API has accepted the request that was cut. */
  readonly isAccepted: () => boolean
  /** The id of the row that the request made, as text. */
  readonly madeId: () => string | undefined
}

const acceptedId = (body: string): { readonly ok: boolean; readonly id: string | undefined } => {
  const { success, model, data } = JSON.parse(body) as {
    success?: boolean
    model?: { id?: string | number }
    data?: { id?: string | number }
  }
  const id = (model ?? data)?.id
  return { ok: success !== false, id: id === undefined ? undefined : String(id) }
}

/** Makes a connection to a sandbox in memory. */
export const connectionTo = (send: Fetch): Connection => {
  let fate: Fate | undefined
  let held: Request | undefined
  let accepted = false
  let id: string | undefined
  const requests: string[] = []
  const deliver = async (request: Request): Promise<boolean> => {
    const response = await send(request)
    const answer = acceptedId(await response.text())
    accepted = response.ok && answer.ok
    id = accepted ? answer.id : undefined
    return accepted
  }
  return {
    takeRequests: () => requests.splice(0),
    fetch: async (input, init) => {
      requests.push(`${init?.method ?? 'GET'} ${new URL(input as string).pathname}`)
      const now = fate
      if (now === undefined) return send(input, init)
      fate = undefined
      const request = new Request(input, { ...init, signal: null })
      if (now === 'during') held = request
      if (now === 'after') await deliver(request)
      throw new TypeError('fetch failed')
    },
    cut: (next) => {
      fate = next
      held = undefined
      accepted = false
      id = undefined
    },
    arrive: async () => (held === undefined ? accepted : deliver(held)),
    isAccepted: () => accepted,
    madeId: () => id,
  }
}

/** How often each answer was given. */
export type Counts = { done: number; notDone: number; unclear: number; failed: number }

export const newCounts = (): Counts => ({ done: 0, notDone: 0, unclear: 0, failed: 0 })

/** One operation under test, in a sandbox that `Scope` describes. */
export type Subject<Scope> = {
  readonly operation: string
  /** The field that has the key of the call, if the operation has room for one. */
  readonly key: string | undefined
  /** Whether a row can show by a key that it is of the call, so that answers other than `unclear` are expected. */
  readonly isOnlyUnclear?: boolean
  /** Whether the calls of others change the same row. */
  readonly isShared?: boolean
  /** Makes the arguments of a call in a scope. `key` is left out for calls without one. */
  readonly argumentsOf: (scope: Scope, look: string, key: string | undefined) => readonly unknown[]
  /** What another actor does to the row that the call made. */
  readonly disturb?: (scope: Scope, id: string, random: () => number) => Promise<unknown>
}

/** A world in which calls are made: its clocks, its actors and its scopes. */
export type World<Scope> = {
  /** Sets the clock of the API. */
  readonly setTime: (milliseconds: number) => void
  readonly scope: (run: number) => Scope
  /** Starts anew. */
  readonly reset: () => void
  readonly connection: Connection
  /** Makes a call over the connection that can be cut. */
  readonly call: (operation: string, args: readonly unknown[]) => Promise<Result<unknown>>
  /** Makes a call of another actor. It returns the id of the row that it made. */
  readonly rival: (operation: string, args: readonly unknown[]) => Promise<string | undefined>
  readonly settle: (call: UnsettledCall, options: SettleOptions) => Promise<Result<Settled>>
  /** Checks whether a request, such as `GET /payments`, only reads. */
  readonly isRead: (request: string) => boolean
  /** A number that changes with everything that is written. */
  readonly revision: () => number
  readonly optionsOf: (run: number) => SettleOptions
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute

const pick = <T>(random: () => number, ...items: readonly T[]): T => items[Math.floor(random() * items.length)]!

/** What a run has shown, for the assertions on all runs. */
type Outcome = {
  readonly answer: Result<Settled>
  /** Whether the API accepted the request, or will. */
  readonly isTrue: boolean
  readonly madeId: string | undefined
}

/** Asserts that an answer claims nothing that is not so. */
const check = ({ answer, isTrue, madeId }: Outcome, counts: Counts, context: object): void => {
  if (!answer.ok) {
    counts.failed++
    return
  }
  const { value } = answer
  counts[value.outcome]++
  const said = JSON.stringify({ value, ...context })
  if (value.outcome === 'notDone') expect(isTrue, `a wrong notDone: ${said}`).toBe(false)
  if (value.outcome !== 'done') return
  expect(isTrue, `a wrong done: ${said}`).toBe(true)
  const { id } = value.row as { id?: string | number }
  if (id !== undefined && madeId !== undefined) expect(String(id), `the row of another: ${said}`).toBe(madeId)
}

/**
 * Makes a call whose connection is cut, while others write what looks the same, and settles it before and after its
 * request can arrive. It asserts that no answer is wrong, and that the answer is clear where a key makes it clear.
 */
export const runOnce = async <Scope>(
  world: World<Scope>,
  subject: Subject<Scope>,
  random: () => number,
  run: number,
  counts: Counts,
): Promise<void> => {
  const { operation, argumentsOf, disturb } = subject
  const scope = world.scope(run)
  const startedAt = Date.UTC(2027, 0, 1) + run * 2 * 24 * hour + Math.floor(random() * hour)
  const skew = Math.floor((random() * 2 - 1) * 4.5 * minute)
  const at = (milliseconds: number): void => world.setTime(startedAt + milliseconds + skew)
  const look = `look ${run}`
  const key = subject.key !== undefined && random() < 0.7 ? `Own-${run}@example.com` : undefined
  const args = argumentsOf(scope, look, key)
  const known: string[] = []
  let rivals = 0
  let keyless = 0
  const isAloneByKey = key !== undefined && random() < 0.8
  const rival = async (): Promise<string | undefined> => {
    const other =
      subject.key !== undefined && (isAloneByKey || random() < 0.5) ? `Other-${run}-${rivals}@example.com` : undefined
    rivals++
    if (other === undefined) keyless++
    return world.rival(operation, argumentsOf(scope, look, other))
  }
  const maybeRival = async (chance: number): Promise<string | undefined> => (random() < chance ? rival() : undefined)

  at(-pick(random, 3 * hour, 30 * minute))
  const long = await maybeRival(0.3)
  at(-pick(random, 5 * minute, 10 * second))
  const short = await maybeRival(0.3)
  if (random() < 0.5) known.push(...[long, short].filter((id) => id !== undefined))

  at(0)
  await maybeRival(0.2)
  const fate = pick<Fate>(random, 'before', 'during', 'after')
  world.connection.cut(fate)
  const failed = await world.call(operation, args)
  expect(failed.error?.delivery).toBe('unknown')
  expect(failed.error?.operation).toBe(operation)
  await maybeRival(0.2)

  const call: UnsettledCall = JSON.parse(
    JSON.stringify({ operation, args, startedAt, uniqueField: key === undefined ? undefined : subject.key, known }),
  ) as UnsettledCall
  const willArrive = fate === 'during' && random() < 0.6
  const settleAt = async (passed: number): Promise<Result<Settled>> => {
    at(passed)
    const before = world.revision()
    world.connection.takeRequests()
    const answer = await world.settle(call, { ...world.optionsOf(run), now: () => startedAt + passed })
    expect(world.revision(), 'settle wrote').toBe(before)
    expect(world.connection.takeRequests().filter((request) => !world.isRead(request))).toEqual([])
    return answer
  }
  const early = await settleAt(second + random() * 20 * second)
  // A request that is on its way is not yet done, and will be.
  if (early.ok && early.value.outcome === 'notDone') expect.fail(`a notDone before the end: ${JSON.stringify(call)}`)
  check({ answer: early, isTrue: world.connection.isAccepted(), madeId: world.connection.madeId() }, newCounts(), call)

  at(30 * second + random() * 4 * minute)
  if (willArrive) await world.connection.arrive()
  await maybeRival(0.2)
  const madeId = world.connection.madeId()
  const isDisturbed = disturb !== undefined && world.connection.isAccepted() && random() < 0.15
  if (isDisturbed) await disturb(scope, madeId ?? '', random)
  at(4 * hour)
  if (random() < 0.2) await rival()
  const answer = await settleAt(4 * hour + minute)
  const isTrue = world.connection.isAccepted()
  check({ answer, isTrue, madeId }, counts, { fate, isTrue, isDisturbed, skew, call })
  const isClear = !subject.isOnlyUnclear && !isDisturbed && answer.ok
  if (isClear && key !== undefined && keyless === 0 && (rivals === 0 || !subject.isShared))
    expect(answer.value.outcome, JSON.stringify({ answer, call, fate })).toBe(isTrue ? 'done' : 'notDone')
  if (isClear && rivals === 0 && !isTrue) expect(answer.value.outcome, JSON.stringify(answer)).toBe('notDone')
}

/** Makes many runs and returns how often each answer was given after the request could arrive. */
export const runMany = async <Scope>(
  world: World<Scope>,
  subject: Subject<Scope>,
  runs: number,
  seed: number,
): Promise<Counts> => {
  const counts = newCounts()
  const random = randomFrom(seed)
  const runsBetweenResets = 8
  for (let run = 0; run < runs; run++) {
    if (run % runsBetweenResets === 0) world.reset()
    await runOnce(world, subject, random, run, counts)
  }
  return counts
}

/** The operations that the table of a system in the document of settle names, in order. */
export const documentedOperations = (text: string, title: string): readonly string[] => {
  const section = text.split(/^## /m).find((each) => each.startsWith(`${title}\n`)) ?? ''
  const cells = section.split('\n').flatMap((line) => (line.startsWith('| `') ? [line.split('|')[1]!] : []))
  return cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name!)).sort()
}
