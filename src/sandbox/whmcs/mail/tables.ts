/** The table of e-mails that were sent. */
export const mailTables = {
  emails: { text: 'date to cc bcc subject message', number: 'userid' },
} as const
