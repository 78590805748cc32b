import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { delimiter } from 'node:path'
import { expect, test } from 'vitest'
import { exitCodes, exitCodesHelp } from '../../src/cli/exitCodes.js'
import { transferSystems } from '../../src/cli/systems.js'
import { cli, commandLine } from '../support/commandLine.js'
import { textOf } from '../support/examples.js'

const [, section = ''] = textOf('src/transfer/README.md').split('## The command line\n')

const { start, fileNamed } = commandLine()

test('the commands of the document run, and print what its comments say', async () => {
  const { printed } = start(['sandbox', 'teamtools', '--port', '0', '--seed', 'demo'])
  await expect.poll(() => printed.out, { timeout: 15_000 }).toMatch(/\n {2}code: {2}/)
  const [, url = ''] = /^listening on (\S+)$/m.exec(printed.out) ?? []
  const [, script = ''] = /```sh\n([^]*?)```/.exec(section) ?? []
  const folder = fileNamed('.')
  await writeFile(fileNamed('billfold'), `#!/bin/sh\nexec '${process.execPath}' '${cli}' "$@"\n`, { mode: 0o755 })
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`, XDG_CONFIG_HOME: folder }
  const shell = spawn('sh', ['-e', '-c', script.replaceAll('http://127.0.0.1:4810', url)], { cwd: folder, env })
  let out = ''
  for (const stream of [shell.stdout, shell.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (out += text))
  expect([(await once(shell, 'close'))[0], out]).toEqual([0, expect.any(String)])
  const comments = [...script.matchAll(/^# (.*)$/gm)].map(([, text = '']) => text)
  expect(comments.length).toBeGreaterThan(5)
  for (const comment of comments) expect(out).toContain(comment.replace(/…$/, ''))
})

test('the document has the variables, the fields and the exit codes that there are', () => {
  for (const { variables } of transferSystems.values())
    for (const [field, variable] of Object.entries(variables)) {
      expect(section).toContain(`\`${variable}\``)
      expect(section).toContain(`\`${field}\``)
    }
  const rows = [...section.matchAll(/^\| (\d+) +\| (.*?) +\|$/gm)].map(([, code, meaning]) => [Number(code), meaning])
  expect(rows.map(([code]) => code)).toEqual(Object.values(exitCodes))
  for (const [, meaning] of rows) expect(exitCodesHelp()).toContain(String(meaning))
})
