import { createWhmcsSandbox, type WhmcsSandbox } from '../whmcs/sandbox.js'
import { seedWhmcsDemo, type WhmcsSeeded } from '../whmcs/seed.js'

/** The options of `billfold sandbox whmcs` that are its own, for `parseArgs`. */
export const whmcsOptions = {
  identifier: { type: 'string', default: 'sandbox-identifier' },
  secret: { type: 'string', default: 'sandbox-secret' },
  'access-key': { type: 'string' },
} as const

/** What `--help` says of them. */
export const whmcsUsage: readonly string[] = [
  '  --identifier ID        sandbox-identifier when left out',
  '  --secret SECRET        sandbox-secret when left out',
  '  --access-key KEY       lets calls in that have it, and no others; none when left out',
]

/** What the command line said of them. */
export type WhmcsCommandValues = {
  readonly identifier: string
  readonly secret: string
  readonly 'access-key'?: string | undefined
}

const accessKeyOf = (values: WhmcsCommandValues): { readonly accessKey?: string } => {
  const accessKey = values['access-key']
  return accessKey === undefined ? {} : { accessKey }
}

/** The sandbox that the command line asks for. */
export const createWhmcsFromCommand = (
  values: WhmcsCommandValues,
  { control }: { readonly control: boolean },
): WhmcsSandbox => {
  const { identifier, secret } = values
  const accessKey = accessKeyOf(values)
  // Without an address on the list the key is the only way in.
  const guarded = accessKey.accessKey === undefined ? {} : { ...accessKey, allowedIps: [] }
  return createWhmcsSandbox({ credentials: [{ identifier, secret }], ...guarded, control })
}

/** Fills it with the demo data, if it is empty. */
export const seedWhmcsFromCommand = (sandbox: WhmcsSandbox, values: WhmcsCommandValues): Promise<WhmcsSeeded> =>
  seedWhmcsDemo({ sandbox, identifier: values.identifier, secret: values.secret, ...accessKeyOf(values) })

const shellQuoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** What is printed when the sandbox is ready: its address, and a curl line that works. */
export const whmcsReadyLines = (url: string, values: WhmcsCommandValues): readonly string[] => {
  const { identifier, secret, 'access-key': accesskey } = values
  const key: Readonly<Record<string, string>> = accesskey === undefined ? {} : { accesskey }
  const fields = { action: 'GetClients', identifier, secret, responsetype: 'json', ...key }
  return [
    `listening on ${url}`,
    `  curl:  curl -s ${url}/includes/api.php -d ${shellQuoted(new URLSearchParams(fields).toString())}`,
  ]
}
