import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Context } from 'billfold'
import * as alfacrm from 'billfold/alfacrm'
import type { AlfaCrmContext } from 'billfold/alfacrm'
import {
  type AlfaCrmSandbox,
  createAlfaCrmSandbox,
  createTeamToolsSandbox,
  type TeamToolsSandbox,
} from 'billfold/sandbox'
import { settle, settleAlfaCrm, type SettleOptions, settleTeamTools, type UnsettledCall } from 'billfold/settle'
import * as teamtools from 'billfold/teamtools'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Fate } from '../support/settleRuns.js'

const start = Date.UTC(2027, 0, 1, 12)
const minute = 60_000
const later: SettleOptions = { now: () => start + 10 * minute }

let time: number
let sandbox: TeamToolsSandbox
let ctx: Context
beforeEach(async () => {
  time = start
  const client = { clientId: 'id', clientSecret: 'secret' }
  sandbox = createTeamToolsSandbox({ ...client, salt: 'salt', now: () => time, tokenLifetime: 1e9 })
  const offline = { baseUrl: 'http://sandbox.test/', fetch: sandbox.fetch as Context['fetch'] }
  ctx = { ...offline, token: (await teamtools.requestAccessToken(offline, client)).value!.access_token }
})

const createAlfaCrm = async (): Promise<{ readonly crmSandbox: AlfaCrmSandbox; readonly crm: AlfaCrmContext }> => {
  const account = { email: 'api@example.com', apiKey: 'key' }
  const crmSandbox = createAlfaCrmSandbox({ ...account, rate: 0, now: () => time, tokenLifetime: 1e9 })
  const offline = { baseUrl: 'acme.s20.online', branch: 1, fetch: crmSandbox.fetch as AlfaCrmContext['fetch'] }
  return { crmSandbox, crm: { ...offline, token: (await alfacrm.login({ ...offline, ...account })).value! } }
}

const ann = { name: 'Ann', email: 'ann@example.com' }
const saveAnn = { operation: 'teamtools.saveCustomer', args: [ann], startedAt: start, uniqueField: 'email' } as const

describe('a call that cannot be used is an input error, and nothing is sent', () => {
  const wrong: readonly (readonly [name: string, call: unknown, options?: unknown])[] = [
    ['no call', undefined],
    ['an unknown system', { ...saveAnn, operation: 'stripe.saveCustomer' }],
    ['no system', { ...saveAnn, operation: 'saveCustomer' }],
    ['an unknown operation', { ...saveAnn, operation: 'teamtools.saveNothing' }],
    ['an inherited name', { ...saveAnn, operation: 'teamtools.constructor' }],
    ['an inherited system', { ...saveAnn, operation: 'constructor.saveCustomer' }],
    ['a read', { ...saveAnn, operation: 'teamtools.getCustomer' }],
    ['no name', { ...saveAnn, operation: 7 }],
    ['no arguments', { ...saveAnn, args: undefined }],
    ['arguments that cannot be read', { ...saveAnn, args: [] }],
    ['an update', { ...saveAnn, args: [{ ...ann, id: '580a0ffcbffebc8b0e8b456a' }] }],
    ['a bulk of updates', { ...saveAnn, operation: 'teamtools.saveCustomers', args: [[{ ...ann, id: '1' }]] }],
    ['no time', { ...saveAnn, startedAt: '2027-01-01' }],
    ['a time that is no number', { ...saveAnn, startedAt: NaN }],
    ['a time that is null', { ...saveAnn, startedAt: null }],
    ['a time that is an empty text', { ...saveAnn, startedAt: '' }],
    ['a time that is a text of digits', { ...saveAnn, startedAt: String(start) }],
    ['a time that is a boolean', { ...saveAnn, startedAt: false }],
    ['a time that is a list', { ...saveAnn, startedAt: [] }],
    ['a time that is a Date', { ...saveAnn, startedAt: new Date(start) }],
    ['a time beyond all dates', { ...saveAnn, startedAt: 9e15 }],
    ['an empty key', { ...saveAnn, uniqueField: '' }],
    ['a key that was not sent', { ...saveAnn, uniqueField: 'orderNumber' }],
    ['known that is no list', { ...saveAnn, known: '1' }],
    ['a negative patience', saveAnn, { patience: -1 }],
    ['a clock skew that is no number', saveAnn, { clockSkew: NaN }],
    ['an unknown time zone', saveAnn, { timeZone: 'No/Where' }],
    ['options that are nothing', saveAnn, null],
    ['a clock that throws', saveAnn, { now: () => expect.fail() }],
  ]

  it.each(wrong)('%s', async (_name, call, options) => {
    for (const each of [settle, settleTeamTools] as readonly (typeof settle)[]) {
      const answer = await each(ctx, call as UnsettledCall, options as SettleOptions)
      expect(answer.error).toMatchObject({ kind: 'input', operation: 'settle', delivery: 'notSent', attempts: 0 })
      expect(answer.error!.message).not.toContain('ann@example.com')
    }
  })

  it('whatever is given, it does not reject', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.anything(), fc.anything(), async (context, call, options) => {
        const answer = await settle(context as Context, call as UnsettledCall, options as SettleOptions)
        expect(answer.ok).toBe(false)
      }),
    )
    const operations = fc.constantFrom('teamtools.savePayment', 'teamtools.saveCustomers', 'teamtools.trackEvent')
    await fc.assert(
      fc.asyncProperty(operations, fc.array(fc.anything()), async (operation, args) => {
        const call: UnsettledCall = { operation, args, startedAt: start }
        await settle(ctx as never, call)
      }),
    )
  })
})

describe('errors of requests are the errors of settle', () => {
  it.each([
    [{ match: 'GET customers', status: 500 }, 'server'],
    [{ match: 'GET webevents', status: 403 }, 'forbidden'],
    [{ match: 'GET customers', cut: true as const }, 'malformed'],
  ])('%o', async (fault, kind) => {
    sandbox.faults.add([fault])
    expect((await settle(ctx, saveAnn, later)).error?.kind).toBe(kind)
  })

  it('and those of AlfaCRM, whose log can be closed to the user', async () => {
    const { crm, crmSandbox } = await createAlfaCrm()
    crmSandbox.faults.add([{ match: 'POST v2api/*/log/index', status: 403 }])
    const args = [{ name: 'Ann', legal_type: 1, is_study: true }] as const
    const call = { operation: 'alfacrm.createCustomer', args, startedAt: start } as const
    expect((await settle(crm, call, later)).error?.kind).toBe('forbidden')
  })

  it('an aborted signal', async () => {
    const answer = await settle(ctx, saveAnn, { ...later, signal: AbortSignal.abort() })
    expect(answer.error?.kind).toBe('aborted')
  })
})

describe('a customer', () => {
  it('who was there long before is not made by the call', async () => {
    time = start - 60 * minute
    const before = (await teamtools.saveCustomer(ctx, ann)).value!
    time = start + minute
    expect((await settle(ctx, { ...saveAnn, known: [before.id] }, later)).value?.outcome).toBe('notDone')
    expect((await settle(ctx, { ...saveAnn, uniqueField: undefined }, later)).value?.outcome).toBe('notDone')
    const asserted = await settle(ctx, saveAnn, later)
    expect(asserted.value).toMatchObject({ outcome: 'unclear', seen: [{ id: before.id }] })
  })

  it('is found behind any number of later rows', async () => {
    const made = (await teamtools.saveCustomer(ctx, ann)).value!
    const others = Array.from({ length: 450 }, (_, index) => ({ name: 'Other', email: `other${index}@example.com` }))
    time += 1000
    await teamtools.saveCustomers(ctx, others)
    const answer = await settle(ctx, saveAnn, later)
    expect(answer.value).toMatchObject({ outcome: 'done', row: { id: made.id } })
  })

  it('is found where the API ignores the order, and older rows come first', async () => {
    time = start - 60 * minute
    const others = Array.from({ length: 250 }, (_, index) => ({ name: 'Other', email: `other${index}@example.com` }))
    await teamtools.saveCustomers(ctx, others)
    time = start
    const made = (await teamtools.saveCustomer(ctx, ann)).value!
    const unordered: Context['fetch'] = (url, init) => sandbox.fetch(url.replace(/orderBy=\w+&?/, ''), init)
    const answer = await settle({ ...ctx, fetch: unordered }, saveAnn, later)
    expect(answer.value).toMatchObject({ outcome: 'done', row: { id: made.id } })
  })

  it('who has been deleted is unclear, and so is one with another address', async () => {
    const made = (await teamtools.saveCustomer(ctx, ann)).value!
    await teamtools.saveCustomer(ctx, { id: made.id, email: 'new@example.com' })
    expect((await settle(ctx, saveAnn, later)).value?.outcome).toBe('unclear')
    await teamtools.deleteCustomer(ctx, made.id)
    expect((await settle(ctx, saveAnn, later)).value?.outcome).toBe('unclear')
  })

  it('saved with an id and a group is looked for by its subscription', async () => {
    const group = (await teamtools.saveGroup(ctx, { name: 'Standard' })).value!
    await teamtools.savePackage(ctx, { name: 'Basic', groupId: group.id })
    const { id } = (await teamtools.saveCustomer(ctx, ann)).value!
    const args = [{ id, groupId: group.id }] as const
    const call = { operation: 'teamtools.saveCustomer', args, startedAt: start } as const
    expect((await settle(ctx, call, later)).value?.outcome).toBe('notDone')
    await teamtools.saveCustomer(ctx, ...args)
    expect((await settle(ctx, call, later)).value).toMatchObject({
      outcome: 'unclear',
      seen: [{ id, groupId: group.id }],
    })
  })
})

describe('a package', () => {
  it('of the default group is found in the group that the word meant', async () => {
    await teamtools.saveGroup(ctx, { name: 'Standard' })
    const args = [{ name: 'Basic', groupId: 'default' }] as const
    const call = { operation: 'teamtools.savePackage', args, startedAt: start } as const
    expect((await settle(ctx, call, later)).value?.outcome).toBe('notDone')
    const made = (await teamtools.savePackage(ctx, ...args)).value!
    expect((await settle(ctx, call, later)).value).toMatchObject({ outcome: 'unclear', seen: [{ id: made.id }] })
    const inOther = [{ name: 'Basic', groupId: '580a0ffcbffebc8b0e8b456a' }] as const
    expect((await settle(ctx, { ...call, args: inOther }, later)).value?.outcome).toBe('notDone')
  })
})

describe('what a context without validation lets through', () => {
  const spoiling =
    (path: string): Context['fetch'] =>
    async (url, init) => {
      const response = await sandbox.fetch(url, init)
      if (!url.includes(path)) return response
      const { data } = (await response.json()) as { readonly data: readonly unknown[] }
      return Response.json({ data: new URL(url).searchParams.get('offset') === '0' ? [...data, null] : data })
    }

  it('may be the row of the call', async () => {
    const spoiled = { ...ctx, validate: 'off', fetch: spoiling('customers') } as const
    expect((await settle(spoiled, saveAnn, later)).value).toMatchObject({ outcome: 'unclear', seen: [null] })
    await teamtools.saveCustomer(ctx, ann)
    expect((await settle(spoiled, saveAnn, later)).value?.outcome).toBe('done')
  })

  it('may be a web event of it', async () => {
    const spoiled = { ...ctx, validate: 'off', fetch: spoiling('webevents') } as const
    expect((await settle(spoiled, saveAnn, later)).value?.outcome).toBe('unclear')
  })
})

describe('a bulk save', () => {
  const bob = { name: 'Bob', email: 'bob@example.com' }
  const call = { ...saveAnn, operation: 'teamtools.saveCustomers', args: [[ann, bob]] } as const

  it('is done with all new customers, and not done without any', async () => {
    expect((await settle(ctx, call, later)).value?.outcome).toBe('notDone')
    await teamtools.saveCustomers(ctx, [ann, bob])
    expect((await settle(ctx, call, later)).value).toMatchObject({ outcome: 'done', row: [ann, bob] })
  })

  it('is unclear with a part of them', async () => {
    await teamtools.saveCustomer(ctx, ann)
    expect((await settle(ctx, call, later)).value).toMatchObject({ outcome: 'unclear', seen: [[ann]] })
  })

  it('is unclear when what it made was deleted or has another address now', async () => {
    const made = (await teamtools.saveCustomers(ctx, [ann, bob])).value!
    await teamtools.saveCustomer(ctx, { id: made[0]!.id, email: 'new@example.com' })
    await teamtools.deleteCustomer(ctx, made[1]!.id)
    const other = { ...call, args: [[{ name: 'Cleo', email: 'cleo@example.com' }]] } as const
    for (const uniqueField of ['email', undefined]) {
      expect((await settle(ctx, { ...call, uniqueField }, later)).value?.outcome).toBe('unclear')
      expect((await settle(ctx, { ...other, uniqueField }, later)).value?.outcome).toBe('notDone')
    }
  })

  it('is found by another field too, and where case and spaces differ', async () => {
    const noted = [
      { ...ann, note: 'order 1' },
      { ...bob, note: 'order 2' },
    ]
    await teamtools.saveCustomers(ctx, noted)
    const args = [[{ ...bob, note: ' ORDER  2' }, ann]] as const
    const byNote = { ...call, args, uniqueField: 'note' } as const
    expect((await settle(ctx, byNote, later)).error?.message).toContain('uniqueField')
    const both = [[args[0][0], { ...ann, note: 'Order 1' }]] as const
    expect((await settle(ctx, { ...byNote, args: both }, later)).value).toMatchObject({
      outcome: 'done',
      row: [bob, ann],
    })
    const others = [[{ ...ann, note: 'order 3' }]] as const
    expect((await settle(ctx, { ...byNote, args: others }, later)).value?.outcome).toBe('notDone')
  })

  it('is unclear when one row is all that is there of two entities with the same key', async () => {
    const two = [ann, { name: 'Ann', email: ' ANN@example.com' }]
    await teamtools.saveCustomer(ctx, ann)
    expect((await settle(ctx, { ...call, args: [two] }, later)).value).toMatchObject({
      outcome: 'unclear',
      seen: [[ann]],
    })
  })

  it('that only subscribes is looked for by the subscriptions', async () => {
    const group = (await teamtools.saveGroup(ctx, { name: 'Standard' })).value!
    await teamtools.savePackage(ctx, { name: 'Basic', groupId: group.id })
    const made = (await teamtools.saveCustomers(ctx, [ann, bob])).value!
    const [{ id }, other] = made as readonly [{ id: string }, { id: string }]
    const args = [
      [
        { id: other.id, name: 'Robert' },
        { id, groupId: group.id },
      ],
    ] as const
    const subscribing = { ...call, args, uniqueField: undefined } as const
    expect((await settle(ctx, subscribing, { now: () => start })).value?.outcome).toBe('unclear')
    expect((await settle(ctx, subscribing, later)).value?.outcome).toBe('notDone')
    await teamtools.saveCustomers(ctx, ...args)
    const seen = { outcome: 'unclear', seen: [[{ id, groupId: group.id }]] }
    expect((await settle(ctx, subscribing, later)).value).toMatchObject(seen)
    const cleo = { name: 'Cleo', email: 'cleo@example.com' }
    const both = { ...call, args: [[...args[0], cleo]] } as const
    expect((await settle(ctx, both, later)).value).toMatchObject(seen)
    await teamtools.saveCustomer(ctx, cleo)
    expect((await settle(ctx, both, later)).value).toMatchObject({ outcome: 'done', row: [cleo] })
  })

  it('does not look at updates', async () => {
    const args = [[{ id: '580a0ffcbffebc8b0e8b456a', name: 'Renamed' }, ann]] as const
    expect((await settle(ctx, { ...call, args }, later)).value?.outcome).toBe('notDone')
  })
})

describe('an item for the next invoice', () => {
  it('is unclear when the subscription does not show what waits', async () => {
    const group = (await teamtools.saveGroup(ctx, { name: 'Standard' })).value!
    await teamtools.savePackage(ctx, { name: 'Basic', groupId: group.id })
    const { id } = (await teamtools.saveCustomer(ctx, ann)).value!
    const subscription = (await teamtools.subscribeCustomer(ctx, id, { groupId: group.id })).value!
    const item = { description: 'Training A-1', currency: 'USD', amount: 9900 }
    const args = [subscription.id, item] as const
    const call = { operation: 'teamtools.addSubscriptionInvoiceItem', args, startedAt: start } as const
    expect((await settle(ctx, call, later)).value?.outcome).toBe('notDone')
    const hiding: Context['fetch'] = async (url, init) => {
      const text = await (await sandbox.fetch(url, init)).text()
      return new Response(text.replaceAll('"invoiceItems"', '"hidden"'))
    }
    const answer = await settle({ ...ctx, fetch: hiding }, call, later)
    expect(answer.value).toMatchObject({
      outcome: 'unclear',
      reason: expect.stringContaining('does not show') as string,
    })
  })
})

describe('an item for the next invoice of a subscription that keeps its date', () => {
  it('is found', async () => {
    time = start - 60 * minute
    const group = (await teamtools.saveGroup(ctx, { name: 'Standard' })).value!
    await teamtools.savePackage(ctx, { name: 'Basic', groupId: group.id })
    const { id } = (await teamtools.saveCustomer(ctx, ann)).value!
    const subscription = (await teamtools.subscribeCustomer(ctx, id, { groupId: group.id })).value!
    const args = [subscription.id, { description: 'Training A-1', currency: 'USD', amount: 9900 }] as const
    // The dates of the sandbox and its web events say that nothing has changed since.
    await teamtools.addSubscriptionInvoiceItem(ctx, ...args)
    const call = { operation: 'teamtools.addSubscriptionInvoiceItem', args, startedAt: start } as const
    expect((await settle(ctx, call, later)).value?.outcome).toBe('unclear')
    const found = await settle(ctx, { ...call, uniqueField: 'description' }, later)
    expect(found.value).toMatchObject({ outcome: 'done', row: args[1] })
  })
})

describe('a payment of an invoice', () => {
  it('is unclear when more of the invoice is paid than its payments show', async () => {
    const { id: customerId } = (await teamtools.saveCustomer(ctx, ann)).value!
    const items = [{ description: 'Work', amount: 5000 }]
    const { id } = (await teamtools.saveInvoice(ctx, { customerId, items })).value!
    const args = [id, { amount: 1500 }] as const
    const call = { operation: 'teamtools.applyInvoicePayment', args, startedAt: start } as const
    expect((await settle(ctx, call, later)).value?.outcome).toBe('notDone')
    await teamtools.applyInvoicePayment(ctx, ...args)
    expect((await settle(ctx, call, later)).value).toMatchObject({ outcome: 'unclear', seen: [{ amount: 1500 }] })
    const hiding: Context['fetch'] = (url, init) =>
      /payments|webevents/.test(url) ? Promise.resolve(Response.json({ data: [] })) : sandbox.fetch(url, init)
    expect((await settle({ ...ctx, fetch: hiding }, call, later)).value).toMatchObject({
      outcome: 'unclear',
      reason: expect.stringContaining('paid') as string,
    })
  })
})

describe('an event', () => {
  const save = async (): Promise<string> => (await teamtools.saveEndUser(ctx, { email: 'user@example.com' })).value!.id

  it('is unclear when the list has fewer events than their counter says', async () => {
    const endUserId = await save()
    const event = { name: 'paid', endUserId, metadata: { order: 'A-1' } }
    time = start - 60 * minute
    await teamtools.saveEvent(ctx, { ...event, metadata: {} }, { salt: 'salt' })
    await teamtools.saveEvent(ctx, { ...event, metadata: {} }, { salt: 'salt' })
    time = start
    const call = { operation: 'teamtools.saveEvent', args: [event], startedAt: start } as const
    expect((await settle(ctx, call, later)).value?.outcome).toBe('notDone')
    const short: Context['fetch'] = async (url, init) => {
      const { data } = (await (await sandbox.fetch(url, init)).json()) as { data: readonly unknown[] }
      return Response.json({ data: data.slice(1) })
    }
    expect((await settle({ ...ctx, fetch: short }, call, later)).value?.outcome).toBe('unclear')
  })

  it('is found among any number of others', async () => {
    const event = { name: 'paid', endUserId: '580a0ffcbffebc8b0e8b456a', metadata: { order: 'A-1' } }
    const timestamp = new Date(start).toISOString()
    const row = (counter: number) => ({ id: String(counter), name: 'paid', counter, timestamp })
    const others = Array.from({ length: 200_000 }, (_, index) => row(index + 1))
    const all = JSON.stringify({ data: [...others, { ...row(200_001), metadata: event.metadata }] })
    const full: Context['fetch'] = () => Promise.resolve(new Response(all))
    const call = { operation: 'teamtools.saveEvent', args: [event], startedAt: start, uniqueField: 'metadata.order' }
    const answer = await settle({ ...ctx, fetch: full }, call, later)
    expect(answer.value).toMatchObject({ outcome: 'done', row: { metadata: event.metadata } })
  })

  it.each(['was deleted', 'has another one'])(
    'of a page is unclear when an end user of the address %s',
    async (what) => {
      time = start - 60 * minute
      const [stays, goes] = [await save(), await save()]
      time = start
      const metadata = { order: 'A-1' }
      const event = { name: 'paid', endUser: 'user@example.com', key: teamtools.eventKey(goes, 'salt'), metadata }
      const named = { operation: 'teamtools.trackEvent', args: [event], startedAt: start } as const
      const call = { ...named, uniqueField: 'metadata.order' } as const
      await teamtools.saveEndUser(ctx, { id: stays, firstName: 'Una' })
      await teamtools.deleteEndUser(ctx, (await teamtools.saveEndUser(ctx, { email: 'other@example.com' })).value!.id)
      expect((await settle(ctx, call, later)).value?.outcome).toBe('notDone')
      await teamtools.trackEvent(ctx, event)
      expect((await settle(ctx, call, later)).value?.outcome).toBe('done')
      time = start + 60 * minute
      if (what === 'was deleted') await teamtools.deleteEndUser(ctx, goes)
      else await teamtools.saveEndUser(ctx, { id: goes, email: 'new@example.com' })
      expect((await settle(ctx, call, later)).value?.outcome).toBe('unclear')
    },
  )

  it('of a page is unclear when no end user has the address any more', async () => {
    const args = [{ name: 'paid', endUser: 'gone@example.com', key: 'key' }] as const
    const call = { operation: 'teamtools.trackEvent', args, startedAt: start } as const
    expect((await settle(ctx, call, later)).value?.outcome).toBe('unclear')
  })
})

describe('AlfaCRM', () => {
  const customer = { name: 'Ann', legal_type: 1, is_study: true, note: 'order A-1' } as const

  it('a row is looked for in the branch that the call sent it to', async () => {
    const { crm } = await createAlfaCrm()
    const north = (await alfacrm.createBranch(crm, { name: 'North', is_active: true, weight: 2 })).value!
    const placed = { ...customer, branch_ids: [north.id] }
    for (const args of [[placed], [customer, { branch: north.id }]] as const) {
      const note = `order ${String(args.length)}`
      const noted = [{ ...args[0], note }, args[1]] as const
      const call = { operation: 'alfacrm.createCustomer', args: noted, startedAt: start, uniqueField: 'note' } as const
      expect((await settle(crm, call, later)).value?.outcome).toBe('notDone')
      await alfacrm.createCustomer(crm, ...noted)
      expect((await settle(crm, call, later)).value?.outcome).toBe('done')
    }
  })

  const createPayer = async (crm: AlfaCrmContext) => {
    const { id } = (await alfacrm.createCustomer(crm, customer)).value!
    const place = { branch_id: 1, customer_id: id, pay_type_id: 1, pay_account_id: 1, payer_name: 'Ann' }
    return { ...place, document_date: '2027-01-01' }
  }

  it('a deleted row is found in the log of its own branch or of that of the call', async () => {
    const { crm, crmSandbox } = await createAlfaCrm()
    const north = (await alfacrm.createBranch(crm, { name: 'North', is_active: true, weight: 2 })).value!
    const pay = { ...(await createPayer(crm)), branch_id: north.id, income: '575' } as const
    const call = { operation: 'alfacrm.createPay', args: [pay], startedAt: start } as const
    expect((await settle(crm, call, later)).value?.outcome).toBe('notDone')
    const { id } = (await alfacrm.createPay(crm, pay)).value!
    await alfacrm.deletePay(crm, id, { branch: north.id })
    for (const branch of [1, north.id]) {
      // The sandbox has the entry in the branch of the call. Here it is in this branch, and in no other.
      const fetch: AlfaCrmContext['fetch'] = (url, init) => {
        if (!url.includes('/log/')) return crmSandbox.fetch(url, init)
        return url.includes(`/v2api/${branch}/`)
          ? crmSandbox.fetch(url.replace(`/v2api/${branch}/`, '/v2api/1/'), init)
          : Promise.resolve(Response.json({ total: 0, count: 0, page: 0, items: [] }))
      }
      expect((await settle({ ...crm, fetch }, call, later)).value?.outcome).toBe('unclear')
    }
  })

  it.each(['customer', 'log'])(
    'what a context without validation lets through in a list of %s counts',
    async (list) => {
      const { crm, crmSandbox } = await createAlfaCrm()
      const fetch: AlfaCrmContext['fetch'] = async (url, init) => {
        const response = await crmSandbox.fetch(url, init)
        if (!url.includes(`/${list}/index`)) return response
        const page = (await response.json()) as { readonly items: readonly unknown[] }
        const items = [...page.items, null, ...(list === 'customer' ? [{ id: 9, created_at: 5 }] : [])]
        return Response.json({ ...page, total: items.length, count: items.length, items })
      }
      const call = { operation: 'alfacrm.createCustomer', args: [customer], startedAt: start } as const
      expect((await settle(crm, call, later)).value?.outcome).toBe('notDone')
      const spoiled = { ...crm, fetch, validate: 'off' } as const
      expect((await settle(spoiled, call, later)).value?.outcome).toBe('unclear')
    },
  )

  it('a time zone tells rows of other hours apart', async () => {
    const { crm } = await createAlfaCrm()
    time = start - 180 * minute
    await alfacrm.createCustomer(crm, customer)
    time = start
    const call = { operation: 'alfacrm.createCustomer', args: [customer], startedAt: start } as const
    expect((await settleAlfaCrm(crm, call, later)).value?.outcome).toBe('unclear')
    expect((await settleAlfaCrm(crm, call, { ...later, timeZone: 'Europe/Moscow' })).value?.outcome).toBe('notDone')
  })

  it.each([
    ['575.005', '575.01'],
    [661.2549, '661.25'],
    ['0.001', '0.00'],
  ] as const)('a payment of %s is found, which the API rounds to %s', async (income, stored) => {
    const { crm } = await createAlfaCrm()
    const pay = { ...(await createPayer(crm)), income }
    const call = { operation: 'alfacrm.createPay', args: [pay], startedAt: start } as const
    expect((await settle(crm, call, later)).value?.outcome).toBe('notDone')
    await alfacrm.createPay(crm, pay)
    const seen = { outcome: 'unclear', seen: [{ income: stored }] }
    expect((await settle(crm, call, later)).value).toMatchObject(seen)
    const more = { ...call, args: [{ ...pay, income: '700' }] } as const
    expect((await settle(crm, more, later)).value?.outcome).toBe('notDone')
  })

  it('an amount that is no plain number may be any', async () => {
    const { crm } = await createAlfaCrm()
    const pay = await createPayer(crm)
    await alfacrm.createPay(crm, { ...pay, income: '575' })
    const args = [{ ...pay, income: '575,00' as '575' }] as const
    const call = { operation: 'alfacrm.createPay', args, startedAt: start } as const
    expect((await settle(crm, call, later)).value?.outcome).toBe('unclear')
  })

  it.each(['', null])('a change that clears a field with %o is not "not done"', async (note) => {
    const { crm } = await createAlfaCrm()
    time = start - 24 * 60 * minute
    const pay = { ...(await createPayer(crm)), income: '575', note: 'first' } as const
    const { id } = (await alfacrm.createPay(crm, pay)).value!
    const args = [id, { note: note as string }] as const
    const call = { operation: 'alfacrm.updatePay', args, startedAt: start } as const
    expect((await settle(crm, call, later)).value?.outcome).toBe('notDone')
    time = start
    await alfacrm.updatePay(crm, ...args)
    expect((await settle(crm, call, later)).value?.outcome).toBe('unclear')
    time = start + minute
    await alfacrm.updatePay(crm, id, { note: 'second' })
    expect((await settle(crm, call, later)).value?.outcome).toBe('unclear')
  })

  it('an archived subscription of a customer is found', async () => {
    const { crm, crmSandbox } = await createAlfaCrm()
    const { id: customerId } = (await alfacrm.createCustomer(crm, customer)).value!
    const terms = { name: 'Eight', type: 1, price: '100.00', lessons_count: 8, duration: 60, branch_ids: [1] }
    const tariff = (await alfacrm.createTariff(crm, terms as never)).value!
    const dates = { b_date: '2020-01-01', e_date: '2020-02-01' }
    const args = [{ customerId }, { tariff_id: tariff.id, balance: 0, note: 'order A-1', ...dates }] as const
    const made = (await alfacrm.createCustomerTariff(crm, ...args)).value!
    const living = await alfacrm.listCustomerTariffs(crm, { customerId })
    expect(living.value?.items).toEqual([])
    const call = { operation: 'alfacrm.createCustomerTariff', args, startedAt: start, uniqueField: 'note' } as const
    expect((await settle(crm, call, later)).value).toMatchObject({ outcome: 'done', row: { id: made.id } })
    expect(crmSandbox.faults.list()).toEqual([])
  })
})

/** A server in front of a sandbox that cuts the connections of writes. */
type CutServer = {
  readonly url: string
  readonly cut: (fate: Fate | 'answer') => void
  readonly arrive: () => Promise<unknown>
  readonly close: () => Promise<unknown>
}

const serveCut = async (send: TeamToolsSandbox['fetch']): Promise<CutServer> => {
  let fate: Fate | 'answer' | undefined
  let held: Request | undefined
  const server: Server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const now = fate
      fate = undefined
      const body = chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }
      const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)])
      const request = new Request(`http://sandbox.test${incoming.url!}`, { method: incoming.method!, headers, ...body })
      if (now === 'before' || now === 'during') {
        held = now === 'during' ? request : undefined
        outgoing.destroy()
        return
      }
      void send(request).then(async (response) => {
        const text = await response.text()
        if (now === 'after') return outgoing.destroy()
        outgoing.writeHead(response.status, {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
        })
        if (now === undefined) return outgoing.end(text)
        return outgoing.write(text.slice(0, 10), () => outgoing.destroy())
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    cut: (next) => (fate = next),
    arrive: () => (held === undefined ? Promise.resolve() : send(held)),
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

describe('over a socket', () => {
  const fates = [
    ['before', 'unclear', 'notDone'],
    ['during', 'unclear', 'done'],
    ['after', 'done', 'done'],
    ['answer', 'done', 'done'],
  ] as const

  it.each(fates)('a customer of TeamTools, cut %s, is first %s, then %s', async (fate, early, late) => {
    const server = await serveCut(sandbox.fetch)
    try {
      const own = { baseUrl: server.url, token: ctx.token! }
      server.cut(fate)
      const failed = await teamtools.saveCustomer(own, ann)
      expect(failed.error).toMatchObject({ operation: 'teamtools.saveCustomer', delivery: 'unknown' })
      expect((await settle(own, saveAnn, { now: () => start + 1 })).value?.outcome).toBe(early)
      await server.arrive()
      expect((await settle(own, saveAnn, later)).value?.outcome).toBe(late)
    } finally {
      await server.close()
    }
  })

  it.each(fates)('a payment of AlfaCRM, cut %s, is first %s, then %s', async (fate, early, late) => {
    const { crm, crmSandbox } = await createAlfaCrm()
    const { id } = (await alfacrm.createCustomer(crm, { name: 'Ann', legal_type: 1, is_study: true })).value!
    const server = await serveCut(crmSandbox.fetch)
    try {
      const own = { ...crm, baseUrl: server.url, fetch: undefined }
      const place = { branch_id: 1, customer_id: id, pay_type_id: 1, pay_account_id: 1 }
      const pay = { ...place, document_date: '2027-01-01', income: 575, payer_name: 'Ann', note: 'order A-1' }
      server.cut(fate)
      const failed = await alfacrm.createPay(own, pay)
      expect(failed.error).toMatchObject({ operation: 'alfacrm.createPay', delivery: 'unknown' })
      const call = { operation: 'alfacrm.createPay', args: [pay], startedAt: start, uniqueField: 'note' } as const
      expect((await settle(own, call, { now: () => start + 1 })).value?.outcome).toBe(early)
      await server.arrive()
      expect((await settle(own, call, later)).value?.outcome).toBe(late)
    } finally {
      await server.close()
    }
  })
})
