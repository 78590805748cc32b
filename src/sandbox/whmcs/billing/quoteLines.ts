import { done, type Outcome } from '../../outcome.js'
import { type Call, problem } from '../call.js'
import { mostCents, parseDecimal, parseMoney } from '../decimal.js'
import { idOf, isTrue, textAt } from '../params.js'
import { isArray, type PhpArray } from '../php/array.js'
import { unserializeBase64 } from '../php/unserialize.js'
import type { Row, Values } from '../rows.js'
import type { Store } from '../store.js'
import { storedText } from '../text.js'

type QuoteLine = Values<'quoteItems'>

/**
 * Returns the amount of a line in cents. Quantity and discount have two decimal places, and the discount is a
 * percentage.
 */
export const lineAmount = ({ quantity, unitprice, discount }: Omit<QuoteLine, 'quoteid'>): number => {
  // The product can exceed 2^53 before the division, so only a BigInt keeps the cent exact.
  const product = BigInt(quantity) * BigInt(unitprice) * BigInt(10_000 - discount)
  const half = product < 0n ? -500_000n : 500_000n
  return Number((product + half) / 1_000_000n)
}

/** Returns the sum of a quote's lines. It has no tax, because the sandbox has no tax rates. */
export const subtotalOf = (store: Store, quoteid: number): number =>
  store.quoteItems.find('quoteid', quoteid).reduce((sum, line) => sum + lineAmount(line), 0)

/** Reads the lines that were sent, as PHP arrays. It ignores lines that are badly encoded, as with custom fields. */
const sentLines = (call: Call): readonly PhpArray[] => {
  const sent = textAt(call.params, 'lineitems')
  const lines = sent === '' ? undefined : unserializeBase64(sent)
  return isArray(lines) ? [...lines.values()].filter(isArray) : []
}

const readLine = (line: PhpArray, before: QuoteLine): Outcome<QuoteLine> => {
  const number = (name: string, unset: number, read: (text: string) => number | undefined) =>
    line.has(name) ? read(textAt(line, name)) : unset
  const quantity = number('qty', before.quantity, (text) => parseDecimal(text, 2))
  const unitprice = number('up', before.unitprice, parseMoney)
  const discount = number('discount', before.discount, (text) => parseDecimal(text === '' ? '0' : text, 2))
  if (quantity === undefined) return problem('Invalid Line Item: qty is a plain decimal')
  if (unitprice === undefined) return problem('Invalid Line Item: up is a plain decimal')
  if (discount === undefined) return problem('Invalid Line Item: discount is a percentage')
  const description = line.has('desc') ? storedText(textAt(line, 'desc')) : before.description
  const taxable = line.has('taxable') ? isTrue(line, 'taxable') : before.taxable
  return done({ quoteid: before.quoteid, description, quantity, unitprice, discount, taxable })
}

const lineOf = ({ store }: Call, quoteid: number, id: string): Row<'quoteItems'> | undefined => {
  const line = store.quoteItems.get(idOf(id))
  return line?.quoteid === quoteid ? line : undefined
}

/** Adds the lines that were sent to a quote. A line with the id of an existing line changes that line. */
export const writeLines = (call: Call, quoteid: number): Outcome<null> => {
  const { store } = call
  const blank = { quoteid, description: '', quantity: 100, unitprice: 0, discount: 0, taxable: false }
  for (const line of sentLines(call)) {
    const id = textAt(line, 'id')
    const before = id === '' ? undefined : lineOf(call, quoteid, id)
    if (id !== '' && before === undefined) return problem('Quote Line Item ID Not Found')
    const values = readLine(line, before ?? blank)
    if (!values.ok) return values
    if (before === undefined) store.quoteItems.insert(values.value)
    else store.quoteItems.patch(before, values.value)
  }
  const fits = Math.abs(subtotalOf(store, quoteid)) <= mostCents
  return fits ? done(null) : problem('Invalid Amount: the quote comes to more than can be counted exactly')
}
