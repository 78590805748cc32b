import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, problem, rowAt, todayOf } from '../call.js'
import { addDays, addMonths, parseDay } from '../dates.js'
import { parseDecimal, parseMoney } from '../decimal.js'
import { idAt, textAt } from '../params.js'
import type { Row, Values } from '../rows.js'
import { logActivity } from '../system/activity.js'
import type { Line } from './dueLines.js'

const actions = ['noinvoice', 'nextcron', 'nextinvoice', 'duedate', 'recur']

const cycles: Readonly<Record<string, (day: string, times: number) => string>> = {
  Days: addDays,
  Weeks: (day, times) => addDays(day, 7 * times),
  Months: addMonths,
  Years: (day, times) => addMonths(day, 12 * times),
}

type Plan = Pick<Values<'billableItems'>, 'action' | 'recur' | 'recurcycle' | 'recurfor' | 'duedate'>

const readPlan = ({ params }: Call): Outcome<Plan> => {
  const action = textAt(params, 'invoiceaction') === '' ? 'noinvoice' : textAt(params, 'invoiceaction')
  if (!actions.includes(action)) return problem('Invalid Invoice Action')
  const [recur, recurfor] = [Math.max(idAt(params, 'recur'), 0), Math.max(idAt(params, 'recurfor'), 0)]
  const recurcycle = textAt(params, 'recurcycle')
  const recurs = recur > 0 && recur <= 1000 && recurfor > 0 && Object.hasOwn(cycles, recurcycle)
  if (action === 'recur' && !recurs) return problem('Recurring must have a unit, cycle and limit')
  const sent = textAt(params, 'duedate')
  if (sent === '' && ['duedate', 'recur'].includes(action)) return problem('Due date is required')
  const duedate = sent === '' ? '' : parseDay(sent)
  if (duedate === undefined) return problem("Invalid Date Format - Expected: 'YYYY-mm-dd'")
  return done({ action, recur, recurcycle, recurfor, duedate })
}

/** AddBillableItem. Without an invoice action the item is never invoiced. */
export const addBillableItem: Handler = (call) => {
  const { store, params } = call
  const client = rowAt(call, 'clients', 'clientid', 'Client ID not Found')
  if (!client.ok) return client
  const unit = textAt(params, 'unit')
  if (unit !== 'hours' && unit !== 'quantity')
    return problem("Invalid Unit, please specify either 'hours' or 'quantity'")
  const amount = parseMoney(textAt(params, 'amount'))
  if (amount === undefined) return problem('Invalid Amount: amount is a plain decimal')
  const quantity = textAt(params, 'quantity') === '' ? 0 : parseDecimal(textAt(params, 'quantity'), 2)
  if (quantity === undefined) return problem('Invalid Quantity: quantity is a plain decimal')
  const plan = readPlan(call)
  if (!plan.ok) return plan
  const values = { userid: client.value.id, description: textAt(params, 'description'), unit, quantity, amount }
  const item = store.billableItems.insert({ ...values, ...plan.value, invoiced: 0 })
  logActivity(call, `Added Billable Item - Billable Item ID: ${String(item.id)}`, client.value.id)
  return done({ billableid: item.id })
}

const itemOf = ({ id, description, amount }: Row<'billableItems'>): Line['item'] => ({
  ...{ type: 'Item', relid: id, description, amount, taxed: false },
})

/** Counts an invoice of the item, and moves a recurring item to its next due date. */
const count = ({ store }: Call, { id }: Row<'billableItems'>): void => {
  const item = store.billableItems.get(id)
  if (item === undefined) return
  const next = item.action === 'recur' ? cycles[item.recurcycle]?.(item.duedate, item.recur) : undefined
  store.billableItems.patch(item, { invoiced: item.invoiced + 1, duedate: next ?? item.duedate })
}

const dueOf = (call: Call, { action, duedate, invoiced, recurfor }: Row<'billableItems'>): string | undefined => {
  if (action === 'recur') return invoiced < recurfor ? duedate : undefined
  if (invoiced > 0) return undefined
  if (action === 'nextcron') return todayOf(call)
  return action === 'duedate' ? duedate : undefined
}

/** Returns the lines of the billable items that are due on or before a day. */
export const billableLines = (call: Call, last: string): readonly Line[] =>
  call.store.billableItems.all().flatMap((item) => {
    const duedate = dueOf(call, item)
    if (duedate === undefined || duedate > last) return []
    const invoiced = () => {
      count(call, item)
    }
    return [{ userid: item.userid, duedate, item: itemOf(item), invoiced }]
  })

/** Adds the items that wait for a client's next invoice to an invoice that was just created. */
export const joinNextInvoice = (call: Call, invoice: Row<'invoices'>): void => {
  for (const item of call.store.billableItems.find('userid', invoice.userid)) {
    if (item.action !== 'nextinvoice' || item.invoiced > 0) continue
    call.store.items.insert({ ...itemOf(item), invoiceid: invoice.id })
    count(call, item)
  }
}
