import type { Sandbox } from '../assemble.js'
import { createWhmcsSandbox } from '../whmcs/sandbox.js'
import { seedWhmcsDemo } from '../whmcs/seed.js'
import { type OwnValues, shellQuoted, type System } from './system.js'

type Keys = { readonly identifier: string; readonly secret: string; readonly accessKey?: string }

const keysOf = ({ identifier = '', secret = '', 'access-key': accessKey }: OwnValues): Keys => ({
  identifier,
  secret,
  ...(accessKey === undefined ? {} : { accessKey }),
})

/** Makes a curl line that requests the clients, and a line of code. */
const readyLines = (url: string, { accessKey, ...keys }: Keys): readonly string[] => {
  const transport = { action: 'GetClients', ...keys, responsetype: 'json' }
  const fields = new URLSearchParams(accessKey === undefined ? transport : { ...transport, accesskey: accessKey })
  const token = accessKey === undefined ? keys : { ...keys, accessKey }
  return [
    `  curl:  curl -s ${url}/includes/api.php -d ${shellQuoted(fields.toString())}`,
    `  code:  const clients = await getClients(${JSON.stringify({ baseUrl: `${url}/`, token })})  // from 'billfold/whmcs'`,
  ]
}

/** The command `billfold sandbox whmcs`. */
export const whmcs: System = {
  name: 'whmcs',
  title: 'WHMCS',
  port: 4830,
  about: 'Serves the WHMCS API from memory, on this machine only: POST /includes/api.php.',
  demo: 'departments, clients, products, tickets, invoices',
  options: {
    identifier: { unset: 'sandbox-identifier', value: 'ID', help: 'sandbox-identifier when left out' },
    secret: { unset: 'sandbox-secret', value: 'SECRET', help: 'sandbox-secret when left out' },
    'access-key': { value: 'KEY', help: 'accept only calls with this access key' },
  },
  prepare: (values, { control, now }) => {
    const { accessKey, ...credential } = keysOf(values)
    // No address is on the list, so only calls with the key are accepted.
    const guarded = accessKey === undefined ? {} : { accessKey, allowedIps: [] }
    const sandbox = createWhmcsSandbox({ credentials: [credential], ...guarded, control, ...(now && { now }) })
    return {
      ok: true,
      value: {
        sandbox: sandbox as Sandbox<unknown>,
        credentials: keysOf(values),
        seed: () => seedWhmcsDemo({ sandbox, ...keysOf(values) }),
        ready: (url) => readyLines(url, keysOf(values)),
      },
    }
  },
}
