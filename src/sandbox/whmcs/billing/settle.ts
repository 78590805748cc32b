import { type Call, nowOf } from '../call.js'
import type { Row } from '../rows.js'
import { applyUpgrade } from '../services/applyUpgrade.js'
import { logActivity } from '../system/activity.js'
import { chargesOf } from './charges.js'
import { renewPaid } from './renewals.js'

/** Whether an invoice can still be paid. */
export const isPayable = ({ status }: Row<'invoices'>): boolean =>
  ['Unpaid', 'Collections', 'Payment Pending'].includes(status)

/** Marks an invoice as paid if its balance is 0. The due dates of the items that it renews move forward. */
export const settleIfCovered = (call: Call, invoice: Row<'invoices'>): void => {
  const { store } = call
  if (!isPayable(invoice) || chargesOf(store, invoice).balance > 0) return
  store.invoices.patch(invoice, { status: 'Paid', datepaid: nowOf(call), updated: nowOf(call) })
  for (const upgrade of store.upgrades.find('invoiceid', invoice.id)) applyUpgrade(call, upgrade)
  logActivity(call, `Invoice Marked Paid - Invoice ID: ${String(invoice.id)}`, invoice.userid)
  renewPaid(store, invoice)
}
