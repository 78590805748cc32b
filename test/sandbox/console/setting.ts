import {
  type ConsolePage,
  type ConsoleSandbox,
  createConsole,
  type OperationForm,
  tokenHeader,
} from '../../../src/sandbox/console/index.js'
import type { StoredRow } from '../../../src/sandbox/console/types.js'
import { createTeamToolsSandbox, type TeamToolsSandboxOptions } from '../../../src/sandbox/index.js'
import { requestAccessToken } from '../../../src/teamtools/index.js'

export const client = { clientId: 'id', clientSecret: 'the secret & "more" of it', salt: 'the-salt-of-it' }

export const token = 'the-token-of-the-console'

const saveCustomer: OperationForm = {
  name: 'saveCustomer',
  about: 'Saves a customer.',
  parameters: [
    {
      name: 'entity',
      kind: 'json',
      required: true,
      fields: [
        { name: 'name', kind: 'text', required: false },
        { name: 'email', kind: 'text', required: true },
        { name: 'trial', kind: 'number', required: false },
      ],
    },
  ],
}

/** A page with one form, as small as can be. */
export const page: ConsolePage = {
  html: '<!doctype html><script nonce="console"></script>',
  forms: { teamtools: [saveCustomer], alfacrm: [], whmcs: [] },
}

type Json = Readonly<Record<string, unknown>>

/** A console with its own API as functions. */
export const consoleOf = (sandbox: ConsoleSandbox<never>, options: object = {}) => {
  const made = createConsole({ system: 'teamtools', sandbox, token, page, credentials: client, ...options })
  const ask = async (method: string, path: string, body?: object) => {
    const headers = { [tokenHeader]: token, 'content-type': 'application/json' }
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const response = await made.fetch(`http://127.0.0.1:4810/_sandbox/api/${path}`, { method, headers, ...sent })
    const text = await response.text()
    return { status: response.status, text, json: JSON.parse(text) as Json }
  }
  return { ...made, ask, get: (path: string) => ask('GET', path) }
}

/** A TeamTools sandbox with its console, and a token for its API. */
export const openTeamTools = async (options: Partial<TeamToolsSandboxOptions> = {}) => {
  let time = Date.UTC(2031, 4, 30, 12)
  const sandbox = createTeamToolsSandbox({ ...client, now: () => time, ...options })
  const opened = consoleOf(sandbox as unknown as ConsoleSandbox<never>, { now: () => time })
  const context = { baseUrl: 'http://sandbox.test/', fetch: (url: string, init: object) => opened.fetch(url, init) }
  const granted = await requestAccessToken(context, client)
  const wait = (milliseconds: number) => {
    time += milliseconds
  }
  return { ...opened, sandbox, wait, context: { ...context, token: granted.value?.access_token ?? '' } }
}

/** A sandbox that only has rows, and counts how often they are read. */
export const rowsAlone = (count: number) => {
  const counts = { exported: 0, read: 0 }
  const rowAt = (id: number, name: string): StoredRow => {
    const row = { id, userid: (id % 1000) + 1 }
    return Object.defineProperty(row, 'name', {
      enumerable: true,
      get: () => {
        counts.read += 1
        return name
      },
    })
  }
  let clients = Array.from({ length: count }, (_, index) => rowAt(index + 1, `Client ${String(index + 1)}`))
  let revision = 0
  return {
    counts,
    rename: (id: number, name: string) => {
      clients = clients.map((row) => (row['id'] === id ? rowAt(id, name) : row))
      revision += 1
    },
    exportState: () => {
      counts.exported += 1
      return { system: 'whmcs', tables: { clients: { next: count + 1, rows: [...clients] } } }
    },
    revision: () => revision,
  }
}
