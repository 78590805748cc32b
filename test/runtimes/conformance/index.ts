import { type Context, unwrap } from 'billfold'
import { requestAccessToken } from 'billfold/teamtools'
import { answerChecks } from './answers.js'
import { type Check, createChecks } from './check.js'
import { connectionChecks } from './connection.js'
import { job } from './job.js'
import { offlineChecks } from './offline.js'
import { tokenChecks } from './tokens.js'
import { client, type World } from './world.js'

/** The programme that every runtime runs, against a sandbox that is empty. */
export const conformance = async (world: World): Promise<readonly Check[]> => {
  const { check, checks } = createChecks()
  let token = ''
  await check('asks for a token', async () => {
    token = unwrap(await requestAccessToken({ baseUrl: world.direct }, client)).access_token
    return { long: [token.length > 20, true] }
  })
  // A page holds no token: the proxy adds it.
  const usual: Context = world.proxied ? { baseUrl: world.baseUrl } : { baseUrl: world.baseUrl, token }
  const direct: Context = { baseUrl: world.direct, token }
  const parts = {
    job: () => job(check, usual),
    answers: () => answerChecks(check, world, direct),
    connection: () => connectionChecks(check, world, direct),
    tokens: () => tokenChecks(check, world),
    offline: () => offlineChecks(check),
  }
  // What a part fails at before its checks is a failed check as well, and the others go on.
  for (const [name, part] of Object.entries(parts))
    await part().catch((thrown: unknown) =>
      check(`the part ${name} begins`, () => Promise.resolve({ it: [String(thrown), 'begun'] })),
    )
  return checks
}
