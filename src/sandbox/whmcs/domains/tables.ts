/** The table of top-level domains. The prices are by years, in cents of the default currency. */
export const domainTables = {
  tlds: {
    text: 'extension registrar group',
    // A fee of -1 cent means that there is no fee.
    number: 'position graceDays graceFee redemptionDays redemptionFee',
    flag: 'dns email idprotect epp',
    numbers: 'register transfer renew',
  },
} as const
