/** The entry points that programs bundle: `billfold/teamtools` and the others. */
export const mainEntries = [
  'index',
  'teamtools/index',
  'alfacrm/index',
  'whmcs/index',
  'proxy/index',
  'sandbox/index',
  'sandbox/node',
] as const

/**
 * The entry points that stand on the main ones. They import those as any program does, by their public names, so that no
 * file of a main entry point changes on their account.
 */
export const addedEntries = ['redis/index', 'queue/index', 'settle/index', 'transfer/index'] as const
