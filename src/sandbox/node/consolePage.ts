import { readFile } from 'node:fs/promises'
import type { ConsolePage } from '../console/index.js'

/** The page, or the reason why it could not be read. */
export type ReadConsolePage =
  { readonly ok: true; readonly page: ConsolePage } | { readonly ok: false; readonly message: string }

/** The folders to which the build writes the page, relative to the built files and to the sources. */
const folders = ['./console/', '../../../dist/cli/console/']

const readFrom = async (folder: string): Promise<ConsolePage | undefined> => {
  const textOf = (name: string) => readFile(new URL(folder + name, import.meta.url), 'utf8')
  try {
    const [html, forms] = await Promise.all([textOf('page.html'), textOf('forms.json')])
    return { html, forms: JSON.parse(forms) as ConsolePage['forms'] }
  } catch {
    return undefined
  }
}

/** Reads the page of the console, which the build has created. */
export const readConsolePage = async (): Promise<ReadConsolePage> => {
  for (const folder of folders) {
    const page = await readFrom(folder)
    if (page !== undefined) return { ok: true, page }
  }
  return { ok: false, message: 'the page of the console is not there: run npm run build first' }
}
