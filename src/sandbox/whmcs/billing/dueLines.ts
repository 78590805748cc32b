import type { Call } from '../call.js'
import { addMonths } from '../dates.js'
import { idOf, itemsAt } from '../params.js'
import type { Values } from '../rows.js'
import { type Recurring, recurring, type Renewal } from './renewals.js'

/** A line of an invoice to come. */
export type Line = {
  readonly userid: number
  readonly duedate: string
  readonly item: Omit<Values<'items'>, 'invoiceid'>
  /** Notes that the line is on an invoice. */
  readonly invoiced?: () => void
}

const keyOf = (type: string, relid: number, duedate: string): string => `${type} ${String(relid)} ${duedate}`

/** What is on an invoice for the day on which it is due: it comes on no second one. */
const invoicedKeys = ({ store }: Call): ReadonlySet<string> => {
  const keys = store.items.all().flatMap(({ type, relid, invoiceid }) => {
    const invoice = store.invoices.get(invoiceid)
    return invoice === undefined || invoice.status === 'Cancelled' ? [] : [keyOf(type, relid, invoice.duedate)]
  })
  return new Set(keys)
}

const idsSent = ({ params }: Call, name: string): readonly number[] => [...itemsAt(params, name).values()].map(idOf)

/** Whether only some services, domains or addons are asked for. */
export const listsSome = (call: Call): boolean =>
  ['serviceids', 'domainids', 'addonids'].some((name) => idsSent(call, name).length > 0)

// A due date of long ago makes no endless list; the next run goes on from there.
const mostPeriods = 120

/** The days up to `last` on which something is due. */
const daysOf = ({ nextduedate, months }: Renewal, last: string): readonly string[] => {
  if (nextduedate === '' || months <= 0) return []
  const days = Array.from({ length: mostPeriods }, (_, index) => addMonths(nextduedate, index * months))
  // No day comes after the last that a date can name.
  return [...new Set(days.filter((day) => day <= last))]
}

const linesOf = (call: Call, { type, ids, all }: Recurring, last: string, invoiced: ReadonlySet<string>) => {
  const asked = listsSome(call) ? idsSent(call, ids) : undefined
  const owed = all(call.store).filter(({ relid, amount }) => amount > 0 && (asked?.includes(relid) ?? true))
  return owed.flatMap((renewal): readonly Line[] => {
    const { userid, relid, amount, taxed, name, months } = renewal
    const days = daysOf(renewal, last).filter((day) => !invoiced.has(keyOf(type, relid, day)))
    return days.map((duedate) => {
      const description = `${name} (${duedate} - ${addMonths(duedate, months)})`
      return { userid, duedate, item: { type, relid, description, amount, taxed } }
    })
  })
}

/** The lines of services and domains that are due up to a day and are on no invoice yet. */
export const renewalLines = (call: Call, last: string): readonly Line[] => {
  const invoiced = invoicedKeys(call)
  return recurring.flatMap((kind) => linesOf(call, kind, last, invoiced))
}
