import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A folder in which the packed package is installed beside its dependencies. */
export type Installation = { readonly folder: string; readonly remove: () => void }

let packed: Buffer | undefined

/** The tarball of what was built; it is packed once for all that a test file installs. */
const tarball = (folder: string): Buffer => {
  if (packed) return packed
  const args = ['pack', '--ignore-scripts', '--pack-destination', folder]
  const printed = execFileSync('npm', args, { cwd: root, stdio: 'pipe' }).toString()
  packed = readFileSync(join(folder, printed.trim().split('\n').at(-1) ?? ''))
  return packed
}

/** Lays the packed package into a new folder, as an installation would. `ky` is the folder of the one to use. */
export const installPacked = (ky: 'ky' | 'ky2' = 'ky'): Installation => {
  const folder = mkdtempSync(join(tmpdir(), 'billfold-'))
  const modules = join(folder, 'node_modules')
  // Ends the search for a package.json, which would go on in the folders above.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  mkdirSync(join(modules, 'billfold'), { recursive: true })
  const untar = ['-xz', '--strip-components=1', '-C', join(modules, 'billfold')]
  execFileSync('tar', untar, { input: tarball(folder) })
  symlinkSync(join(root, 'node_modules', ky), join(modules, 'ky'))
  symlinkSync(join(root, 'node_modules/valibot'), join(modules, 'valibot'))
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}
