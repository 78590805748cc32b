import { randomBytes } from 'node:crypto'
import type { Console, ConsoleLink, ConsolePage, createConsole } from '../console/index.js'
import type { Service } from './options.js'

/** The consoles of the sandboxes that one command serves. */
export type Consoles = {
  /** Adds a console to a sandbox. */
  readonly wrap: (service: Service) => Console
  /** Returns the URL of a console, and makes the other consoles link to it. */
  readonly opened: (service: Service, url: string) => string
}

/** The consoles, or the reason why they could not be created. The page of the console must have been built. */
export type ConsolesResult =
  { readonly ok: true; readonly value: Consoles } | { readonly ok: false; readonly message: string }

const create = (open: typeof createConsole, page: ConsolePage): Consoles => {
  // The token restricts the page to people who can see the printed URL.
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

/**
 * Creates the consoles. It imports their modules only here, so that a start without a console does not load the SDK.
 */
export const createConsoles = async (): Promise<ConsolesResult> => {
  const [{ createConsole: open }, { readConsolePage }] = await Promise.all([
    import('../console/index.js'),
    import('./consolePage.js'),
  ])
  const read = await readConsolePage()
  return read.ok ? { ok: true, value: create(open, read.page) } : read
}
