import { parseArgs } from 'node:util'

/** What the command line asks for. */
export type CommandOptions = {
  readonly port: number
  readonly host: string
  readonly clientId: string
  readonly clientSecret: string
  readonly salt: string
  readonly tokenLifetime: number
  readonly webEventUrl: string | undefined
  readonly seed: boolean
  readonly state: string | undefined
  readonly control: boolean
  readonly log: boolean
}

/** The options, a call for help, or what is wrong with them. */
export type ParsedOptions =
  | { readonly ok: true; readonly help: false; readonly options: CommandOptions }
  | { readonly ok: true; readonly help: true }
  | { readonly ok: false; readonly message: string }

/** What `--help` prints. */
export const usage = `Usage: billfold sandbox teamtools [options]

Serves the TeamTools API from memory, on this machine only: POST /access_token, everything else at the root.

  --port PORT            4010 when left out; 0 takes a free one
  --host HOST            127.0.0.1 when left out
  --client-id ID         sandbox-client when left out
  --client-secret SECRET sandbox-secret when left out
  --salt SALT            sandbox-salt when left out; proves events
  --token-lifetime SEC   3600 when left out
  --seed demo            fill an empty account with customers, packages, invoices
  --state FILE           keep everything in FILE across restarts (it holds tokens)
  --web-event-url URL    post web events there
  --control              let GET, POST, PUT, DELETE /_sandbox/faults set faults
  --log                  print a line for each request, without its query
  --help
`

const whole = (text: string, least: number, most: number): number | undefined => {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : -1
  return number >= least && number <= most ? number : undefined
}

const isHttpUrl = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

const text = (unset: string) => ({ type: 'string', default: unset }) as const

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    strict: true,
    options: {
      port: text('4010'),
      host: text('127.0.0.1'),
      'client-id': text('sandbox-client'),
      'client-secret': text('sandbox-secret'),
      salt: text('sandbox-salt'),
      'token-lifetime': text('3600'),
      'web-event-url': { type: 'string' },
      seed: { type: 'string' },
      state: { type: 'string' },
      control: { type: 'boolean', default: false },
      log: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  }).values

const check = (values: ReturnType<typeof parse>): ParsedOptions => {
  const port = whole(values.port, 0, 65_535)
  const tokenLifetime = whole(values['token-lifetime'], 1, 9_999_999_999)
  const webEventUrl = values['web-event-url']
  if (port === undefined)
    return { ok: false, message: `--port ${values.port} is no port: a whole number from 0 to 65535` }
  if (tokenLifetime === undefined)
    return { ok: false, message: '--token-lifetime must be a whole number of seconds, from 1' }
  if (values.seed !== undefined && values.seed !== 'demo')
    return { ok: false, message: `--seed ${values.seed} is unknown: only demo` }
  if (values.state === '') return { ok: false, message: '--state needs the name of a file' }
  if (webEventUrl !== undefined && !isHttpUrl(webEventUrl))
    return { ok: false, message: '--web-event-url must be an http or https address' }
  const { host, salt, state, control, log } = values
  const credentials = { clientId: values['client-id'], clientSecret: values['client-secret'], salt }
  const seed = values.seed === 'demo'
  return {
    ok: true,
    help: false,
    options: { port, host, ...credentials, tokenLifetime, webEventUrl, seed, state, control, log },
  }
}

/** Reads the arguments that follow `billfold sandbox teamtools`. */
export const readOptions = (args: readonly string[]): ParsedOptions => {
  try {
    const values = parse(args)
    return values.help ? { ok: true, help: true } : check(values)
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}
