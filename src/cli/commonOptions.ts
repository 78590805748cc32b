import type { Command } from 'commander'
import { exitCodesHelp } from './exitCodes.js'
import { type TransferSystem, transferSystems } from './systems.js'

/** Collects the values of an option that may be repeated. */
export const listOption = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

/** The variables of a set of fields, and in brackets those that may be left out. */
const variablesOf = ({ needed, variables }: TransferSystem, fields: readonly string[]): string => {
  const optional = Object.keys(variables).filter((field) => !needed.flat().includes(field))
  const names = [
    ...fields.map((field) => variables[field]),
    ...optional.map((field) => `[${String(variables[field])}]`),
  ]
  return names.join(' ')
}

const credentialsHelp = (): string =>
  [
    'Credentials, from the environment:',
    ...[...transferSystems.values()].flatMap((system) =>
      system.needed.map((needed) => `  ${system.title.padEnd(10)} ${variablesOf(system, needed)}`),
    ),
    'or from a file that only its owner can read, ~/.config/billfold/credentials.json when',
    'left out: {"whmcs": {"baseUrl": "https://…", "identifier": "…", "secret": "…"}}',
  ].join('\n')

/** Adds the options that `billfold export` and `billfold import` share. */
export const addCommonOptions = (command: Command): Command =>
  command
    .option('--credentials <file>', 'read credentials from this file; see below')
    .option('--rate <n>', 'make at most this many requests a second')
    .option('--json', 'print progress, summary and errors as JSON lines on standard output, for programs')
    .addHelpText('after', () => `\n${credentialsHelp()}\n\n${exitCodesHelp()}`)
