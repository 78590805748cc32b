import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mergeMarks } from './mergeMarks.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'billfold-marks-'))
  execFileSync('git', ['init', '--quiet'], { cwd: folder })
})
afterEach(() => rmSync(folder, { recursive: true }))

const track = (text: string): void => {
  writeFileSync(join(folder, 'a.ts'), text)
  execFileSync('git', ['add', 'a.ts'], { cwd: folder })
}

// Put together here, so that this file holds no mark itself.
const [ours, base, theirs] = ['<', '|', '>'].map((sign) => sign.repeat(7))

test.each([
  ['our side', `${ours} HEAD`],
  ['the common ancestor', `${base} 1234567`],
  ['their side', `${theirs} topic`],
  ['a side within a comment', ` * ${theirs} topic`],
])('the mark of %s is found, with its file and line', (_, line) => {
  track(`const a = 1\n${line}\n`)
  expect(mergeMarks(folder)).toEqual([`a.ts:2:${line}`])
})

test.each([
  ['a heading of Markdown', 'Title\n=======\n'],
  ['a shift', `const a = 1 ${'<'.repeat(2)} 7\n`],
  ['a longer line of signs', `${'<'.repeat(8)} HEAD\n`],
  ['no line at all', ''],
])('%s is no mark', (_, text) => {
  track(text)
  expect(mergeMarks(folder)).toEqual([])
})

test('a file that is not tracked is left alone', () => {
  writeFileSync(join(folder, 'notes.txt'), `${ours} HEAD\n`)
  expect(mergeMarks(folder)).toEqual([])
})

test('a folder that is no repository is an error, and not free of marks', () => {
  rmSync(join(folder, '.git'), { recursive: true })
  expect(() => mergeMarks(folder)).toThrow('git grep could not look for merge marks')
})
