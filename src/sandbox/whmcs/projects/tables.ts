/** The tables of projects. A running timer has the end 0. The times of timers are seconds since 1970. */
export const projectTables = {
  projects: {
    text: 'title status created duedate lastmodified ticketids invoiceids notes',
    number: 'userid adminid',
    flag: 'completed',
  },
  projecttasks: { text: 'task notes created duedate', number: 'projectid adminid order', flag: 'completed billed' },
  projectmessages: { text: 'date message', number: 'projectid adminid' },
  timelogs: { number: 'projectid taskid adminid start end' },
} as const
