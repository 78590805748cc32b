import type { Handlers } from '../call.js'
import { acceptQuote, sendQuote } from './acceptQuote.js'
import { addBillableItem } from './billableItems.js'
import { capturePayment } from './capturePayment.js'
import { createInvoice } from './createInvoice.js'
import { addCredit, applyCredit, getCredits } from './credit.js'
import { genInvoices } from './genInvoices.js'
import { getInvoice, getInvoices } from './getInvoices.js'
import { getQuotes } from './getQuotes.js'
import { getCurrencies, getPaymentMethods } from './paymentMethods.js'
import { addInvoicePayment } from './payments.js'
import { addPayMethod, deletePayMethod, getPayMethods, updatePayMethod } from './payMethods.js'
import { addTransaction, getTransactions } from './transactions.js'
import { updateInvoice } from './updateInvoice.js'
import { updateTransaction } from './updateTransaction.js'
import { createQuote, deleteQuote, updateQuote } from './writeQuote.js'

/** The actions on invoices, payments, credit, quotes, billable items and payment methods. */
export const billingActions: Handlers = {
  AcceptQuote: acceptQuote,
  AddBillableItem: addBillableItem,
  AddCredit: addCredit,
  AddInvoicePayment: addInvoicePayment,
  AddPayMethod: addPayMethod,
  AddTransaction: addTransaction,
  ApplyCredit: applyCredit,
  CapturePayment: capturePayment,
  CreateInvoice: createInvoice,
  CreateQuote: createQuote,
  DeletePayMethod: deletePayMethod,
  DeleteQuote: deleteQuote,
  GenInvoices: genInvoices,
  GetCredits: getCredits,
  GetCurrencies: getCurrencies,
  GetInvoice: getInvoice,
  GetInvoices: getInvoices,
  GetPayMethods: getPayMethods,
  GetPaymentMethods: getPaymentMethods,
  GetQuotes: getQuotes,
  GetTransactions: getTransactions,
  SendQuote: sendQuote,
  UpdateInvoice: updateInvoice,
  UpdatePayMethod: updatePayMethod,
  UpdateQuote: updateQuote,
  UpdateTransaction: updateTransaction,
}
