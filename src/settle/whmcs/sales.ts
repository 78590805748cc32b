import { map } from '../../index.js'
import {
  type AddOrderRequest,
  type CreateQuoteRequest,
  getOrders,
  type GetOrdersOrder,
  getQuotes,
  type GetQuotesQuote,
} from '../../whmcs/index.js'
import { isSimilarText } from './compare.js'
import { readOptions, type Trace } from './trace.js'
import { wholeList } from './wholeList.js'

/**
 * An order is found by a domain in it, or by its notes. WHMCS takes `notes`, but does not document them, so an order
 * without notes may be that of the call.
 */
export const order: Trace<AddOrderRequest, GetOrdersOrder> = {
  needs: ['clientid'],
  read: (context, { clientid }, search) =>
    wholeList(async (place) =>
      map(
        await getOrders(context, { userid: clientid, ...place }, readOptions(search)),
        ({ orders, totalresults }) => ({ rows: orders, total: totalresults }),
      ),
    ),
  idOf: ({ id }) => id,
  keys: {
    domain: { shown: ({ lineitems }) => lineitems.map(({ domain }) => domain) },
    notes: { shown: ({ notes }) => [notes], canBeLost: true },
  },
  isAlike: () => true,
  writtenAt: ({ date }) => date,
}

/** A quote is found by its subject, or by one of its other texts. */
export const quote: Trace<CreateQuoteRequest, GetQuotesQuote> = {
  needs: ['subject'],
  read: (context, { userid }, search) =>
    wholeList(async (place) =>
      map(
        await getQuotes(context, { ...(userid ? { userid } : {}), ...place }, readOptions(search)),
        ({ quotes, totalresults }) => ({ rows: quotes, total: totalresults }),
      ),
    ),
  idOf: ({ id }) => id,
  keys: {
    subject: { shown: ({ subject }) => [subject] },
    proposal: { shown: ({ proposal }) => [proposal] },
    customernotes: { shown: ({ customernotes }) => [customernotes] },
    adminnotes: { shown: ({ adminnotes }) => [adminnotes] },
  },
  isAlike: (row, sent) => isSimilarText(sent.subject, row.subject),
  writtenAt: ({ datecreated }, sent) => (sent.datecreated === undefined ? datecreated : undefined),
}
