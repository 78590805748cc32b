import {
  type AlfaCrmSandbox,
  type AlfaCrmSandboxOptions,
  type AlfaCrmVariants,
  createAlfaCrmSandbox,
} from 'billfold/sandbox'
import type { Loose } from '../api.js'

export type { Loose } from '../api.js'

export type Reply = { status: number; body: Loose; headers: Headers }

/** What a test has in hand: a sandbox with a token, and short ways to call it. */
export type Api = {
  sandbox: AlfaCrmSandbox
  token: string
  clock: { ms: number }
  /** Posts to a path below `v2api`. */
  call: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>
  /** {@link call}, for what must be answered with 200. */
  must: (path: string, body?: unknown) => Promise<Loose>
  /** The ids that an index answers. */
  ids: (path: string, body?: object) => Promise<number[]>
  /** Creates in branch 1; the id. */
  make: (entity: string, fields: object) => Promise<number>
}

export const credentials = { email: 'api@school.example', apiKey: 'key-1' }

/** 2 March 2026, 12:00 in Moscow. */
export const noon: number = Date.UTC(2026, 2, 2, 9)

export const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

export const send = async (sandbox: Pick<AlfaCrmSandbox, 'fetch'>, path: string, init: RequestInit): Promise<Reply> => {
  const answer = await sandbox.fetch(`https://school.s20.online/${path}`, init)
  return { status: answer.status, body: JSON.parse(await answer.text()), headers: answer.headers }
}

export const login = async (sandbox: Pick<AlfaCrmSandbox, 'fetch'>): Promise<string> => {
  const { email, apiKey } = credentials
  const { body } = await send(sandbox, 'v2api/auth/login', post({ email, api_key: apiKey }))
  return body.token
}

export const createApi = async (options: Partial<AlfaCrmSandboxOptions> = {}): Promise<Api> => {
  const clock = { ms: noon }
  const sandbox = createAlfaCrmSandbox({ ...credentials, rate: 0, now: () => clock.ms, ...options })
  const token = await login(sandbox)
  const call: Api['call'] = (path, body = {}, headers = {}) =>
    send(sandbox, `v2api/${path}`, post(body, { 'x-alfacrm-token': token, ...headers }))
  const must: Api['must'] = async (path, body) => {
    const reply = await call(path, body)
    if (reply.status !== 200 || reply.body.success === false)
      throw new Error(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`)
    return reply.body
  }
  const ids: Api['ids'] = async (path, body) => (await must(path, body)).items.map(({ id }: Loose) => id)
  const make: Api['make'] = async (entity, fields) => {
    const [route = '', query] = entity.split('?')
    return (await must(`1/${route}/create${query === undefined ? '' : `?${query}`}`, fields)).model.id
  }
  return { sandbox, token, clock, call, must, ids, make }
}

/** An account whose reports differ from the defaults. */
export const withVariants = (variants: Partial<AlfaCrmVariants>, options = {}): Promise<Api> =>
  createApi({ variants, ...options })

export const person = { name: 'Анна', legal_type: 1, is_study: 1 }

/** An account with a client, a group, a subject and a subscription for sale. */
export type School = Api & { customer: number; group: number; subject: number; tariff: number }

export const createSchool = async (options: Partial<AlfaCrmSandboxOptions> = {}): Promise<School> => {
  const api = await createApi(options)
  const customer = await api.make('customer', person)
  const group = await api.make('group', { name: 'A1', branch_ids: [1] })
  const subject = await api.make('subject', { name: 'English' })
  const tariff = await api.make('tariff', { type: 1, name: '8 lessons', price: '4000', lessons_count: 8 })
  return { ...api, customer, group, subject, tariff }
}

/** What a create of a payment needs. */
export const payment = (customer_id: number, income: number | string): object => ({
  ...{ branch_id: 1, customer_id, pay_type_id: 1, pay_account_id: 1, document_date: '01.03.2026' },
  ...{ income, payer_name: 'Анна' },
})
