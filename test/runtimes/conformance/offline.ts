import { createContext, unwrap } from 'billfold'
import { createTeamToolsSandbox } from 'billfold/sandbox'
import { requestAccessToken, saveGroup } from 'billfold/teamtools'
import type { Checking } from './check.js'
import { client, errorOf, salt } from './world.js'

/** The sandbox in the runtime itself, which then needs no network at all. */
export const offlineChecks = (check: Checking): Promise<void> =>
  check('runs the sandbox in memory', async () => {
    const faults = [{ match: 'POST groups', status: 503, times: 1 }]
    const sandbox = createTeamToolsSandbox({ ...client, salt, faults })
    const offline = { baseUrl: 'http://sandbox.invalid/', fetch: sandbox.fetch }
    const token = unwrap(await requestAccessToken(offline, client)).access_token
    const ctx = createContext({ ...offline, token })
    const failed = errorOf(await saveGroup(ctx, { name: 'Standard group' }))
    const group = await saveGroup(ctx, { name: 'Standard group' })
    return { fault: [failed.kind, 'server'], name: [group.value?.name, 'Standard group'] }
  })
