import type { Command } from 'commander'
import { addCommonOptions, listOption } from './commonOptions.js'
import { type ImportCommandOptions, importPlan } from './importPlan.js'
import { type Job, runJob } from './job.js'
import { withLocks } from './lock.js'
import { runImport } from './runImport.js'
import { resourcesHelp } from './target.js'

const examples = `
Every row is checked before the first one is sent. A checkpoint beside the file says
which rows were sent, so that none is sent twice, and stays there after the end.

Examples:
  billfold import teamtools customers customers.csv --dry-run
  billfold import teamtools customers customers.csv
  billfold import teamtools customers customers.csv --resume
  billfold import alfacrm customers leads.ndjson --all-or-nothing --failures bad.ndjson`

/** Runs `billfold import`. Returns the exit code. */
const run = (
  system: string,
  resource: string,
  file: string,
  options: ImportCommandOptions,
  job: Job,
): Promise<number> =>
  runJob(job, 'Stopping after the rows under way. Press Ctrl+C again to end at once.', async (stop) => {
    const plan = importPlan(system, resource, file, options)
    if (!plan.ok) return plan
    const { target, dryRun, checkpoint, failures } = plan.value
    if (dryRun) return withLocks([failures.file], () => runImport(plan.value, target.unconnected, job, stop))
    const connected = await target.connect(job.environment)
    if (!connected.ok) return connected
    return withLocks([file, checkpoint, failures.file], () => runImport(plan.value, connected.value, job, stop))
  })

/** Adds `billfold import` to the program. */
export const addImportCommand = (program: Command, jobOf: (isForPrograms: boolean) => Job): void => {
  const command = program
    .command('import')
    .summary('save the rows of a file')
    .description('Saves the rows of a CSV file or a file of JSON lines, after it has checked all of them.')
    .usage('SYSTEM RESOURCE FILE [options]')
    .argument('<system>', 'teamtools, alfacrm or whmcs')
    .argument('<resource>', 'what the rows are, such as customers')
    .argument('<file>', 'the file with the rows')
    .option('--dry-run', 'check every row in the same way, and send nothing')
    .option('--all-or-nothing', 'send nothing if any row fails the checks')
    .option('--format <format>', 'csv or ndjson; by the name of the file when left out')
    .option(
      '--type <column=type>',
      'what the text of a column is: text, number, boolean or json; may be repeated',
      listOption,
    )
    .option(
      '--failures <file>',
      'row, column, value and reason of what failed; FILE.failures.csv, or FILE.dry-run.failures.csv, when left out',
    )
    .option('--batch <n>', 'rows in a request, where the API can save several; 100 when left out')
    .option('--no-isolate', 'do not split a refused request to find its bad rows: all its rows fail')
    .option('--concurrency <n>', 'requests at a time; 1 when left out')
    .option('--checkpoint <file>', 'where the checkpoint is; FILE.checkpoint.json when left out')
    .option('--resume', 'go on where an import of the file broke off')
    .option('--restart', 'begin anew, and send every row again')
    .showHelpAfterError('Try billfold import --help')
    .addHelpText('after', () => `\n${resourcesHelp('canImport')}\n${examples}`)
  addCommonOptions(command).action(
    async (system: string, resource: string, file: string, options: ImportCommandOptions) => {
      process.exitCode = await run(system, resource, file, options, jobOf(options.json === true))
    },
  )
}
