import type { Handlers } from '../call.js'
import { addCredit, applyCredit, getCredits } from './credit.js'
import { createInvoice } from './createInvoice.js'
import { getInvoice, getInvoices } from './getInvoices.js'
import { getCurrencies, getPaymentMethods } from './paymentMethods.js'
import { addInvoicePayment } from './payments.js'
import { addTransaction, getTransactions } from './transactions.js'
import { updateInvoice } from './updateInvoice.js'

/** The actions on invoices, payments and credit. */
export const billingActions: Handlers = {
  AddCredit: addCredit,
  AddInvoicePayment: addInvoicePayment,
  AddTransaction: addTransaction,
  ApplyCredit: applyCredit,
  CreateInvoice: createInvoice,
  GetCredits: getCredits,
  GetCurrencies: getCurrencies,
  GetInvoice: getInvoice,
  GetInvoices: getInvoices,
  GetPaymentMethods: getPaymentMethods,
  GetTransactions: getTransactions,
  UpdateInvoice: updateInvoice,
}
