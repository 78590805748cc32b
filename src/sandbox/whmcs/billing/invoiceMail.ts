import type { Call } from '../call.js'
import { formatMoney } from '../decimal.js'
import { recordEmail } from '../mail/record.js'
import type { Row } from '../rows.js'
import { fullName } from '../tickets/author.js'
import { chargesOf } from './charges.js'

/** Sends an invoice to its client. */
export const sendInvoice = (call: Call, invoice: Row<'invoices'>): void => {
  const client = call.store.clients.get(invoice.userid)
  if (client === undefined) return
  const { balance } = chargesOf(call.store, invoice)
  const lines = [
    `<p>Dear ${fullName(client)},</p>`,
    `<p>Invoice #${String(invoice.id)}: ${formatMoney(balance)}, due on ${invoice.duedate}.</p>`,
  ]
  recordEmail(call, { userid: client.id, to: client.email, subject: 'Customer Invoice', message: lines.join('\n') })
}
