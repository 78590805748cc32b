import type { Result } from 'billfold'
import { createWhmcsSandbox, type WhmcsSandbox, type WhmcsSandboxOptions } from 'billfold/sandbox'
import { serveSandbox } from 'billfold/sandbox/node'
import * as whmcs from 'billfold/whmcs'
import { onTestFinished } from 'vitest'

/** A sandbox behind a socket, and a context for it. */
export type Sandboxed = {
  readonly sandbox: WhmcsSandbox
  readonly clock: { ms: number }
  readonly url: string
  readonly context: whmcs.WhmcsContext
  /** How many rows a table of the sandbox holds. */
  readonly count: (table: string) => number
}

export const token = { identifier: 'sandbox-identifier', secret: 'se cret&=ünï-0123' }

/** Serves a sandbox until the test is over. */
export const serveWhmcs = async (options: Partial<WhmcsSandboxOptions> = {}): Promise<Sandboxed> => {
  const clock = { ms: Date.UTC(2024, 4, 3, 12, 30, 51) }
  const sandbox = createWhmcsSandbox({ credentials: [token], now: () => clock.ms, ...options })
  const served = await serveSandbox(sandbox)
  if (!served.ok) throw new Error(served.message)
  onTestFinished(() => served.value.close())
  const { url } = served.value
  const count = (table: string): number => sandbox.exportState().tables[table]?.rows.length ?? 0
  return { sandbox, clock, url, context: { baseUrl: url, token }, count }
}

/** The value of what has to succeed. */
export const must = async <T>(result: Promise<Result<T>>): Promise<T> => {
  const { ok, value, error } = await result
  if (!ok) throw new Error(`${error.message} ${JSON.stringify(error)}`)
  return value
}

export const person = {
  firstname: 'Ann',
  lastname: "O'Lee",
  companyname: 'Lee & Sons',
  email: 'ann@lee.example',
  address1: '1 Road',
  city: 'Town',
  state: 'TX',
  postcode: '12345',
  country: 'US',
  phonenumber: '5550100',
  password2: 'a password',
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A file, an order and a ticket as the tests send them. */
export const file: whmcs.Attachment = { name: 'a "b".txt', data: Uint8Array.from({ length: 256 }, (_, index) => index) }
export const ticket = { deptid: 1, clientid: 1, subject: 'Is "5 < 6" & so on?', message: 'Line 1\nLine 2 ✓' }
export const hosting = {
  name: 'Hosting',
  gid: 1,
  type: 'hostingaccount',
  paytype: 'recurring',
  tax: true,
  pricing: { 1: { monthly: 9.95, msetupfee: '5.00' } },
} as const
export const hour = { name: 'Hour', gid: 1, paytype: 'onetime', pricing: { 1: { monthly: '60.00' } } } as const

/** An installation with a client (1), a hosting product (1) and a one-time one (2). */
export const serveShop = async (options: Partial<WhmcsSandboxOptions> = {}): Promise<Sandboxed> => {
  const shop = await serveWhmcs(options)
  await must(whmcs.addClient(shop.context, { ...person, customfields: { 1: 'Google ✓', 2: "it's" } }))
  await must(whmcs.addProduct(shop.context, hosting))
  await must(whmcs.addProduct(shop.context, hour))
  return shop
}
