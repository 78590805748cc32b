import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { toldOf } from './changelog.js'

// All that a release needs, without releasing: what the repository has to be like, the steps of `.ci/run`, and npm's own
// dry run. A step that fails does not keep the next from being taken.

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string): string => readFileSync(`${root}${file}`, 'utf8')
const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: root }).toString().trim()
const { version } = JSON.parse(read('package.json')) as { readonly version: string }

/** Runs a command before the reader's eyes, and gives what is wrong with it. */
const run = (command: string, ...args: readonly string[]): string | undefined => {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  return status === 0 ? undefined : (error?.message ?? `ended with ${status}`)
}

/** What is looked at, each with what is wrong, if anything is. */
const steps: readonly (readonly [name: string, wrong: () => string | undefined])[] = [
  ['the working tree is clean', () => git('status', '--porcelain') || undefined],
  [`no tag says v${version}`, () => git('tag', '--list', version, `v${version}`) || undefined],
  [
    'the changelog tells of it',
    () => {
      const told = toldOf(read('CHANGELOG.md'), version)
      console.log(told.join('\n'))
      return told.length > 0 ? undefined : `no dated section [${version}] with entries, and none under [Unreleased]`
    },
  ],
  ['bash .ci/run --installed', () => run('bash', '.ci/run', '--installed')],
  // Refuses a version that is none, too.
  ['npm publish --dry-run', () => run('npm', 'publish', '--dry-run', '--loglevel=error')],
]

const report = steps.map(([name, wrong]) => {
  console.log(`\n== ${name}`)
  const found = wrong()
  if (found !== undefined) process.exitCode = 1
  return found === undefined ? `ok      ${name}` : `failed  ${name}: ${found}`
})
console.log(`\nbillfold ${version}\n${report.join('\n')}`)
