/** The tables of modules and of what other systems were asked. */
export const moduleTables = {
  // Only the modules that an action has changed have a row.
  modules: { text: 'type name', flag: 'active', texts: 'parameters' },
  // `error` is empty where the other system did what it was asked.
  remoteCalls: { text: 'date action command module type error', number: 'relid', texts: 'parameters' },
} as const
