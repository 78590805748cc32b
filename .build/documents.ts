import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

const folder = 'skills/billfold'

/** The folders of src that have a document. */
const parts = ['alfacrm', 'core', 'proxy', 'sandbox', 'teamtools', 'transfer', 'whmcs']

/** A document with its links to the others as they lie in the package. Of what the package lacks, the name is left, and of pictures nothing. */
const placed = (text: string): string =>
  text
    .replace(/\]\(\.\.\/(\w+)\/README\.md(#[\w-]+)?\)/g, (_link, part: string, hash = '') => `](${part}.md${hash})`)
    .replace(/\[([^\]]*)\]\((?:\.\.\/){2}[^)]*\)/g, '$1')
    .replace(/^!\[[^\]]*\]\([^)]*\)\n\n?/gm, '')

/** Puts the documents where coding agents look for what a package says to them, and where people find them. */
export const writeDocuments = (): void => {
  rmSync('skills', { recursive: true, force: true })
  mkdirSync(`${folder}/references`, { recursive: true })
  cpSync('src/SKILL.md', `${folder}/SKILL.md`)
  for (const part of parts)
    writeFileSync(`${folder}/references/${part}.md`, placed(readFileSync(`src/${part}/README.md`, 'utf8')))
}
