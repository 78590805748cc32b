import { chargesOf } from '../billing/charges.js'
import { type Call, nowOf } from '../call.js'
import { localisedDay } from '../dates.js'
import { formatMoney } from '../decimal.js'
import type { Row } from '../rows.js'
import { settingOf } from '../system/configuration.js'
import { fullName } from '../tickets/author.js'
import { departmentName } from '../tickets/fields.js'

/** The values of merge fields by their names, without the `$`. */
export type MergeFields = Readonly<Record<string, string>>

/** Replaces the merge fields of a string. An unknown field becomes an empty string, as in Smarty. */
export const merged = (text: string, fields: MergeFields): string =>
  text.replace(/\{\$(\w+)\}/g, (_tag, name: string) => (Object.hasOwn(fields, name) ? (fields[name] ?? '') : ''))

const dayOf = ({ settings }: Call, date: string): string => localisedDay(date.slice(0, 10), settings.dateFormat)

const moneyOf = ({ settings }: Call, client: Row<'clients'> | undefined, cents: number): string => {
  const { prefix = '', suffix = '' } = settings.currencies[(client?.currency ?? 1) - 1] ?? {}
  return `${prefix}${formatMoney(cents)}${suffix}`
}

/** Returns the merge fields of every e-mail. */
export const commonFields = (call: Call): MergeFields => {
  const now = nowOf(call)
  const [company, url, domain] = ['CompanyName', 'SystemURL', 'Domain'].map((name) => settingOf(call, name))
  return {
    ...{ company_name: company ?? '', company_domain: domain ?? '', company_logo_url: settingOf(call, 'LogoURL') },
    ...{ whmcs_url: url ?? '', whmcs_link: `<a href="${url ?? ''}">${url ?? ''}</a>` },
    ...{ signature: settingOf(call, 'Signature'), date: dayOf(call, now), time: now.slice(11, 16) },
  }
}

/** Returns the merge fields of the client who receives the e-mail. */
export const clientFields = (call: Call, client: Row<'clients'>): MergeFields => ({
  ...{ client_id: String(client.id), client_name: fullName(client), client_first_name: client.firstname },
  ...{ client_last_name: client.lastname, client_company_name: client.companyname, client_email: client.email },
  ...{ client_address1: client.address1, client_address2: client.address2, client_city: client.city },
  ...{ client_state: client.state, client_postcode: client.postcode, client_country: client.country },
  ...{ client_phonenumber: client.phonenumber, client_signup_date: dayOf(call, client.datecreated) },
  ...{ client_credit: moneyOf(call, client, client.credit), client_group_id: String(client.groupid) },
  client_status: client.status,
})

/** Returns the merge fields of an e-mail about a service. */
export const serviceFields = (call: Call, service: Row<'services'>): MergeFields => {
  const product = call.store.products.get(service.pid)
  return {
    ...{ service_id: String(service.id), service_order_id: String(service.orderid) },
    ...{ service_product_name: product?.name ?? '', service_product_description: product?.description ?? '' },
    ...{ service_domain: service.domain, service_billing_cycle: service.billingcycle },
    ...{ service_reg_date: dayOf(call, service.regdate), service_status: service.status },
    service_recurring_amount: moneyOf(call, call.store.clients.get(service.userid), service.amount),
  }
}

/** Returns the merge fields of an e-mail about a domain. */
export const domainFields = (call: Call, domain: Row<'domains'>): MergeFields => ({
  ...{ domain_id: String(domain.id), domain_order_id: String(domain.orderid), domain_name: domain.domain },
  ...{ domain_reg_date: dayOf(call, domain.regdate), domain_reg_period: String(domain.regperiod) },
  domain_status: domain.status,
  domain_recurring_amount: moneyOf(call, call.store.clients.get(domain.userid), domain.amount),
})

/** Returns the merge fields of an e-mail about an invoice. */
export const invoiceFields = (call: Call, invoice: Row<'invoices'>): MergeFields => {
  const { subtotal, tax, tax2, total, balance } = chargesOf(call.store, invoice)
  const money = (cents: number) => moneyOf(call, call.store.clients.get(invoice.userid), cents)
  const method = call.settings.paymentMethods.find(({ module }) => module === invoice.paymentmethod)
  return {
    ...{ invoice_id: String(invoice.id), invoice_num: String(invoice.id), invoice_status: invoice.status },
    ...{ invoice_date_created: dayOf(call, invoice.date), invoice_date_due: dayOf(call, invoice.duedate) },
    ...{ invoice_subtotal: money(subtotal), invoice_tax: money(tax), invoice_tax2: money(tax2) },
    ...{ invoice_credit: money(invoice.credit), invoice_total: money(total), invoice_balance: money(balance) },
    ...{ invoice_amount_paid: money(total - balance), invoice_payment_method: method?.displayname ?? '' },
    invoice_notes: invoice.notes,
  }
}

/** Returns the merge fields of an e-mail about a ticket. The id is the ticket number that clients see. */
export const ticketFields = (call: Call, ticket: Row<'tickets'>): MergeFields => ({
  ...{ ticket_id: ticket.tid, ticket_department: departmentName(call.settings, ticket.deptid) },
  ...{ ticket_date_opened: dayOf(call, ticket.date), ticket_subject: ticket.subject, ticket_message: ticket.message },
  ...{ ticket_status: ticket.status, ticket_priority: ticket.priority },
})
