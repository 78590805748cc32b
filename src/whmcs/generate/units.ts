import { kindsOf } from './answer.js'
import type { Facts } from './facts.js'

const taken = 'Amounts are decimals, not cents: `19.90`.'
const given = 'Amounts are decimal strings, not cents: `19.90`.'

/** The units of the amounts of each action. Every action with a documented amount or rate is listed. */
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
  GetClientsDetails: '`credit` is a decimal string, not cents. WHMCS formats the amounts in `stats`: `$19.90 USD`.',
  GetClientsDomains: given,
  GetClientsProducts: given,
  GetCredits: given,
  GetCurrencies: 'Exchange rates are decimal strings: `1.00000`.',
  GetInvoice: `${given} Tax rates are in percent.`,
  GetInvoices: `${given} Tax rates are in percent.`,
  GetOrders: given,
  GetProducts: given,
  GetPromotions: '`value` is a string: a percentage or an amount, depending on `type`.',
  GetQuotes: given,
  GetStats: 'Amounts are strings. WHMCS formats the amounts of income: `$19.90 USD`.',
  GetTLDPricing: given,
  GetTransactions: `${given} \`rate\` is the exchange rate.`,
  UpdateClientAddon: taken,
  UpdateClientDomain: taken,
  UpdateClientProduct: taken,
  UpdateInvoice: `${taken} Tax rates are in percent.`,
  UpdateQuote: taken,
  UpdateTransaction: `${taken} \`rate\` is the exchange rate.`,
  UpgradeProduct: 'WHMCS formats `price`: `$19.90 USD`.',
}

/** Returns sentences about the units of the amounts, dates and periods of an action. */
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
