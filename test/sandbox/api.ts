import { createTeamToolsSandbox, type TeamToolsSandbox, type TeamToolsSandboxOptions } from 'billfold/sandbox'

/** An answer's JSON, whose shape is what a test asserts. */
export type Loose = ReturnType<typeof JSON.parse>

export type Reply = { status: number; data: Loose; message: Loose; text: string; headers: Headers }

/** What a test has in hand: a sandbox with a token, and one short way to call it. */
export type Api = {
  sandbox: TeamToolsSandbox
  token: string
  call: (method: string, path: string, body?: Record<string, unknown>) => Promise<Reply>
  /** {@link call}, for what must succeed: its `data`. */
  must: (method: string, path: string, body?: Record<string, unknown>) => Promise<Loose>
  clock: { ms: number }
}

export const salt = 'pepper'
const client = { clientId: 'id', clientSecret: 'secret', salt }

/** Ids that count up: 24 hex digits. */
export const counting = (): (() => string) => {
  let last = 0
  return () => (last += 1).toString(16).padStart(24, '0')
}

export const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

export const readReply = async (answer: Response): Promise<Reply> => {
  const text = await answer.text()
  const body = JSON.parse(text)
  return { status: answer.status, data: body.data, message: body.error?.message, text, headers: answer.headers }
}

export const grant = async (
  sandbox: Pick<TeamToolsSandbox, 'fetch'>,
  body: Record<string, unknown> = {},
): Promise<Loose> => {
  const credentials = { client_id: 'id', client_secret: 'secret', grant_type: 'client_credentials', ...body }
  const answer = await sandbox.fetch('/access_token', json('POST', credentials))
  return { status: answer.status, ...(await answer.json()) }
}

export const createApi = async (options: Partial<TeamToolsSandboxOptions> = {}): Promise<Api> => {
  const clock = { ms: Date.UTC(2016, 4, 4, 12, 30, 51) }
  const requiredAttributes = { customers: ['name', 'email'], endusers: ['email'], teams: ['name'], features: ['name'] }
  const chosen = { now: () => clock.ms, ids: counting(), requiredAttributes, ...options }
  const sandbox = createTeamToolsSandbox({ ...client, ...chosen })
  const token: string = (await grant(sandbox)).access_token
  const call: Api['call'] = async (method, path, body = {}) => {
    const url = new URL(path, 'http://sandbox.invalid/')
    if (method !== 'GET') return readReply(await sandbox.fetch(url, json(method, { access_token: token, ...body })))
    url.searchParams.set('access_token', token)
    return readReply(await sandbox.fetch(url))
  }
  const must: Api['must'] = async (method, path, body) => {
    const reply = await call(method, path, body)
    if (reply.status !== 200) throw new Error(`${method} ${path}: ${reply.status} ${reply.text}`)
    return reply.data
  }
  return { sandbox, token, call, must, clock }
}

/** A flat monthly price. */
export const pricing = { type: 'flat', interval: { type: 'month', amount: 1 }, amount: 1500 }

/** What {@link createShop} sets up, as it was answered. */
export type Shop = Api & { group: Loose; pack: Loose; plan: Loose; customer: Loose; subscription: Loose }

/** An account with a default group, package and plan, and a subscribed customer. */
export const createShop = async (options: Partial<TeamToolsSandboxOptions> = {}): Promise<Shop> => {
  const api = await createApi(options)
  const group = await api.must('POST', 'groups/', { name: 'Standard group' })
  const pack = await api.must('POST', 'packages/', { name: 'Basic package', groupId: group.id })
  const plan = await api.must('POST', 'plans/', { packageId: pack.id, currency: 'USD', pricing })
  const customer = await api.must('POST', 'customers/', { name: 'Awesome', email: 'customer@awesome.com' })
  const subscription = await api.must('PUT', `customers/${customer.id}/subscribe`, { groupId: 'default' })
  return { ...api, group, pack, plan, customer, subscription }
}
