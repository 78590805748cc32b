import { inspect } from 'node:util'
import type { ApiError, Context, Result } from 'billfold'
import { applyInvoicePayment, deleteCustomer, getCustomer, saveCustomer } from 'billfold/teamtools'

/** An id as the API makes them. */
export const id = '580a0ffcbffebc8b0e8b456a'

/** An answer that every operation of one entity takes. */
export const entity: object = { data: { id } }

/** One operation of each effect; `create` is a `once` that is not about money. */
export const calls: Readonly<Record<'read' | 'repeatable' | 'delete' | 'once' | 'create', Call>> = {
  read: (context, options) => getCustomer(context, id, options),
  repeatable: (context, options) => saveCustomer(context, { id, name: 'A' }, options),
  delete: (context, options) => deleteCustomer(context, id, options),
  once: (context, options) => applyInvoicePayment(context, id, { amount: 100 }, options),
  create: (context, options) => saveCustomer(context, { name: 'A' }, options),
}

export type Call = (context: Context, options?: { readonly signal?: AbortSignal }) => Promise<Result<unknown>>

/** An error's fields whatever its kind: what a test asserts is which of them are there. */
export type AnyError = ApiError & {
  readonly code?: string
  readonly status?: number
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly body?: string
  readonly retryAfter?: number
  readonly messages?: Readonly<Record<string, readonly string[]>>
  readonly issues?: readonly { readonly path: string; readonly message: string }[]
}

/** The error of a result that has to be one. */
export const errorOf = (result: Result<unknown>): AnyError => {
  if (result.ok) throw new Error(`not an error: ${inspect(result)}`)
  return result.error
}

/** Everything that a program could print of a value. */
export const printed = (value: unknown): string =>
  [JSON.stringify(value), inspect(value, { depth: Infinity, showHidden: true })].join('\n')

/** All that an iteration gives. */
export const listOf = async <T>(iteration: AsyncIterable<T>): Promise<readonly T[]> => {
  const steps: T[] = []
  for await (const step of iteration) steps.push(step)
  return steps
}

/** Lets everything that is due happen: promises, closed sockets, microtasks. */
export const turns = async (count = 20): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve))
}

/** Waits for what happens by itself, for so many turns of the event loop; whether it did. */
export const happens = async (holds: () => boolean, most = 2_000): Promise<boolean> => {
  for (let turn = 0; turn < most && !holds(); turn++) await turns(1)
  return holds()
}
