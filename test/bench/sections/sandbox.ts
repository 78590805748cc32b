/** The sandbox on a port, as a process of its own. Its parent ends it. */
import { createTeamToolsSandbox } from 'billfold/sandbox'
import { serveSandbox } from 'billfold/sandbox/node'

const served = await serveSandbox(createTeamToolsSandbox({ clientId: 'id', clientSecret: 'secret', salt: 'salt' }))
if (!served.ok) throw new Error(served.message)
process.send?.(served.value.url)
process.on('disconnect', () => process.exit())
