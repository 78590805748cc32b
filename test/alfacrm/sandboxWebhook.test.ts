import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseWebhook, type WebhookEvent } from 'billfold/alfacrm'
import { serveSandbox } from 'billfold/sandbox/node'
import { samples } from './samples.js'
import { seed, useServedAccount, valueOf } from './served.js'
import { type Loose, operation } from './wire.js'

const serve = useServedAccount()

let bodies: string[] = []
let webhookUrl = ''
let close = (): Promise<void> => Promise.resolve()
beforeAll(async () => {
  const receive = async (request: Request) => {
    bodies.push(await request.text())
    return new Response(null, { status: 204 })
  }
  const served = await serveSandbox({ fetch: receive })
  if (!served.ok) throw new Error(served.message)
  ;({ url: webhookUrl, close } = served.value)
})
afterAll(() => close())

/** An account with the demo's school that posts to this file, and what it has posted so far. */
const listening = async () => {
  const account = await serve({ webhookUrl: `${webhookUrl}/hook/secret` })
  await seed(account)
  const received = async (): Promise<readonly WebhookEvent[]> => {
    await account.sandbox.settled()
    return bodies.map((body) => valueOf(parseWebhook(body)))
  }
  bodies = []
  return { ...account, received }
}

/** The entities whose fields a webhook is read with. */
const known = [
  ...['Cgi', 'Communication', 'Customer', 'CustomerTariff', 'Discount', 'Group', 'Lesson', 'Pay'],
  ...['RegularLesson', 'Tariff', 'Task', 'Teacher'],
]

/** What is read of a row's fields in a form: an amount has no more places than it needs, and no end is not told of. */
const inForm = ({ is_confirmed, group_ids: _, ...row }: Loose): object => {
  const told = Object.entries(row).filter(([, value]) => value !== null)
  const read = told.map(([name, value]) => {
    if (name === 'color') return [name, String(value)]
    return [name, typeof value === 'string' && /^\d+\.\d+$/.test(value) ? `${Number(value)}` : value]
  })
  return { ...Object.fromEntries(read), ...(is_confirmed === undefined ? {} : { confirmed: is_confirmed }) }
}

test.each(Object.entries(samples))('%s: what is posted is read', async (entity, sample) => {
  const { create, sent, change, place, placed = [] } = sample
  const { ctx, received } = await listening()
  const at = (verb: 'create' | 'update' | 'delete') => (placed.includes(verb) ? [place] : [])
  const row: Loose = valueOf(await operation(`create${entity}`)(ctx, ...at('create'), { ...create, ...sent }))
  valueOf(await operation(`update${entity}`)(ctx, row.id, ...at('update'), change))
  valueOf(await operation(`delete${entity}`)(ctx, row.id, ...at('delete')))
  const events = (await received()).filter(({ entity_id }) => entity_id === row.id)
  expect(events.map(({ event }) => event)).toEqual(['create', 'update', 'delete'])
  for (const event of events) {
    expect(event.known, `${event.entity} is known`).toBe(known.includes(entity))
    expect(event).toMatchObject({
      branch_id: entity === 'Branch' ? null : 1,
      datetime: '2026-03-02T12:00:00',
      user_id: 1,
    })
  }
  const [made, changed] = events as readonly Loose[]
  if (made.known) expect(made.fields_new).toMatchObject(inForm(create))
  expect(Object.keys(changed.fields_new).length).toBeGreaterThan(0)
})

test('a payment is told of with numbers as numbers and what was confirmed', async () => {
  const { ctx, received } = await listening()
  const pay: Loose = valueOf(await operation('createPay')(ctx, { ...samples['Pay']!.create, income: '10.50' }))
  const [event] = await received()
  expect(event).toMatchObject({
    ...{ known: true, entity: 'Pay', event: 'create', entity_id: pay.id, fields_old: {}, fields_rel: {} },
    fields_new: { income: '10.5', customer_id: 1, confirmed: true, document_date: '2026-03-01' },
  })
})

test('a conducted lesson is an update to status 3, a moved lead one of lead_status_id', async () => {
  const { ctx, received } = await listening()
  const hour = { lesson_date: '2026-03-05', time_from: '17:00', duration: 60, lesson_type_id: 2, subject_id: 1 }
  const lesson: Loose = valueOf(await operation('createLesson')(ctx, { ...hour, customer_ids: [1] }))
  valueOf(await operation('teachLesson')(ctx, lesson.id, { details: [{ customer_id: 1, is_attend: true }] }))
  valueOf(await operation('updateCustomer')(ctx, 6, { lead_status_id: 2 }))
  const events = await received()
  const changes = events.flatMap((event) =>
    event.known && event.event === 'update' ? [[event.entity, event.fields_old, event.fields_new] as const] : [],
  )
  expect(changes).toMatchObject([
    ['Lesson', { status: 1 }, { status: 3 }],
    ['Customer', { lead_status_id: 1 }, { lead_status_id: 2 }],
  ])
})
