import type { Sandbox } from '../assemble.js'
import { createTeamToolsSandbox } from '../teamtools/sandbox.js'
import { seedTeamToolsDemo } from '../teamtools/seed.js'
import { curlLine, isHttpUrl, type System, whole } from './system.js'

/** Attributes by their resource, from a list such as `customers.name,customers.email`. */
const attributesIn = (list: string): Readonly<Record<string, readonly string[]>> => {
  const named = new Map<string, readonly string[]>()
  for (const item of list.split(',').filter((text) => text.trim() !== '')) {
    const [resource = '', name = ''] = item.trim().split('.')
    named.set(resource, [...(named.get(resource) ?? []), name])
  }
  return Object.fromEntries(named)
}

/** The command `billfold sandbox teamtools`. */
export const teamTools: System = {
  name: 'teamtools',
  title: 'TeamTools',
  port: 4810,
  about: 'Serves the TeamTools API from memory, on this machine only: POST /access_token, everything else at the root.',
  demo: 'customers, packages, invoices',
  options: {
    'client-id': { unset: 'sandbox-client', value: 'ID', help: 'sandbox-client when left out' },
    'client-secret': { unset: 'sandbox-secret', value: 'SECRET', help: 'sandbox-secret when left out' },
    salt: { unset: 'sandbox-salt', value: 'SALT', help: 'sandbox-salt when left out; proves events' },
    'token-lifetime': { unset: '3600', value: 'SEC', help: '3600 when left out' },
    required: {
      unset: 'customers.name,customers.email,endusers.email',
      value: 'A,B',
      help: 'attributes that a create needs; customers.name,customers.email,endusers.email when left out',
    },
    'web-event-url': { value: 'URL', help: 'post web events there' },
  },
  prepare: (values, { control, now }) => {
    const { 'client-id': clientId = '', 'client-secret': clientSecret = '', salt = '' } = values
    const tokenLifetime = whole(values['token-lifetime'], 1, 9_999_999_999)
    const requiredAttributes = attributesIn(values['required'] ?? '')
    const webEventUrl = values['web-event-url']
    if (tokenLifetime === undefined)
      return { ok: false, message: '--token-lifetime must be a whole number of seconds, from 1' }
    if (webEventUrl !== undefined && !isHttpUrl(webEventUrl))
      return { ok: false, message: '--web-event-url must be an http or https address' }
    const credentials = { clientId, clientSecret, salt }
    const address = webEventUrl === undefined ? {} : { webEventUrl }
    const sandbox = createTeamToolsSandbox({
      ...credentials,
      tokenLifetime,
      control,
      requiredAttributes,
      ...(now && { now }),
      ...address,
    })
    const grant = { client_id: clientId, client_secret: clientSecret, grant_type: 'client_credentials' }
    const call = (url: string) =>
      `requestAccessToken(${JSON.stringify({ baseUrl: `${url}/` })}, ${JSON.stringify({ clientId, clientSecret })})`
    return {
      ok: true,
      value: {
        sandbox: sandbox as Sandbox<unknown>,
        credentials,
        seed: () => seedTeamToolsDemo(sandbox),
        ready: (url) => [
          curlLine(`${url}/access_token`, grant),
          `  code:  const token = await ${call(url)}  // from 'billfold/teamtools'`,
        ],
      },
    }
  },
}
