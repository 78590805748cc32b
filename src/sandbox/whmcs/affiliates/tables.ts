/** The table of affiliates. Without a `paytype` they are paid as every affiliate is. */
export const affiliateTables = {
  affiliates: {
    text: 'date paytype created updated',
    number: 'clientid visitors payamount onetime balance withdrawn',
  },
} as const
