/** The tables of invoices, payments, credit, quotes, billable items and payment methods. */
export const billingTables = {
  invoices: {
    text: 'date duedate datepaid daterefunded datecancelled lastcapture status paymentmethod notes created updated',
    number: 'userid credit overpaid taxrate taxrate2',
  },
  items: { text: 'type description', number: 'invoiceid relid amount', flag: 'taxed' },
  transactions: {
    text: 'gateway date description transid',
    number: 'userid currency amountin fees amountout rate invoiceid refundid',
  },
  credits: { text: 'date description', number: 'clientid amount relid' },
  quotes: {
    text: 'subject stage validuntil datecreated lastmodified datesent dateaccepted proposal customernotes adminnotes firstname lastname companyname email address1 address2 city state postcode country phonenumber tax_id',
    // `invoiceid` is the invoice that AcceptQuote created.
    number: 'userid currency invoiceid',
  },
  // The quantity and the discount, which is a percentage, have two decimal places.
  quoteItems: { text: 'description', number: 'quoteid quantity unitprice discount', flag: 'taxable' },
  billableItems: {
    text: 'description unit action recurcycle duedate',
    // `invoiced` is the number of invoices that contain the item.
    number: 'userid quantity amount recur recurfor invoiced',
  },
  // The table stores the last digits of a card's number and nothing of an account number, because no action returns
  // them.
  payMethods: {
    text: 'type description gateway lastfour cardtype expiry start issue bankname token updated',
    number: 'userid',
    flag: 'isdefault',
  },
} as const
