import { spawnSync } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'

/**
 * A line that a merge leaves where two sides changed the same, also within a comment. The line of equals signs between the
 * sides is no part of this, as Markdown underlines a heading so.
 */
const mark = '^(.{0,2}[^<>|])?(<{7}|>{7}|[|]{7}) '

/** Where the tracked files of a repository hold a merge mark: file, line and text of each. */
export const mergeMarks = (folder: string): readonly string[] => {
  const { status, stdout, stderr } = spawnSync('git', ['grep', '-nE', '-e', mark], { cwd: folder, encoding: 'utf8' })
  // 1 says that no line matches; anything else that git could not look.
  if (status === 1) return []
  if (status !== 0) throw new Error(`git grep could not look for merge marks: ${stderr ?? 'git did not start'}`)
  return stdout.trimEnd().split('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = mergeMarks(fileURLToPath(new URL('../..', import.meta.url)))
  for (const line of found) console.error(`merge mark: ${line}`)
  if (found.length) process.exitCode = 1
}
