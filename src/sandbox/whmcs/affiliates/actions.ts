import { done } from '../../outcome.js'
import { type Call, type Handler, type Handlers, nowOf, pageOf, rowAt, todayOf } from '../call.js'
import { formatMoney, parseMoney } from '../decimal.js'
import { type Filter, type Filters, filtered, isId } from '../resource.js'
import { wrapped } from '../quirks.js'
import type { Row } from '../rows.js'
import { logActivity } from '../system/activity.js'

/** AffiliateActivate. A client who already is an affiliate keeps the same affiliate. */
const affiliateActivate: Handler = (call) => {
  const { store } = call
  const client = rowAt(call, 'clients', 'userid', 'Client ID not found')
  if (!client.ok) return client
  const { id } = client.value
  if (store.affiliates.find('clientid', id).length > 0) return done({})
  const amounts = { payamount: 0, onetime: 0, balance: 0, withdrawn: 0, visitors: 0 }
  const times = { date: todayOf(call), created: nowOf(call), updated: nowOf(call) }
  const affiliate = store.affiliates.insert({ clientid: id, paytype: '', ...amounts, ...times })
  logActivity(call, `Activated Affiliate Account - Affiliate ID: ${String(affiliate.id)}`, id)
  return done({})
}

type Amount = 'payamount' | 'balance' | 'withdrawn'

const isMoney =
  (field: Amount): Filter<Row<'affiliates'>> =>
  (row, sent) =>
    row[field] === parseMoney(sent)

const filters: Filters<Row<'affiliates'>> = {
  userid: isId('clientid'),
  visitors: isId('visitors'),
  paytype: (row, sent) => row.paytype === sent,
  payamount: isMoney('payamount'),
  onetime: isId('onetime'),
  balance: isMoney('balance'),
  withdrawn: isMoney('withdrawn'),
}

const affiliateShown = (row: Row<'affiliates'>) => ({
  ...{ id: String(row.id), date: row.date, clientid: String(row.clientid), visitors: String(row.visitors) },
  ...{ paytype: row.paytype, payamount: formatMoney(row.payamount), onetime: String(row.onetime) },
  ...{ balance: formatMoney(row.balance), withdrawn: formatMoney(row.withdrawn) },
  ...{ created_at: row.created, updated_at: row.updated },
})

/** GetAffiliates. It returns its counters as strings of digits. */
const getAffiliates: Handler = (call: Call) => {
  const rows = filtered(call, call.store.affiliates.all(), filters)
  const { page, counters } = pageOf(call.params, rows)
  return done({
    ...{ totalresults: String(rows.length), startnumber: String(counters.startnumber) },
    numreturned: String(counters.numreturned),
    ...wrapped(call.settings.quirks, 'affiliates', 'affiliate', page.map(affiliateShown)),
  })
}

/** The actions on affiliates. */
export const affiliateActions: Handlers = {
  AffiliateActivate: affiliateActivate,
  GetAffiliates: getAffiliates,
}
