import type { Command } from 'commander'
import { type ExportCommandOptions, exportPlan } from './exportPlan.js'
import { type Job, runJob } from './job.js'
import { runExport } from './runExport.js'
import { runSync } from './runSync.js'
import { addCommonOptions, listOption } from './commonOptions.js'
import { resourcesHelp } from './target.js'
import { withLocks } from './lock.js'

const examples = `
A sync (--sync) compares the list with the last scan, whose hashes are in the state
file. It writes the rows that were added or have changed, and the ids that are gone,
with that word in the column _change.

Examples:
  billfold export teamtools customers --out customers.csv
  billfold export teamtools customers --out customers.csv --resume
  billfold export alfacrm customers --since 2026-01-31 --format ndjson
  billfold export whmcs clients --sync clients.state --out changes.ndjson --overwrite
  billfold export whmcs invoices --query status=Unpaid | head -20`

/** Runs `billfold export`. Returns the exit code. */
const run = (system: string, resource: string, options: ExportCommandOptions, job: Job): Promise<number> =>
  runJob(job, 'Stopping. Press Ctrl+C again to end at once.', async (stop) => {
    const plan = exportPlan(system, resource, options)
    if (!plan.ok) return plan
    const connected = await plan.value.target.connect(job.environment)
    if (!connected.ok) return connected
    const { state, file } = plan.value
    const work = () => (state === undefined ? runExport : runSync)(plan.value, connected.value, job, stop)
    return withLocks(
      [state, file].flatMap((each) => each ?? []),
      work,
    )
  })

/** Adds `billfold export` to the program. */
export const addExportCommand = (program: Command, jobOf: (isForPrograms: boolean) => Job): void => {
  const command = program
    .command('export')
    .summary('write all rows of a list to a file')
    .description('Writes all rows of a list as CSV or as JSON lines, to a file or to standard output.')
    .usage('SYSTEM RESOURCE [options]')
    .argument('<system>', 'teamtools, alfacrm or whmcs')
    .argument('<resource>', 'the name of a list, such as customers')
    .option('--format <format>', 'csv or ndjson; by the name of the file when left out, else csv')
    .option('--out <file>', 'write to this file in place of standard output')
    .option(
      '--query <key=value>',
      'a filter of the list, or limit=N for the rows on a page; may be repeated',
      listOption,
    )
    .option('--columns <a,b>', 'only these columns, for CSV')
    .option('--since <time>', 'only rows added or changed since then, where the API can tell: 2026-01-31')
    .option('--sync <file>', 'only what is new since the last scan, whose state is in this file')
    .option('--resume', 'go on where an export into the file broke off')
    .option('--overwrite', 'replace the file if it exists')
    .showHelpAfterError('Try billfold export --help')
    .addHelpText('after', () => `\n${resourcesHelp('canExport')}\n${examples}`)
  addCommonOptions(command).action(async (system: string, resource: string, options: ExportCommandOptions) => {
    process.exitCode = await run(system, resource, options, jobOf(options.json === true))
  })
}
