/** The tables of the installation itself. */
export const systemTables = {
  activity: { text: 'date description username ipaddress', number: 'userid adminid' },
} as const
