import { afterAll, beforeAll } from 'vitest'
import type { Result } from 'billfold'
import type { AlfaCrmContext } from 'billfold/alfacrm'
import {
  type AlfaCrmSandbox,
  type AlfaCrmSandboxOptions,
  type AlfaCrmVariants,
  createAlfaCrmSandbox,
  seedAlfaCrmDemo,
} from 'billfold/sandbox'
import { serveSandbox } from 'billfold/sandbox/node'
import { credentials, login, noon } from '../sandbox/alfacrm/api.js'

/** A sandbox on a port, and what a test has of it. */
export type ServedAccount = {
  readonly sandbox: AlfaCrmSandbox
  /** A literal context, with a token. */
  readonly ctx: AlfaCrmContext
  /** Who logs in, and where. */
  readonly user: { readonly baseUrl: string; readonly branch: number; readonly email: string; readonly apiKey: string }
  readonly clock: { ms: number }
  /** The paths that were asked for, with their queries, and the statuses they were answered with. */
  readonly asked: (readonly [path: string, status: number])[]
}

/** Serves sandboxes on one port for the tests of a file. Each call gives a new one, which from then on answers. */
export const useServedAccount = (): ((options?: Partial<AlfaCrmSandboxOptions>) => Promise<ServedAccount>) => {
  let answer: (request: Request) => Promise<Response>
  let baseUrl = ''
  let close = (): Promise<void> => Promise.resolve()
  beforeAll(async () => {
    const served = await serveSandbox({ fetch: (request) => answer(request) })
    if (!served.ok) throw new Error(served.message)
    ;({ url: baseUrl, close } = served.value)
  })
  afterAll(() => close())
  return async (options) => {
    const clock = { ms: noon }
    const asked: ServedAccount['asked'] = []
    const sandbox = createAlfaCrmSandbox({ ...credentials, rate: 0, now: () => clock.ms, ...options })
    answer = async (request) => {
      const { pathname, search } = new URL(request.url)
      const response = await sandbox.fetch(request)
      asked.push([`${pathname}${search}`, response.status])
      return response
    }
    // An account with a key has it checked by its own test.
    const token = options?.appKey === undefined ? await login(sandbox) : undefined
    return { sandbox, ctx: { baseUrl, token, branch: 1 }, user: { baseUrl, branch: 1, ...credentials }, clock, asked }
  }
}

/** The value of a result that has to be one, in its type. */
export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

/** Fills an account with the small school of the demo. */
export const seed = async ({ sandbox }: Pick<ServedAccount, 'sandbox'>): Promise<void> => {
  const seeded = await seedAlfaCrmDemo(sandbox)
  if (!seeded.ok) throw new Error(seeded.message)
}

/** The other reading of each point of an answer's form. */
export const otherForms: Partial<AlfaCrmVariants> = {
  counts: 'string',
  items: 'object',
  emptyItems: 'missing',
  timestamps: 'd.m.Y',
  documentDate: 'Y-m-d',
  flags: 'boolean',
  groupIds: 'object',
  contacts: 'object',
}
