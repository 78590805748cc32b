import { kindsOf } from './answer.js'
import type { Facts } from './facts.js'

const taken = 'Amounts are decimals, not cents: `19.90`.'
const given = 'Amounts are decimals as text, not cents: `19.90`.'

/** The units of an action's money. Every action with an amount or a rate in the documentation is here. */
const money: Readonly<Record<string, string>> = {
  AddBillableItem: taken,
  AddCredit: given,
  AddInvoicePayment: taken,
  AddOrder: taken,
  AddProduct: taken,
  AddTransaction: `${taken} \`rate\` is the exchange rate.`,
  ApplyCredit: given,
  CreateInvoice: `${taken} Tax rates are in percent.`,
  CreateOrUpdateTLD: taken,
  CreateQuote: taken,
  GetAffiliates: given,
  GetClientsAddons: given,
  GetClientsDetails:
    '`credit` is a decimal as text, not cents. The amounts in `stats` are formatted by WHMCS: `$19.90 USD`.',
  GetClientsDomains: given,
  GetClientsProducts: given,
  GetCredits: given,
  GetCurrencies: 'Exchange rates are text: `1.00000`.',
  GetInvoice: `${given} Tax rates are in percent.`,
  GetInvoices: `${given} Tax rates are in percent.`,
  GetOrders: given,
  GetProducts: given,
  GetPromotions: '`value` is text: a percentage or an amount, as `type` says.',
  GetQuotes: given,
  GetStats: 'Amounts are text. Those of income are formatted by WHMCS: `$19.90 USD`.',
  GetTLDPricing: given,
  GetTransactions: `${given} \`rate\` is the exchange rate.`,
  UpdateClientAddon: taken,
  UpdateClientDomain: taken,
  UpdateClientProduct: taken,
  UpdateInvoice: `${taken} Tax rates are in percent.`,
  UpdateQuote: taken,
  UpdateTransaction: `${taken} \`rate\` is the exchange rate.`,
  UpgradeProduct: '`price` is formatted by WHMCS: `$19.90 USD`.',
}

/** The units of the amounts, dates and periods of an action, as sentences. */
export const unitsOf = (facts: Facts): readonly (string | false)[] => {
  const { action, request, response } = facts
  if (!money[action] && [...request, ...response].some(({ type }) => type.startsWith('float')))
    // eslint-disable-next-line no-restricted-syntax -- ends the generator
    throw new Error(`the unit of an amount of ${action} is missing`)
  const isDated =
    kindsOf(facts).has('optionalDate') ||
    request.some(({ type, format }) => type === 'datetime' || /Y-m-d|localised/.test(format ?? ''))
  return [
    money[action] ?? false,
    isDated && "Dates are in the server's local time, without a time zone.",
    request.some(({ name }) => name === 'regperiod') && '`regperiod` is in years.',
    action === 'GetProject' && '`start` and `end` of a time log are seconds since 1970.',
  ]
}
