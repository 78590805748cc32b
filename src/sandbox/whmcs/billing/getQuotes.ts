import type { JsonObject } from '../../json.js'
import type { Call, Handler } from '../call.js'
import { formatDecimal, formatMoney } from '../decimal.js'
import { type Filters, isId, isText, listRows } from '../resource.js'
import { wrapped } from '../quirks.js'
import type { Row } from '../rows.js'
import { subtotalOf } from './quoteLines.js'

const quantityShown = (quantity: number): string =>
  quantity % 100 === 0 ? String(quantity / 100) : formatDecimal(quantity, 2)

const lineShown = ({ id, description, quantity, unitprice, discount, taxable }: Row<'quoteItems'>): JsonObject => ({
  ...{ id, description, quantity: quantityShown(quantity), unitprice: formatMoney(unitprice) },
  ...{ discount: formatDecimal(discount, 2), taxable: taxable ? 1 : 0 },
})

const clientShown = ({ store }: Call, userid: number): JsonObject | null => {
  const client = store.clients.get(userid)
  if (client === undefined) return null
  const { id, firstname, lastname, companyname, email, datecreated, groupid, status } = client
  return { id, firstname, lastname, companyname, email, datecreated, groupid, status }
}

const personShown = (quote: Row<'quotes'>): JsonObject => ({
  ...{ firstname: quote.firstname, lastname: quote.lastname, companyname: quote.companyname, email: quote.email },
  ...{ address1: quote.address1, address2: quote.address2, city: quote.city, state: quote.state },
  ...{ postcode: quote.postcode, country: quote.country, phonenumber: quote.phonenumber, tax_id: quote.tax_id },
})

const quoteShown = (call: Call, quote: Row<'quotes'>): JsonObject => {
  const { store, settings } = call
  const subtotal = formatMoney(subtotalOf(store, quote.id))
  return {
    ...{ id: quote.id, subject: quote.subject, stage: quote.stage, validuntil: quote.validuntil },
    ...{ userid: quote.userid, client: clientShown(call, quote.userid), ...personShown(quote) },
    ...{ currency: quote.currency, subtotal, tax1: '0.00', tax2: '0.00', total: subtotal },
    ...{ proposal: quote.proposal, customernotes: quote.customernotes, adminnotes: quote.adminnotes },
    ...{ datecreated: quote.datecreated, lastmodified: quote.lastmodified, datesent: quote.datesent },
    dateaccepted: quote.dateaccepted,
    ...wrapped(settings.quirks, 'items', 'item', store.quoteItems.find('quoteid', quote.id).map(lineShown)),
  }
}

const filters: Filters<Row<'quotes'>> = {
  quoteid: isId('id'),
  userid: isId('userid'),
  subject: isText('subject'),
  stage: isText('stage'),
  datecreated: isText('datecreated'),
  lastmodified: isText('lastmodified'),
  validuntil: isText('validuntil'),
}

/** GetQuotes. */
export const getQuotes: Handler = /* @__PURE__ */ listRows({
  table: 'quotes',
  as: ['quotes', 'quote'],
  filters,
  show: quoteShown,
})
