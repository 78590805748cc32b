/** The table of sent e-mails. */
export const mailTables = {
  emails: { text: 'date to cc bcc subject message', number: 'userid' },
} as const
