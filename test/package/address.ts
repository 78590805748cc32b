import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

// Writes the address of the repository into what npm publishes. Only the workflow that publishes knows it, so that it does
// this in its checkout and commits nothing.

const raw = (repository: string): string =>
  repository.replace(/^https:\/\/github\.com\//, 'https://raw.githubusercontent.com/')

/** The manifest with the address of the repository, which npm compares with that of the provenance. */
export const addressedManifest = (manifest: string, repository: string): string => {
  const address = {
    homepage: `${repository}#readme`,
    repository: { type: 'git', url: `git+${repository}.git` },
    bugs: { url: `${repository}/issues` },
  }
  return `${JSON.stringify({ ...(JSON.parse(manifest) as object), ...address }, null, 2)}\n`
}

/** A document with links that lead to the files of a version from wherever it is shown. Links in code stay as they are. */
export const addressedDocument = (text: string, repository: string, version: string): string => {
  const picture = `${raw(repository)}/v${version}/`
  const document = `${repository}/blob/v${version}/`
  const addressed = (prose: string): string =>
    prose
      .replace(/(!\[[^[\]]*\]\(|<img\b[^>]*\bsrc=")(?![a-z]+:)(?:\.\/)?/g, `$1${picture}`)
      // Those of pictures are absolute by now.
      .replace(/(\]\()(?![a-z]+:|#)(?:\.\/)?/g, `$1${document}`)
  const parts = text.split(/(^```[^]*?^```$)/m)
  return parts.map((part, index) => (index % 2 === 1 ? part : addressed(part))).join('')
}

/** Writes the address into the files of a folder. It ends in no slash: `https://github.com/owner/name`. */
export const writeAddress = (folder: string, repository: string): void => {
  const rewrite = (file: string, change: (text: string) => string): void =>
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')))
  rewrite('package.json', (text) => addressedManifest(text, repository))
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version: string }
  rewrite('README.md', (text) => addressedDocument(text, repository, version))
}

const [, script = '', repository] = process.argv
if (import.meta.url === pathToFileURL(script).href) {
  if (repository === undefined || !/^https:\/\/[\w.-]+\/[\w.-]+\/[\w.-]+$/.test(repository)) {
    console.error('Give the address of the repository: https://github.com/owner/name')
    process.exit(1)
  }
  writeAddress(fileURLToPath(new URL('../..', import.meta.url)), repository)
}
