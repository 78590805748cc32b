import type { Sandbox } from '../assemble.js'
import { createAlfaCrmSandbox } from '../alfacrm/sandbox.js'
import { seedAlfaCrmDemo } from '../alfacrm/seed.js'
import { curlLine, isHttpUrl, type OwnValues, type System, whole } from './system.js'

const faultOf = (values: OwnValues): string | undefined => {
  const { 'webhook-url': webhookUrl, refusal } = values
  if (whole(values['token-lifetime'], 1, 9_999_999_999) === undefined)
    return '--token-lifetime must be a whole number of seconds, from 1'
  if (whole(values['rate'], 0, 1_000_000) === undefined)
    return '--rate must be a whole number of requests per second; 0 is no limit'
  if (refusal !== '401' && refusal !== '403') return '--refusal must be 401 or 403'
  return webhookUrl === undefined || isHttpUrl(webhookUrl)
    ? undefined
    : '--webhook-url must be an http or https address'
}

/** The command `billfold sandbox alfacrm`. */
export const alfaCrm: System = {
  name: 'alfacrm',
  title: 'AlfaCRM',
  port: 4820,
  about: 'Serves the AlfaCRM REST API v2 from memory, on this machine only: POST /v2api/auth/login, then /v2api/1/….',
  demo: 'clients, leads, groups, lessons, payments',
  options: {
    email: { unset: 'sandbox@example.com', value: 'EMAIL', help: 'sandbox@example.com when left out' },
    'api-key': { unset: 'sandbox-key', value: 'KEY', help: 'sandbox-key when left out' },
    'app-key': { value: 'KEY', help: 'require this as X-APP-KEY' },
    'token-lifetime': { unset: '3600', value: 'SEC', help: '3600 when left out' },
    rate: { unset: '5', value: 'N', help: 'requests per second before 429; 5 when left out, 0 is no limit' },
    refusal: { unset: '401', value: 'STATUS', help: '401 or 403 for a wrong token; 401 when left out' },
    'webhook-url': { value: 'URL', help: 'post webhooks there' },
  },
  prepare: (values, { control, now }) => {
    const fault = faultOf(values)
    if (fault !== undefined) return { ok: false, message: fault }
    const { email = '', 'api-key': apiKey = '', 'app-key': appKey, 'webhook-url': webhookUrl } = values
    const sandbox = createAlfaCrmSandbox({
      ...{ email, apiKey, control, tokenLifetime: Number(values['token-lifetime']), rate: Number(values['rate']) },
      ...(now && { now }),
      ...(appKey === undefined ? {} : { appKey }),
      ...(webhookUrl === undefined ? {} : { webhookUrl }),
      variants: { refusal: values['refusal'] === '403' ? 403 : 401 },
    })
    const header = appKey === undefined ? {} : { headers: { 'X-APP-KEY': appKey } }
    return {
      ok: true,
      value: {
        sandbox: sandbox as Sandbox<unknown>,
        credentials: { email, apiKey, appKey },
        seed: () => seedAlfaCrmDemo(sandbox),
        ready: (url) => [
          curlLine(`${url}/v2api/auth/login`, { email, api_key: apiKey }, header.headers),
          `  code:  const token = await login(${JSON.stringify({ baseUrl: url, email, apiKey, ...header })})  // from 'billfold/alfacrm'`,
        ],
      },
    }
  },
}
