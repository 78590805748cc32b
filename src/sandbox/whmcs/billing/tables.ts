/** The tables of invoices, payments and credit. */
export const billingTables = {
  invoices: {
    text: 'date duedate datepaid daterefunded datecancelled status paymentmethod notes created updated',
    number: 'userid credit overpaid taxrate taxrate2',
  },
  items: { text: 'type description', number: 'invoiceid relid amount', flag: 'taxed' },
  transactions: {
    text: 'gateway date description transid',
    number: 'userid currency amountin fees amountout rate invoiceid',
  },
  credits: { text: 'date description', number: 'clientid amount relid' },
} as const
