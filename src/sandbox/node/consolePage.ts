import { readFile } from 'node:fs/promises'
import type { ConsolePage } from '../console/index.js'

/** What came of reading the page. */
export type ReadConsolePage =
  { readonly ok: true; readonly page: ConsolePage } | { readonly ok: false; readonly message: string }

/** Where the build puts the page: beside the built files, and as seen from the sources. */
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

/** Reads the page of the console that the build has made. */
export const readConsolePage = async (): Promise<ReadConsolePage> => {
  for (const folder of folders) {
    const page = await readFrom(folder)
    if (page !== undefined) return { ok: true, page }
  }
  return { ok: false, message: 'the page of the console is not there: run npm run build first' }
}
