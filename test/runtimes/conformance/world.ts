import type { ApiError, Delivery, Result } from 'billfold'

/** What is not the same in every runtime. The table of them is `expectations.ts`. */
export type Expected = {
  /** What an error can tell of a connection that was refused. */
  readonly refused: Delivery
  /** Whether a relative base URL can be called. */
  readonly origin: boolean
  /** The status that a redirect, which is never followed, is seen with. */
  readonly redirect: number
  /** Which requests the runtime makes again by itself, any number of times, when a connection is reset. */
  readonly repeats: 'none' | 'reads' | 'all'
  /** Whether the signal of a call counts where a literal context has one as well. */
  readonly bothSignals: boolean
}

/** Where the programme runs: addresses of one sandbox, and what is to be expected. Plain JSON. */
export type World = {
  /** What the calls of a usual program go to. Behind a proxy it is relative, and there is no token. */
  readonly baseUrl: string
  readonly proxied: boolean
  /** The sandbox itself, with its faults: what the connection is tried with. */
  readonly direct: string
  /** The same, relative to the origin, where there is one. */
  readonly relative: string
  /** An address where nobody listens. */
  readonly refused: string
  readonly expected: Expected
}

/** The client that the sandbox knows. */
export const client: { readonly clientId: string; readonly clientSecret: string } = {
  clientId: 'conformance',
  clientSecret: 'conformance-secret',
}

/** The sandbox's salt for events. */
export const salt = 'conformance-salt'

/** A fault as the sandbox's control route takes it. */
export type Fault = {
  readonly match?: string
  readonly times?: number
  readonly delay?: number
  readonly status?: number
  readonly retryAfter?: number
  readonly malformed?: true | string
  readonly cut?: true
  readonly reset?: true
  readonly processed?: boolean
}

const control = async ({ direct }: World, init: RequestInit): Promise<readonly Fault[]> => {
  const answer = await fetch(`${direct}_sandbox/faults`, init)
  if (!answer.ok) throw new Error(`the faults were refused: ${answer.status} ${await answer.text()}`)
  return ((await answer.json()) as { data: readonly Fault[] }).data
}

/** Makes these the faults still to come, in place of any other. */
export const setFaults = (world: World, ...faults: readonly Fault[]): Promise<readonly Fault[]> =>
  control(world, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ faults }) })

/** How many requests met the first fault, which was set to befall so many. */
export const met = async (world: World, times: number): Promise<number> => {
  const [fault] = await control(world, { method: 'GET' })
  return times - (fault?.times ?? 0)
}

/** The error of a call that has to fail. */
export const errorOf = (result: Result<unknown>): ApiError => {
  if (result.ok) throw new Error(`no error but ${JSON.stringify(result.value)}`)
  return result.error
}
