/** The tables of the installation. The id 0 means that an e-mail or a to-do item belongs to nobody. */
export const systemTables = {
  activity: { text: 'date description username ipaddress', number: 'userid adminid' },
  adminnotes: { text: 'notes', number: 'adminid' },
  automation: { text: 'date namespace', numbers: 'counts' },
  bannedips: { text: 'ip reason expires' },
  configuration: { text: 'setting value' },
  notifications: { text: 'date identifier title message url status style', texts: 'attributes', number: 'adminid' },
  todos: { text: 'date title description status duedate', number: 'adminid' },
} as const
