import { kindsOf } from './answer.js'
import type { Facts } from './facts.js'

const taken = 'Amounts are in the currency itself, not in cents: `19.90`.'
const given = 'Amounts are in the currency itself, not in cents, and are read as text: `19.90`.'

/** What the money of an action is in. Each that the documentation gives an amount or a rate is here. */
const money: Readonly<Record<string, string>> = {
  AddBillableItem: taken,
  AddCredit: given,
  AddInvoicePayment: taken,
  AddOrder: taken,
  AddProduct: taken,
  AddTransaction: `${taken} \`rate\` is that of exchange.`,
  ApplyCredit: given,
  CreateInvoice: `${taken} Rates of tax are percent.`,
  CreateOrUpdateTLD: taken,
  CreateQuote: taken,
  GetAffiliates: given,
  GetClientsAddons: given,
  GetClientsDetails:
    '`credit` is in the currency itself, not in cents, and is read as text; the figures are as WHMCS formats them: `$19.90 USD`.',
  GetClientsDomains: given,
  GetClientsProducts: given,
  GetCredits: given,
  GetCurrencies: 'A rate is read as text: `1.00000`.',
  GetInvoice: `${given} Rates of tax are percent.`,
  GetInvoices: `${given} Rates of tax are percent.`,
  GetOrders: given,
  GetProducts: given,
  GetPromotions: 'A `value` is percent or an amount in the currency itself, as `type` says, and is read as text.',
  GetQuotes: given,
  GetStats: 'Amounts are read as text, those of income as WHMCS formats them: `$19.90 USD`.',
  GetTLDPricing: given,
  GetTransactions: `${given} \`rate\` is that of exchange.`,
  UpdateClientAddon: taken,
  UpdateClientDomain: taken,
  UpdateClientProduct: taken,
  UpdateInvoice: `${taken} Rates of tax are percent.`,
  UpdateQuote: taken,
  UpdateTransaction: `${taken} \`rate\` is that of exchange.`,
  UpgradeProduct: 'The price is as WHMCS formats it: `$19.90 USD`.',
}

/** What the amounts, the dates and the periods of an action are in. */
export const unitsOf = (facts: Facts): readonly (string | false)[] => {
  const { action, request, response } = facts
  if (!money[action] && [...request, ...response].some(({ type }) => type.startsWith('float')))
    throw new Error(`${action} has an amount whose unit is not said`)
  const isDated =
    kindsOf(facts).includes('date') ||
    request.some(({ type, format }) => type === 'datetime' || /Y-m-d|localised/.test(format ?? ''))
  return [
    money[action] ?? false,
    isDated && "Dates are by the server's clock and say no zone.",
    request.some(({ name }) => name === 'regperiod') && '`regperiod` is in years.',
    action === 'GetProject' && '`start` and `end` of a time log are seconds since 1970.',
  ]
}
