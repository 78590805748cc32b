/** The tables of products, orders and what was ordered. */
export const orderTables = {
  products: {
    text: 'type name slug description module paytype',
    number: 'gid qty',
    flag: 'stockcontrol tax',
    numbers: 'pricing',
  },
  orders: {
    text: 'date nameservers promocode paymentmethod status ipaddress notes',
    number: 'userid contactid amount invoiceid',
  },
  services: {
    text: 'domain billingcycle status regdate nextduedate',
    number: 'userid orderid pid qty amount',
    texts: 'customfields',
  },
  // Of a domain `amount` is the first payment.
  domains: { text: 'domain type status regdate nextduedate', number: 'userid orderid regperiod amount recurring' },
} as const
