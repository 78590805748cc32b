/** The table of top-level domains; their prices are cents of the default currency by years. */
export const domainTables = {
  tlds: {
    text: 'extension registrar group',
    // A fee of -1 cent stands for none.
    number: 'position graceDays graceFee redemptionDays redemptionFee',
    flag: 'dns email idprotect epp',
    numbers: 'register transfer renew',
  },
} as const
