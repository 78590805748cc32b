/** The tables of addons, cancellation requests and upgrades of services. */
export const serviceTables = {
  addons: {
    text: 'name billingcycle status regdate nextduedate terminationdate paymentmethod notes',
    number: 'userid orderid serviceid addonid qty setupfee recurring',
    flag: 'tax',
  },
  cancelRequests: { text: 'date type reason', number: 'userid relid' },
  upgrades: { text: 'date billingcycle status', number: 'userid serviceid orderid invoiceid pid amount' },
} as const
