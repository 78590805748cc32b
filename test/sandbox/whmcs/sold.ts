import type { WhmcsSandboxOptions } from 'billfold/sandbox'
import { type AddOrderRequest, acceptOrder, addOrder, type WhmcsContext } from 'billfold/whmcs'
import { contextOf, forSdk, ok } from './sdk.js'
import { createShop, type Loose, type Whmcs } from './whmcs.js'

/** A shop whose products 3 and 4 have the module `cpanel` and cost 10.00 and 40.00 a month, called by the SDK too. */
export type Sold = Whmcs & { readonly context: WhmcsContext }

const hosting = { gid: 1, type: 'hostingaccount', paytype: 'recurring', module: 'cpanel' }

export const createSeller = async (options: Partial<WhmcsSandboxOptions> = {}): Promise<Sold> => {
  const whmcs = await createShop({ ...forSdk, ...options })
  const pricing = (monthly: string, annually: string) => ({ 1: { monthly, annually } })
  await whmcs.must('AddProduct', { ...hosting, name: 'Small', pricing: pricing('10.00', '100.00') })
  await whmcs.must('AddProduct', { ...hosting, name: 'Large', pricing: pricing('40.00', '400.00') })
  return { ...whmcs, context: contextOf(whmcs) }
}

/** Orders something for the client 1, and accepts it. */
export const sell = async ({ context }: Sold, order: Partial<AddOrderRequest>): Promise<number> => {
  const { orderid } = await ok(addOrder(context, { clientid: 1, paymentmethod: 'paypal', ...order }))
  await ok(acceptOrder(context, { orderid }))
  return orderid
}

/** The rows of a table. */
export const rowsOf = ({ sandbox }: Pick<Whmcs, 'sandbox'>, table: string): readonly Loose[] =>
  sandbox.exportState().tables[table]?.rows ?? []
