/** The exit codes of the command line, and when it ends with each. */
export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  credentials: 3,
  interrupted: 130,
} as const

const meanings: Readonly<Record<keyof typeof exitCodes, string>> = {
  done: 'Everything was done; an import saved every row.',
  failed: 'Something went wrong, or an import could not save every row.',
  usage: 'The command or its options are wrong.',
  credentials: 'Credentials are missing, or the API refused them.',
  interrupted: 'The command was interrupted, or its reader stopped reading.',
}

/** Returns the table of exit codes for `--help`. */
export const exitCodesHelp = (): string =>
  [
    'Exit codes:',
    ...Object.entries(exitCodes).map(
      ([name, code]) => `  ${String(code).padEnd(4)} ${meanings[name as keyof typeof exitCodes]}`,
    ),
  ].join('\n')
