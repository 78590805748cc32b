/** The tables of modules and of the calls to other systems. */
export const moduleTables = {
  // A module has a row only if an action has changed it.
  modules: { text: 'type name', flag: 'active', texts: 'parameters' },
  // `error` is empty after a success.
  remoteCalls: { text: 'date action command module type error', number: 'relid', texts: 'parameters' },
} as const
