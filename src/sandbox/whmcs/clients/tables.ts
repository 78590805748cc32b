/** The tables of clients, their users and contacts. A membership gives a user access to a client of another owner. */
export const clientTables = {
  // `password` is the digest of password.ts.
  users: { text: 'firstname lastname email language password datecreated' },
  clients: {
    text: 'firstname lastname companyname email address1 address2 city state postcode country phonenumber tax_id language notes status datecreated defaultgateway',
    number: 'owner currency groupid credit',
    flag: 'marketing taxexempt latefeeoveride overideduenotices separateinvoices disableautocc overrideautoclose',
    texts: 'preferences customfields',
  },
  contacts: {
    text: 'firstname lastname companyname email address1 address2 city state postcode country phonenumber tax_id created updated',
    number: 'userid',
    texts: 'preferences',
  },
  memberships: { text: 'permissions', number: 'user clientid' },
  invites: { text: 'email permissions date', number: 'clientid' },
  clientNotes: { text: 'note created', number: 'userid adminid', flag: 'sticky' },
} as const
