/** The table of affiliates. An affiliate without a `paytype` is paid by the default of the installation. */
export const affiliateTables = {
  affiliates: {
    text: 'date paytype created updated',
    number: 'clientid visitors payamount onetime balance withdrawn',
  },
} as const
