import type { Sandbox } from '../assemble.js'
import type { Credentials, SystemName } from '../console/index.js'
import type { Loaded } from '../outcome.js'
import { urlOf } from './url.js'

/** The options that only one system has, by name: the given value or the default. */
export type OwnValues = Readonly<Record<string, string | undefined>>

/** The sandbox of a system, ready to be served. */
export type Prepared = {
  readonly sandbox: Sandbox<unknown>
  readonly seed: () => Promise<Loaded>
  /** What calls of the console have to bring. */
  readonly credentials: Credentials
  /** The lines that are printed below the URL: a curl line and a line of code. */
  readonly ready: (url: string) => readonly string[]
}

/** What the command line asks of every system's sandbox. */
export type CommonValues = {
  /** Whether the control routes are there. */
  readonly control: boolean
  /** The clock of the sandbox. The default is the clock of the machine. */
  readonly now: (() => number) | undefined
}

/** One system's side of `billfold sandbox SYSTEM`. */
export type System = {
  readonly name: SystemName
  /** As people write it. */
  readonly title: string
  /** The port when none is given. */
  readonly port: number
  /** The description of what it serves, for `--help`. */
  readonly about: string
  /** The description of the demo data of `--seed demo`, for `--help`. */
  readonly demo: string
  /** Its own options, with their defaults and their lines in `--help`. */
  readonly options: Readonly<Record<string, { readonly unset?: string; readonly value: string; readonly help: string }>>
  readonly prepare: (
    values: OwnValues,
    common: CommonValues,
  ) => { readonly ok: true; readonly value: Prepared } | { readonly ok: false; readonly message: string }
}

/** Reads a whole number between two bounds. Returns undefined when the string is not such a number. */
export const whole = (text: string | undefined, least: number, most: number): number | undefined => {
  const number = /^\d{1,10}$/.test(text ?? '') ? Number(text) : -1
  return number >= least && number <= most ? number : undefined
}

/** Checks whether a string is a URL to which requests can be posted. */
export const isHttpUrl = (text: string): boolean => /^https?:$/.test(urlOf(text)?.protocol ?? '')

/** Quotes a string as one word of a shell. */
export const shellQuoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** Makes a curl line that posts JSON. */
export const curlLine = (url: string, body: object, headers: Readonly<Record<string, string>> = {}): string => {
  const all = Object.entries({ 'content-type': 'application/json', ...headers })
  const fields = all.map(([name, value]) => `-H ${shellQuoted(`${name}: ${value}`)}`).join(' ')
  return `  curl:  curl -s -X POST ${url} ${fields} -d ${shellQuoted(JSON.stringify(body))}`
}
