import type { Call } from '../call.js'
import { addMonths } from '../dates.js'
import { idOf, itemsAt } from '../params.js'
import type { Values } from '../rows.js'
import { type Recurring, recurring, type Renewal } from './renewals.js'

/** A line of a future invoice. */
export type Line = {
  readonly userid: number
  readonly duedate: string
  readonly item: Omit<Values<'items'>, 'invoiceid'>
  /** Records that the line is on an invoice. */
  readonly invoiced?: () => void
}

const keyOf = (type: string, relid: number, duedate: string): string => `${type} ${String(relid)} ${duedate}`

/** Returns the keys of the items that are on an invoice for their due date already. They must not be invoiced twice. */
const invoicedKeys = ({ store }: Call): ReadonlySet<string> => {
  const keys = store.items.all().flatMap(({ type, relid, invoiceid }) => {
    const invoice = store.invoices.get(invoiceid)
    return invoice === undefined || invoice.status === 'Cancelled' ? [] : [keyOf(type, relid, invoice.duedate)]
  })
  return new Set(keys)
}

const idsSent = ({ params }: Call, name: string): readonly number[] => [...itemsAt(params, name).values()].map(idOf)

/** Whether the call restricts the services, domains or addons. */
export const listsSome = (call: Call): boolean =>
  ['serviceids', 'domainids', 'addonids'].some((name) => idsSent(call, name).length > 0)

// An old due date must not create an endless list. The next run continues after this number of periods.
const mostPeriods = 120

/** Returns the due dates of a renewal up to and including `last`. */
const daysOf = ({ nextduedate, months }: Renewal, last: string): readonly string[] => {
  if (nextduedate === '' || months <= 0) return []
  const days = Array.from({ length: mostPeriods }, (_, index) => addMonths(nextduedate, index * months))
  // No day is later than the last day that a date can represent. The set removes repetitions of that day.
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

/** Returns the lines of the services and domains that are due on or before a day and are not on an invoice yet. */
export const renewalLines = (call: Call, last: string): readonly Line[] => {
  const invoiced = invoicedKeys(call)
  return recurring.flatMap((kind) => linesOf(call, kind, last, invoiced))
}
