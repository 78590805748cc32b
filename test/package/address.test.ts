import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressedDocument } from './address.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const repository = 'https://github.com/example-owner/example-name'

/** What the script says of an address, which it writes into the files of a folder that has a copy of it. */
const run = (folder: string, ...args: readonly string[]): string => {
  const script = join(folder, 'test/package/address.ts')
  const loader = fileURLToPath(import.meta.resolve('tsx'))
  return execFileSync(process.execPath, ['--import', loader, script, ...args], { stdio: 'pipe' }).toString()
}

describe('a package that is packed with the address of its repository', () => {
  let folder: string
  let manifest: Readonly<Record<string, unknown>>
  let readme: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'billfold-address-'))
    mkdirSync(join(folder, 'test/package'), { recursive: true })
    for (const file of ['package.json', 'README.md', 'test/package/address.ts'])
      cpSync(join(root, file), join(folder, file))
    run(folder, repository)
    execFileSync('npm', ['pack', '--ignore-scripts'], { cwd: folder, stdio: 'pipe' })
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!
    execFileSync('tar', ['-xzf', tarball], { cwd: folder })
    manifest = JSON.parse(readFileSync(join(folder, 'package/package.json'), 'utf8')) as typeof manifest
    readme = readFileSync(join(folder, 'package/README.md'), 'utf8')
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('names it in its manifest, and has all else as it was', () => {
    const before = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as object
    expect(manifest).toEqual({
      ...before,
      homepage: `${repository}#readme`,
      repository: { type: 'git', url: `git+${repository}.git` },
      bugs: { url: `${repository}/issues` },
    })
  })

  it('has a README whose links lead into that version', () => {
    expect(readme).toContain(`[src/core](${repository}/blob/v${String(manifest['version'])}/src/core/README.md)`)
    const links = Array.from(readme.matchAll(/\]\(([^)]+)\)/g), ([, link]) => link!)
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter((link) => !/^(?:https:|#)/.test(link))).toEqual([])
  })

  it('is left alone by what is no address', () => {
    for (const address of ['owner/name', 'https://github.com/owner', `${repository}/`])
      expect(() => run(folder, address)).toThrow('Give the address of the repository')
    expect(() => run(folder)).toThrow('Give the address of the repository')
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe(readme)
  })
})

describe('in a document', () => {
  const raw = 'https://raw.githubusercontent.com/example-owner/example-name/v1.2.3'
  it.each([
    ['a picture', '![Sizes](test/chart.svg)', `![Sizes](${raw}/test/chart.svg)`],
    ['a picture in HTML', '<img alt="" src="./a.png">', `<img alt="" src="${raw}/a.png">`],
    ['a document', '[x](src/README.md#part)', `[x](${repository}/blob/v1.2.3/src/README.md#part)`],
    ['a picture that is a link', '[![x](a.svg)](b.md)', `[![x](${raw}/a.svg)](${repository}/blob/v1.2.3/b.md)`],
  ])('%s leads to the repository', (_what, text, addressed) => {
    expect(addressedDocument(text, repository, '1.2.3')).toBe(addressed)
  })

  it.each(['[x](https://example.com/)', '[x](#part)', '[x](mailto:a@b.c)', '```md\n[x](a.md)\n```'])(
    '%s stays',
    (text) => {
      expect(addressedDocument(text, repository, '1.2.3')).toBe(text)
    },
  )
})
