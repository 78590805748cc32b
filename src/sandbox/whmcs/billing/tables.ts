/** The tables of invoices, payments, credit, quotes, billable items and what clients pay with. */
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
    // `invoiceid` is what AcceptQuote made of it.
    number: 'userid currency invoiceid',
  },
  // A quantity and a discount, which is a percentage, have two places.
  quoteItems: { text: 'description', number: 'quoteid quantity unitprice discount', flag: 'taxable' },
  billableItems: {
    text: 'description unit action recurcycle duedate',
    // `invoiced` counts the invoices that it is on.
    number: 'userid quantity amount recur recurfor invoiced',
  },
  // Of a card's number its last digits are kept, of a bank account's nothing: no action gives them back.
  payMethods: {
    text: 'type description gateway lastfour cardtype expiry start issue bankname token updated',
    number: 'userid',
    flag: 'isdefault',
  },
} as const
