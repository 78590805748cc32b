import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A folder in which the packed package is installed beside its dependencies. */
export type Installation = { readonly folder: string; readonly remove: () => void }

/** Packs what was built and lays it into a new folder, as an installation would. `ky` is the folder of the one to use. */
export const installPacked = (ky: 'ky' | 'ky2' = 'ky'): Installation => {
  const folder = mkdtempSync(join(tmpdir(), 'billfold-'))
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, 'billfold'), { recursive: true })
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    stdio: 'pipe',
  })
  const tarball = join(folder, packed.toString().trim().split('\n').at(-1) ?? '')
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', join(modules, 'billfold')])
  symlinkSync(join(root, 'node_modules', ky), join(modules, 'ky'))
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}
