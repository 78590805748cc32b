import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { codeOf, failed, failedFile, type Outcome } from './failure.js'
import { isRecord, parsedJson } from './json.js'

/** The environment variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>

/** The credentials of a system by field, such as `baseUrl`. */
export type Values = Readonly<Record<string, string>>

/** What a system needs to be called. */
export type CredentialFields = {
  /** The name that people write, such as `TeamTools`. */
  readonly title: string
  /** The key of the system in a credentials file. */
  readonly name: string
  /** The environment variable of each field. */
  readonly variables: Readonly<Record<string, string>>
  /** The sets of fields, of which one must be complete. */
  readonly needed: readonly (readonly string[])[]
}

/** The credentials, and a description of where they were found. */
export type Found = { readonly values: Values; readonly source: string }

const longest = 1_000_000

/** The file that is read when the command names none and the environment has no credentials of the system. */
export const defaultFile = ({ XDG_CONFIG_HOME, HOME }: Environment): string =>
  join(XDG_CONFIG_HOME || join(HOME || homedir(), '.config'), 'billfold', 'credentials.json')

/** Returns what makes a file unsafe, or undefined. Windows has no such permissions. */
const unsafe = (mode: number, owner: number): string | undefined => {
  if (process.getuid === undefined) return undefined
  if (owner !== process.getuid()) return 'it belongs to another user'
  return (mode & 0o077) === 0 ? undefined : 'others than its owner may use it; run chmod 600 on it'
}

/** Reads the text of an open file after it has checked who can read it. */
const readSafely = async (handle: FileHandle, file: string): Promise<Outcome<string>> => {
  const stats = await handle.stat()
  if (!stats.isFile() || stats.size > longest) return failed('credentials', `${file} is not a credentials file`)
  const reason = unsafe(stats.mode, stats.uid)
  if (reason !== undefined) return failed('credentials', `the credentials file ${file} is refused: ${reason}`)
  return { ok: true, value: await handle.readFile('utf8') }
}

/** Reads a credentials file. The value is undefined if there is no such file. */
const readCredentialsFile = async (file: string): Promise<Outcome<string | undefined>> => {
  try {
    // A named pipe would keep a blocking open waiting for its writer.
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      return await readSafely(handle, file)
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { ok: true, value: undefined }
    const { failure } = failedFile('read', file, error)
    return failed('credentials', failure.message)
  }
}

/** Reads the fields of one system from the text of a credentials file. */
const valuesIn = (text: string, file: string, { name, title, variables }: CredentialFields): Outcome<Values> => {
  // Some editors write a byte order mark, which JSON does not allow.
  const all = parsedJson(text.replace(/^\uFEFF/, ''))
  if (!isRecord(all)) return failed('credentials', `the credentials file ${file} is not a JSON object`)
  const own = all[name]
  if (own === undefined)
    return failed('credentials', `the credentials file ${file} has no credentials of ${title}, under ${name}`)
  if (!isRecord(own)) return failed('credentials', `${name} in the credentials file ${file} must be an object`)
  const values: Record<string, string> = {}
  for (const [key, value] of Object.entries(own)) {
    if (!Object.hasOwn(variables, key)) {
      const known = Object.keys(variables).join(', ')
      return failed('credentials', `the credentials file ${file} has an unknown field in ${name}; known are ${known}`)
    }
    if (typeof value !== 'string' && typeof value !== 'number')
      return failed('credentials', `${name}.${key} in the credentials file ${file} must be a string`)
    values[key] = String(value)
  }
  return { ok: true, value: values }
}

/** Checks that one set of needed fields is complete. `named` returns the name of a field where the values were found. */
const complete = (
  { title, needed }: CredentialFields,
  found: Found,
  named: (field: string) => string,
): Outcome<Found> => {
  const missing = needed
    .map((fields) => fields.filter((field) => !found.values[field]))
    .sort((one, other) => one.length - other.length)
  const [least = []] = missing
  if (least.length === 0) return { ok: true, value: found }
  const names = missing.filter(({ length }) => length === least.length).map((fields) => fields.map(named).join(' and '))
  return failed('credentials', `credentials of ${title} are missing in ${found.source}: ${names.join(', or ')}`)
}

const fromFile = async (file: string, fields: CredentialFields): Promise<Outcome<Found> | undefined> => {
  const text = await readCredentialsFile(file)
  if (!text.ok) return text
  if (text.value === undefined) return undefined
  const values = valuesIn(text.value, file, fields)
  if (!values.ok) return values
  const source = `the credentials file ${file}`
  return complete(fields, { values: values.value, source }, (field) => `${fields.name}.${field}`)
}

/**
 * Finds the credentials of a system: in the file that the command names, else in the environment if any variable of the
 * system is set there, else in the default file. They are never put together from two places, because a secret must not
 * be sent to the address of another account.
 */
export const findCredentials = async (
  fields: CredentialFields,
  environment: Environment,
  file: string | undefined,
): Promise<Outcome<Found>> => {
  if (file !== undefined)
    return (await fromFile(file, fields)) ?? failed('credentials', `there is no credentials file ${file}`)
  const set = Object.entries(fields.variables).flatMap(([field, variable]) => {
    const value = environment[variable]
    return value ? [[field, value] as const] : []
  })
  if (set.length > 0) {
    const found = { values: Object.fromEntries(set), source: 'the environment' }
    return complete(fields, found, (field) => fields.variables[field] ?? field)
  }
  const standard = defaultFile(environment)
  const read = await fromFile(standard, fields)
  if (read !== undefined) return read
  const nothing = complete(
    fields,
    { values: {}, source: 'the environment' },
    (field) => fields.variables[field] ?? field,
  )
  if (nothing.ok) return nothing
  return failed('credentials', `${nothing.failure.message}; a credentials file would be ${standard}`)
}
