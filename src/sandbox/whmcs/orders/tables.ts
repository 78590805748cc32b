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
    text: 'domain billingcycle status regdate',
    number: 'userid orderid pid qty amount',
    texts: 'customfields',
  },
  domains: { text: 'domain type status regdate', number: 'userid orderid regperiod amount' },
} as const
