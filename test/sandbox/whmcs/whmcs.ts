import { createWhmcsSandbox, type WhmcsSandbox, type WhmcsSandboxOptions } from 'billfold/sandbox'

/** An answer's JSON, whose shape is what a test asserts. */
export type Loose = ReturnType<typeof JSON.parse>

export type Reply = { status: number; text: string; type: string | null }

/** Anything `http_build_query` takes. */
export type Fields = { readonly [name: string]: unknown }

/** What a test has in hand: a sandbox, and short ways to call it. */
export type Whmcs = {
  sandbox: WhmcsSandbox
  clock: { ms: number }
  /** Sends bytes or a text as a form, as they are. */
  post: (body: BodyInit, headers?: Record<string, string>) => Promise<Reply>
  /** Calls an action with the right credentials and asks for JSON. */
  call: (action: string, fields?: Fields) => Promise<Loose>
  /** {@link call}, for what must succeed. */
  must: (action: string, fields?: Fields) => Promise<Loose>
}

export const credentials = { identifier: 'id', secret: 'se cret&1' }

const pairs = (name: string, value: unknown): [string, string][] => {
  if (value === null || value === undefined) return []
  if (typeof value === 'boolean') return [[name, value ? '1' : '0']]
  if (typeof value !== 'object') return [[name, `${value as string | number}`]]
  return Object.entries(value).flatMap(([key, item]) => pairs(`${name}[${key}]`, item))
}

/** A form as PHP's `http_build_query` writes it. */
export const form = (fields: Fields): string =>
  new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => pairs(name, value))).toString()

export const address = 'http://whmcs.example/billing/includes/api.php'
const formType = { 'content-type': 'application/x-www-form-urlencoded' }

export const postTo = async (
  sandbox: Pick<WhmcsSandbox, 'fetch'>,
  body: BodyInit,
  headers: Record<string, string> = formType,
): Promise<Reply> => {
  const answer = await sandbox.fetch(address, { method: 'POST', headers, body })
  return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') }
}

export const createWhmcs = (options: Partial<WhmcsSandboxOptions> = {}): Whmcs => {
  const clock = { ms: Date.UTC(2024, 4, 3, 12, 30, 51) }
  const sandbox = createWhmcsSandbox({ credentials: [credentials], now: () => clock.ms, ...options })
  const post: Whmcs['post'] = (body, headers) => postTo(sandbox, body, headers)
  const call: Whmcs['call'] = async (action, fields = {}) => {
    const reply = await post(form({ ...credentials, action, responsetype: 'json', ...fields }))
    return JSON.parse(reply.text)
  }
  const must: Whmcs['must'] = async (action, fields) => {
    const body = await call(action, fields)
    if (body.result !== 'success') throw new Error(`${action}: ${JSON.stringify(body)}`)
    return body
  }
  return { sandbox, clock, post, call, must }
}

export const person: Fields = {
  ...{ firstname: 'Ann', lastname: 'Lee', email: 'ann@lee.example', address1: '1 Road', city: 'Town', state: 'TX' },
  ...{ postcode: '12345', country: 'US', phonenumber: '5550100', password2: 'x' },
}

/** An installation with a client (1), a hosting product (1) of 9.95 a month and a one-time one (2) of 60.00. */
export const createShop = async (options: Partial<WhmcsSandboxOptions> = {}): Promise<Whmcs> => {
  const whmcs = createWhmcs(options)
  await whmcs.must('AddClient', person)
  const hosting = { name: 'Hosting', gid: 1, type: 'hostingaccount', paytype: 'recurring', tax: true }
  await whmcs.must('AddProduct', { ...hosting, pricing: { 1: { monthly: 9.95, annually: '99.50', msetupfee: 5 } } })
  await whmcs.must('AddProduct', { name: 'Hour', gid: 2, paytype: 'onetime', pricing: { 1: { monthly: '60.00' } } })
  return whmcs
}

/** PHP's `serialize`. */
export const serialize = (value: unknown): string => {
  if (value === null) return 'N;'
  if (typeof value === 'boolean') return `b:${value ? 1 : 0};`
  if (typeof value === 'number') return Number.isInteger(value) ? `i:${value};` : `d:${value};`
  if (typeof value === 'string') return `s:${Buffer.byteLength(value)}:"${value}";`
  const entries = Object.entries(value as object)
  const inner = entries.map(
    ([key, item]) => serialize(/^(?:0|-?[1-9]\d*)$/.test(key) ? Number(key) : key) + serialize(item),
  )
  return `a:${entries.length}:{${inner.join('')}}`
}

export const base64 = (text: string): string => Buffer.from(text).toString('base64')
