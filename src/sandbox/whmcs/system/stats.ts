import type { JsonObject } from '../../json.js'
import { done } from '../../outcome.js'
import { type Call, type Handler, todayOf } from '../call.js'
import { formatMoney } from '../decimal.js'
import { idAt } from '../params.js'
import type { Row } from '../rows.js'
import { statusesThatAre, visibleDepartments } from '../tickets/getTickets.js'
import { isDue } from './toDo.js'

const dayMs = 86_400_000

/** Returns the day a number of days before another day. */
const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * dayMs).toISOString().slice(0, 10)

const startingWith = <R extends { readonly date: string }>(rows: readonly R[], start: string): readonly R[] =>
  rows.filter(({ date }) => date.startsWith(start))

/** Returns the income of transactions in cents of the default currency. */
const incomeOf = (rows: readonly Row<'transactions'>[]): number =>
  rows.reduce((sum, { amountin, fees, amountout, rate }) => {
    const own = amountin - fees - amountout
    // An exchange rate has five decimal places. The rate of the default currency is 1.00000.
    return sum + (rate > 0 ? Math.round((own * 100_000) / rate) : own)
  }, 0)

const incomeStats = ({ store, settings }: Call, today: string): JsonObject => {
  const { prefix = '', suffix = '' } = settings.currencies[0] ?? {}
  const transactions = store.transactions.all()
  const income = (start: string) => `${prefix}${formatMoney(incomeOf(startingWith(transactions, start)))}${suffix}`
  return {
    income_today: income(today),
    income_thismonth: income(today.slice(0, 7)),
    income_thisyear: income(today.slice(0, 4)),
    income_alltime: income(''),
  }
}

const orderStats = ({ store }: Call, today: string): JsonObject => {
  const orders = store.orders.all()
  const withStatus = (rows: typeof orders, status: string) => rows.filter((order) => order.status === status).length
  const ofDay = (name: string, day: string) => {
    const rows = startingWith(orders, day)
    return {
      [`orders_${name}_cancelled`]: withStatus(rows, 'Cancelled'),
      [`orders_${name}_pending`]: withStatus(rows, 'Pending'),
      [`orders_${name}_fraud`]: withStatus(rows, 'Fraud'),
      [`orders_${name}_active`]: withStatus(rows, 'Active'),
      [`orders_${name}_total`]: rows.length,
    }
  }
  return {
    orders_pending: withStatus(orders, 'Pending'),
    ...ofDay('today', today),
    ...ofDay('yesterday', dayBefore(today, 1)),
    orders_thismonth_total: startingWith(orders, today.slice(0, 7)).length,
    orders_thisyear_total: startingWith(orders, today.slice(0, 4)).length,
  }
}

const ticketStats = (call: Call): JsonObject => {
  const { store, settings, admin } = call
  const departments = visibleDepartments(call, 'ignore_dept_assignments')
  const tickets = departments.flatMap((id) => store.tickets.find('deptid', id))
  const within = (titles: ReadonlySet<string>) => tickets.filter(({ status }) => titles.has(status)).length
  const active = statusesThatAre(settings, 'active')
  const titled = (title: string) => within(new Set([title]))
  return {
    tickets_allactive: within(active),
    tickets_awaitingreply: within(statusesThatAre(settings, 'awaiting')),
    tickets_flaggedtickets: tickets.filter(({ flag, status }) => flag === admin.id && active.has(status)).length,
    ...{ tickets_open: titled('Open'), tickets_answered: titled('Answered') },
    ...{ tickets_customerreply: titled('Customer-Reply'), tickets_closed: titled('Closed') },
    ...{ tickets_onhold: titled('On Hold'), tickets_inprogress: titled('In Progress') },
  }
}

/**
 * Returns the statistics of the last days. Orders do not store when they were accepted, so an order counts on the day
 * of its creation.
 */
const timeline = ({ store }: Call, today: string, days: number): JsonObject => {
  const dates = Array.from({ length: days }, (_, index) => dayBefore(today, days - 1 - index))
  const byDay = (figure: (day: string) => number | string) =>
    Object.fromEntries(dates.map((day) => [day, figure(day)] as const))
  const sum = (day: string, cents: (row: Row<'transactions'>) => number) =>
    formatMoney(startingWith(store.transactions.all(), day).reduce((total, row) => total + cents(row), 0))
  const accepted = store.orders.all().filter(({ status }) => status === 'Active')
  return {
    new_orders: byDay((day) => startingWith(store.orders.all(), day).length),
    accepted_orders: byDay((day) => startingWith(accepted, day).length),
    income: byDay((day) => sum(day, ({ amountin }) => amountin)),
    expenditure: byDay((day) => sum(day, ({ amountout, fees }) => amountout + fees)),
    new_tickets: byDay((day) => startingWith(store.tickets.all(), day).length),
  }
}

const pendingCancellations = ({ store }: Call): readonly Row<'cancelRequests'>[] =>
  store.cancelRequests
    .all()
    .filter(({ relid }) => !['Cancelled', 'Terminated'].includes(store.services.get(relid)?.status ?? 'Cancelled'))

const isValid = ({ validuntil, stage }: Row<'quotes'>, today: string): boolean =>
  validuntil >= today && !['Accepted', 'Lost', 'Dead'].includes(stage)

const longest = 90

/** GetStats. There are no network issues. It returns the timeline only if its days are requested. */
export const getStats: Handler = (call) => {
  const { store, params, settings } = call
  const today = todayOf(call)
  const days = Math.min(idAt(params, 'timeline_days'), longest)
  return done({
    ...incomeStats(call, today),
    ...orderStats(call, today),
    ...ticketStats(call),
    cancellations_pending: pendingCancellations(call).length,
    todoitems_due: store.todos.all().filter((item) => isDue(item, today)).length,
    networkissues_open: 0,
    billableitems_uninvoiced: store.billableItems.all().filter(({ invoiced }) => invoiced === 0).length,
    quotes_valid: store.quotes.all().filter((quote) => isValid(quote, today)).length,
    staff_online: settings.installation.staffOnline.length,
    ...(days > 0 ? { timeline_data: timeline(call, today, days) } : {}),
  })
}
