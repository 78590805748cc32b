/**
 * The tables of support tickets. The `owner` of a file identifies its post: `ticket:1`, `reply:2` or `note:3`. The data
 * of a file is base64.
 */
export const ticketTables = {
  tickets: {
    text: 'tid c name email admin cc date subject message status priority lastreply service',
    number: 'deptid userid contactid flag',
    texts: 'customfields',
  },
  replies: { text: 'name email admin date message', number: 'ticketid userid contactid' },
  notes: { text: 'admin date message', number: 'ticketid' },
  blockedsenders: { text: 'email' },
  files: { text: 'owner name data' },
} as const
