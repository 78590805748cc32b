import { randomBytes } from 'node:crypto'
import type { Console, ConsoleLink, ConsolePage, createConsole } from '../console/index.js'
import type { Service } from './options.js'

/** The consoles of the sandboxes that a command serves. */
export type Consoles = {
  /** A sandbox with its console. */
  readonly wrap: (service: Service) => Console
  /** The address of a console, which the others then link to. */
  readonly opened: (service: Service, url: string) => string
}

/** What came of making them; the page has to be built. */
export type ConsolesResult =
  { readonly ok: true; readonly value: Consoles } | { readonly ok: false; readonly message: string }

const create = (open: typeof createConsole, page: ConsolePage): Consoles => {
  // Only who has seen the address that is printed can open the page.
  const token = randomBytes(18).toString('base64url')
  const links: ConsoleLink[] = []
  return {
    wrap: ({ system, prepared }) =>
      open({
        ...{ system: system.name, sandbox: prepared.sandbox, credentials: prepared.credentials, token, page },
        links: () => links.filter(({ name }) => name !== system.title),
      }),
    opened: ({ system }, url) => {
      const address = `${url}/_sandbox/?token=${token}`
      links.push({ name: system.title, url: address })
      return address
    },
  }
}

/** Makes the consoles. What they need is only loaded here: a start without a console does not load the SDK. */
export const createConsoles = async (): Promise<ConsolesResult> => {
  const [{ createConsole: open }, { readConsolePage }] = await Promise.all([
    import('../console/index.js'),
    import('./consolePage.js'),
  ])
  const read = await readConsolePage()
  return read.ok ? { ok: true, value: create(open, read.page) } : read
}
