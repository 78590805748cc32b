import { countable } from '../billing/charges.js'
import { blankInvoice } from '../billing/createInvoice.js'
import { done, type Outcome } from '../../outcome.js'
import { type Call, todayOf } from '../call.js'
import { isTrue } from '../params.js'
import type { Row, Values } from '../rows.js'
import type { AddonLine } from './cartAddons.js'
import type { Cart, ProductLine } from './cart.js'
import type { Placed } from './place.js'

type Item = Omit<Values<'items'>, 'invoiceid'>

const ofProduct = (line: ProductLine, relid: number, code: string): readonly Item[] => {
  const { product, cycle, amount, setup, discount } = line
  const item = { relid, taxed: product.tax }
  const charge = { ...item, type: 'Hosting', description: `${product.name} - ${cycle}`, amount }
  const fee = { ...item, type: 'Setup', description: `${product.name} Setup Fee`, amount: setup }
  const promotion = { ...item, type: 'PromoHosting', description: `Promotional Code: ${code}`, amount: -discount }
  return [charge, ...(setup === 0 ? [] : [fee]), ...(discount === 0 ? [] : [promotion])]
}

const ofAddon = ({ addon, cycle, amount, setup }: AddonLine, relid: number): readonly Item[] => {
  const item = { type: 'Addon', relid, taxed: addon.tax ?? false }
  const charge = { ...item, description: `${addon.name} - ${cycle}`, amount }
  return setup === 0 ? [charge] : [charge, { ...item, description: `${addon.name} Setup Fee`, amount: setup }]
}

const itemsOf = ({ products, domains, addons, renewals, promotion }: Cart, placed: Placed): readonly Item[] => [
  ...products.flatMap((line, index) => ofProduct(line, placed.services[index]?.id ?? 0, promotion?.code ?? '')),
  ...addons.flatMap((line, index) => ofAddon(line, placed.addons[index]?.id ?? 0)),
  ...domains.map(({ domain, type, amount }, index) => ({
    ...{ type: type === 'register' ? 'DomainRegister' : 'DomainTransfer', relid: placed.domains[index]?.id ?? 0 },
    ...{ description: `Domain ${type === 'register' ? 'Registration' : 'Transfer'} - ${domain}`, amount, taxed: false },
  })),
  ...renewals.map(({ type, id: relid, description, amount, taxed }) => ({ type, relid, description, amount, taxed })),
]

/** Creates the invoice of an order, and returns its id. It returns 0 if the order is free. */
export const bill = (call: Call, client: Row<'clients'>, cart: Cart, placed: Placed): Outcome<number> => {
  const { store, params } = call
  if (isTrue(params, 'noinvoice') || placed.order.amount === 0) return done(0)
  const { paymentmethod } = placed.order
  const invoice = store.invoices.insert({ ...blankInvoice(call, client, todayOf(call)), paymentmethod })
  for (const item of itemsOf(cart, placed)) store.items.insert({ ...item, invoiceid: invoice.id })
  const counted = countable(store, invoice)
  if (!counted.ok) return counted
  store.orders.patch(placed.order, { invoiceid: invoice.id })
  return done(invoice.id)
}
