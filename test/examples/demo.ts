import { once } from 'node:events'
import { alfacrm } from './demo/alfacrm.js'
import { type Demo, startSandbox } from './demo/support.js'
import { teamtools } from './demo/teamtools.js'
import { whmcs } from './demo/whmcs.js'

/** The demos by name: `npm run demo` for all of them, `npm run demo -- whmcs` for one. */
const demos: Readonly<Record<string, Demo>> = { teamtools, alfacrm, whmcs }

const run = async ({ sandbox: args, job }: Demo): Promise<void> => {
  const sandbox = await startSandbox(args)
  try {
    await job(sandbox.url)
    console.log('\nEvery figure is right.')
  } catch (error) {
    console.error(error)
    process.exitCode = 1
  } finally {
    const ended = once(sandbox.process, 'exit')
    sandbox.process.kill()
    await ended
  }
}

const names = process.argv.slice(2)
for (const name of names.length > 0 ? names : Object.keys(demos)) {
  const demo = demos[name]
  if (demo) await run(demo)
  else {
    console.error(`no demo ${name}: one of ${Object.keys(demos).join(', ')}`)
    process.exitCode = 2
  }
}
