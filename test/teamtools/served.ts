import { afterAll, beforeAll } from 'vitest'
import type { Context } from 'billfold'
import { serveSandbox } from 'billfold/sandbox/node'
import { createShop, type Loose, type Shop } from '../sandbox/api.js'

/** A shop in a sandbox on a port: a default group, package and plan, a subscribed customer, and a context for it. */
export type ServedShop = Shop & { readonly ctx: Context }

/**
 * Serves sandboxes on one port for the tests of a file. Each call gives a new shop, which from then on is the one that
 * answers; the ids in it count up, so that two of them are alike.
 */
export const useServedShop = (): ((options?: Parameters<typeof createShop>[0]) => Promise<ServedShop>) => {
  let shop: Shop
  let url = ''
  let close = (): Promise<void> => Promise.resolve()
  beforeAll(async () => {
    const served = await serveSandbox({ fetch: (request) => shop.sandbox.fetch(request) })
    if (!served.ok) throw new Error(served.message)
    ;({ url, close } = served.value)
  })
  afterAll(() => close())
  return async (options) => {
    shop = await createShop(options)
    return { ...shop, ctx: { baseUrl: `${url}/`, token: shop.token } }
  }
}

/** The entities of each resource: what creates one, what changes it, and which of its fields are seen in both forms. */
export type Sample = {
  readonly create: (shop: Shop) => Loose
  readonly change: (shop: Shop) => object
  readonly include: string
}

/** An invoice of 1,750 cents. */
export const raise = (shop: Shop): Promise<Loose> =>
  shop.must('POST', 'invoices/', { customerId: shop.customer.id, items: [{ description: 'setup', amount: 1750 }] })

export const samples: Readonly<Record<string, Sample>> = {
  Customer: {
    create: () => ({ name: 'New', email: 'new@example.com', tags: ['new'] }),
    change: () => ({ city: 'Paris' }),
    include: 'subscription,invoices,users',
  },
  EndUser: {
    create: ({ customer }) => ({
      firstName: 'Mary',
      email: 'mary@example.com',
      customerId: customer.id,
      tags: ['new'],
    }),
    change: () => ({ lastName: 'Jones' }),
    include: 'customer,events',
  },
  Feature: {
    create: () => ({ name: 'Feature B', uniqueKey: 'feat-B', tags: ['new'] }),
    change: () => ({ description: 'Extended' }),
    include: 'packages,dependencies,dependants',
  },
  Group: {
    create: () => ({ name: 'Basic group', tags: ['new'] }),
    change: () => ({ name: 'Other group' }),
    include: 'packages',
  },
  Package: {
    create: ({ group }) => ({ name: 'Pro package', groupId: group.id, tags: ['new'] }),
    change: () => ({ description: 'All there is' }),
    include: 'features,plan,group',
  },
  Plan: {
    create: ({ plan }) => ({ packageId: plan.packageId, currency: 'EUR', pricing: plan.pricing, tags: ['new'] }),
    change: ({ customer }) => ({ allowedCustomerIds: [customer.id] }),
    include: 'subscription,package',
  },
  Subscription: {
    create: ({ customer, pack }) => ({ customerId: customer.id, packageId: pack.id, tags: ['new'] }),
    change: () => ({ manual: true }),
    include: 'package,plan,coupon',
  },
  Invoice: {
    create: ({ customer }) => ({
      customerId: customer.id,
      items: [{ description: 'setup', amount: 1750 }],
      tags: ['new'],
    }),
    change: () => ({ currency: 'EUR' }),
    include: 'payments,refunds,subscription',
  },
  Payment: {
    create: async (shop) => ({ invoiceId: (await raise(shop)).id, amount: 350, tags: ['new'] }),
    change: () => ({ tags: ['late'] }),
    include: '',
  },
  Refund: {
    create: async (shop) => {
      const { id } = await raise(shop)
      await shop.must('PUT', `invoices/${id}/payment`, { amount: 1000 })
      return { invoiceId: id, amount: 350, tags: ['new'] }
    },
    change: () => ({ reason: 'broken' }),
    include: '',
  },
  Coupon: {
    create: () => ({ code: 'TEN', percentOff: 10, tags: ['new'] }),
    change: () => ({ name: 'Ten per cent' }),
    include: '',
  },
  Member: {
    create: () => ({ email: 'member@example.com', tags: ['new'] }),
    change: () => ({ firstName: 'Ann' }),
    include: 'teams',
  },
  Team: {
    create: () => ({ name: 'Sales', tags: ['new'] }),
    change: () => ({ name: 'Support' }),
    include: 'members',
  },
}

/** The sample of a resource. */
export const sampleOf = (resource: string): Sample => {
  const sample = samples[resource]
  if (!sample) throw new Error(`no sample of ${resource}`)
  return sample
}

/** A resource's segment in a path. */
export const segmentOf = (resource: string): string => `${resource.toLowerCase()}s`

/** A sample, created in the sandbox. */
export const createSample = async (shop: Shop, resource: string): Promise<Loose> =>
  shop.must('POST', `${segmentOf(resource)}/`, await sampleOf(resource).create(shop))
