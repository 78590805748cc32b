/** The tables of products, orders and the ordered items. */
export const orderTables = {
  products: {
    text: 'type name slug description module paytype autosetup',
    number: 'gid qty',
    flag: 'stockcontrol tax',
    numbers: 'pricing',
  },
  orders: {
    text: 'date nameservers promocode paymentmethod status ipaddress notes fraudmodule fraudoutput',
    number: 'userid contactid amount invoiceid',
    // The renewals by their kind, as `id=periods` joined by commas.
    texts: 'renewals',
  },
  services: {
    text: 'domain billingcycle status regdate nextduedate terminationdate paymentmethod username password dedicatedip assignedips ns1 ns2 notes subscriptionid suspendreason overideautosuspend overidesuspenduntil lastupdate',
    // `amount` is the price for each cycle.
    number: 'userid orderid pid qty amount firstpayment serverid promoid diskusage disklimit bwusage bwlimit',
    texts: 'customfields configoptions',
  },
  domains: {
    text: 'domain type status regdate nextduedate expirydate paymentmethod registrar eppcode idnlanguage nameservers notes subscriptionid',
    // `amount` is the amount of the first payment.
    number: 'userid orderid regperiod amount recurring promoid',
    flag: 'dnsmanagement emailforwarding idprotection donotrenew locked',
    // The contacts that were sent, by their role, each as JSON.
    texts: 'whois',
  },
} as const
