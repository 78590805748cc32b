/**
 * What the sandbox costs: `npx tsx test/bench/sandbox.ts`.
 *
 * Inserts 200,000 customers in bulk requests of 1,000 and compares the second half with the first, which shows whether
 * the work is linear; then reads pages of 100 customers with an include.
 */
import { createTeamToolsSandbox } from '../../src/sandbox/index.js'

const half = 100_000
const batch = 1000

const sandbox = createTeamToolsSandbox({ clientId: 'id', clientSecret: 'secret', salt: 'salt' })

const send = async (method: string, path: string, body: object): Promise<{ data: { id: string }[] }> => {
  const init = { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await sandbox.fetch(`/${path}`, init)
  if (!answer.ok) throw new Error(`${path}: ${String(answer.status)} ${await answer.text()}`)
  return (await answer.json()) as { data: { id: string }[] }
}

const customer = (index: number) => ({
  name: `Customer ${String(index)}`,
  email: `customer${String(index)}@example.com`,
  phone: '+1234567890',
  city: 'Berlin',
  country: 'Germany',
})

const insert = async (access_token: string, from: number): Promise<number> => {
  const start = performance.now()
  for (let index = from; index < from + half; index += batch) {
    const data = Array.from({ length: batch }, (_, row) => customer(index + row))
    await send('POST', 'customers/bulk', { access_token, data })
  }
  return performance.now() - start
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

const readPages = async (access_token: string, include: string): Promise<number> => {
  const times: number[] = []
  for (let page = 0; page < 60; page += 1) {
    const query = new URLSearchParams({ limit: '100', offset: String(page * 3000), include, access_token })
    const start = performance.now()
    await (await sandbox.fetch(`/customers?${query.toString()}`)).text()
    times.push(performance.now() - start)
  }
  return median(times)
}

const main = async () => {
  const credentials = { client_id: 'id', client_secret: 'secret', grant_type: 'client_credentials' }
  const granted: unknown = await send('POST', 'access_token', credentials)
  const { access_token } = granted as { access_token: string }
  await send('POST', 'groups/', { access_token, name: 'Standard' })
  await send('POST', 'packages/', { access_token, name: 'Basic' })
  const first = await insert(access_token, 0)
  const second = await insert(access_token, half)
  console.log(`first ${String(half)} customers: ${first.toFixed(0)} ms`)
  console.log(
    `second ${String(half)} customers: ${second.toFixed(0)} ms, ${(second / first).toFixed(2)} times the first`,
  )
  const all = await sandbox.fetch(`/customers?limit=6000&access_token=${access_token}`)
  const { data } = (await all.json()) as { data: { id: string }[] }
  for (const { id } of data) await send('PUT', `customers/${id}/subscribe`, { access_token, groupId: 'default' })
  for (const include of ['subscription', 'subscription.package.features,users,invoices']) {
    const time = await readPages(access_token, include)
    console.log(`page of 100 customers out of ${String(2 * half)}, include=${include}: ${time.toFixed(2)} ms`)
  }
}

void main()
