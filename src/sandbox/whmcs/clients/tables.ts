/** The tables of clients, their users and contacts. */
export const clientTables = {
  users: { text: 'firstname lastname email' },
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
} as const
