import { type Charges, chargesOf } from '../billing/charges.js'
import type { JsonObject } from '../../json.js'
import { type Call, todayOf } from '../call.js'
import { formatMoney } from '../decimal.js'
import type { Row } from '../rows.js'
import { statusesThatAre } from '../tickets/getTickets.js'

type Bill = { readonly invoice: Row<'invoices'>; readonly charges: Charges }

const formatted = ({ settings }: Call, client: Row<'clients'>, cents: number): string => {
  const { prefix = '', suffix = '' } = settings.currencies[client.currency - 1] ?? {}
  return `${prefix}${formatMoney(cents)}${suffix}`
}

const sumOf = (bills: readonly Bill[], amountOf: (charges: Charges) => number): number =>
  bills.reduce((sum, { charges }) => sum + amountOf(charges), 0)

const invoiceStats = (bills: readonly Bill[], money: (cents: number) => string, today: string): JsonObject => {
  const withStatus = (status: string) => bills.filter(({ invoice }) => invoice.status === status)
  const unpaid = withStatus('Unpaid')
  const overdue = unpaid.filter(({ invoice }) => invoice.duedate < today)
  const drafts = withStatus('Draft')
  const counted = (name: string, status: string) => ({
    [`num${name}invoices`]: withStatus(status).length,
    [`${name}invoicesamount`]: money(sumOf(withStatus(status), ({ total }) => total)),
  })
  return {
    numoverdueinvoices: overdue.length,
    overdueinvoicesbalance: money(sumOf(overdue, ({ balance }) => balance)),
    numDraftInvoices: drafts.length,
    draftInvoicesBalance: money(sumOf(drafts, ({ total }) => total)),
    ...counted('unpaid', 'Unpaid'),
    ...counted('paid', 'Paid'),
    ...counted('cancelled', 'Cancelled'),
    ...counted('refunded', 'Refunded'),
    ...counted('collections', 'Collections'),
    ...counted('paymentpending', 'Payment Pending'),
  }
}

const productTypes = [
  ['hosting', 'hostingaccount'],
  ['reseller', 'reselleraccount'],
  ['servers', 'server'],
  ['other', 'other'],
] as const

const serviceStats = ({ store }: Call, client: Row<'clients'>): JsonObject => {
  const services = store.services.find('userid', client.id)
  const domains = store.domains.find('userid', client.id)
  const active = services.filter(({ status }) => status === 'Active')
  const typed = productTypes.flatMap(([name, type]) => {
    const ofType = ({ pid }: Row<'services'>) => store.products.get(pid)?.type === type
    return [
      [`productsnumactive${name}`, active.filter(ofType).length],
      [`productsnum${name}`, services.filter(ofType).length],
    ]
  })
  return {
    ...(Object.fromEntries(typed) as JsonObject),
    productsnumactive: active.length,
    productsnumtotal: services.length,
    numactivedomains: domains.filter(({ status }) => status === 'Active').length,
    numdomains: domains.length,
  }
}

/** Returns the statistics of GetClientsDetails. Amounts of money are formatted in the client's currency. */
export const clientStats = (call: Call, client: Row<'clients'>): JsonObject => {
  const { store, settings } = call
  const money = (cents: number) => formatted(call, client, cents)
  const bills = store.invoices
    .find('userid', client.id)
    .map((invoice) => ({ invoice, charges: chargesOf(store, invoice) }))
  const unpaid = bills.filter(({ invoice }) => invoice.status === 'Unpaid')
  const transactions = store.transactions.find('userid', client.id)
  const gross = transactions.reduce((sum, { amountin }) => sum + amountin, 0)
  const expenses = transactions.reduce((sum, { amountout, fees }) => sum + amountout + fees, 0)
  const tickets = store.tickets.find('userid', client.id)
  const quotes = store.quotes.find('userid', client.id)
  const active = statusesThatAre(settings, 'active')
  return {
    numdueinvoices: unpaid.length,
    dueinvoicesbalance: money(sumOf(unpaid, ({ balance }) => balance)),
    ...{ incredit: client.credit > 0, creditbalance: money(client.credit), grossRevenue: money(gross) },
    ...{ expenses: money(expenses), income: money(gross - expenses) },
    ...invoiceStats(bills, money, todayOf(call)),
    ...serviceStats(call, client),
    numacceptedquotes: quotes.filter(({ stage }) => stage === 'Accepted').length,
    ...{ numquotes: quotes.length, numtickets: tickets.length },
    numactivetickets: tickets.filter(({ status }) => active.has(status)).length,
    // No action signs a client up through an affiliate, so the number is 0.
    ...{ numaffiliatesignups: 0, isAffiliate: store.affiliates.find('clientid', client.id).length > 0 },
  }
}
