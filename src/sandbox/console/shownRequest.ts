import type { Captured } from './capture.js'
import type { Change, History } from './history.js'
import { hideSecrets, secretFinder } from '../../core/hideSecrets.js'
import { maxDepth } from '../http.js'
import { createMask, hidden, type Mask, maskNamed, secretsNamedIn } from './mask.js'
import type { Recorded } from './recorder.js'
import type { Tables } from './tables.js'
import { equal, type Json, type JsonObject, parseJson } from '../json.js'
import type { ConsoleSystem, Credentials } from './types.js'

/** The headers that contain credentials, in any system. */
const secretHeader = /authorization|cookie|token|secret|password|api-?key|app-?key/i

/** Creates the mask for a request. It masks the secrets of the account and those that the SDK hides. */
const maskOf = (system: ConsoleSystem, credentials: Credentials, recorded: Recorded): Mask => {
  const { clientSecret, salt, apiKey, appKey, identifier, secret, accessKey } = credentials
  const { requestBody, requestHeaders, address, operation, method } = recorded
  const query = new URLSearchParams(address.split('?')[1] ?? '')
  const request = { operation, method: method as 'GET', body: requestBody.text, anonymous: true } as const
  const route = { effect: 'read', pathTemplate: '', path: '', query: {} } as const
  const sent = { request: { ...request, ...route }, context: { baseUrl: '' } }
  return createMask(system, [
    ...[clientSecret, salt, apiKey, appKey, identifier, secret, accessKey],
    ...[...requestHeaders].filter(([name]) => secretHeader.test(name)).map(([, value]) => value),
    ...[...query].filter(([name]) => system.isSecretName(name)).map(([, value]) => value),
    ...system.answers.secretsOf(sent),
  ])
}

/** The masked line of a request in the list. */
export type Line = Pick<
  Recorded,
  | 'id'
  | 'time'
  | 'method'
  | 'address'
  | 'operation'
  | 'status'
  | 'milliseconds'
  | 'agent'
  | 'caller'
  | 'failed'
  | 'message'
>

/** Creates the line of each request only once, because masking is slow and a list can have a thousand lines. */
export const createLines = (system: ConsoleSystem, credentials: Credentials): ((recorded: Recorded) => Line) => {
  const { email: _, clientId: __, ...secrets } = credentials
  const mask = createMask(system, Object.values(secrets))
  const made = new WeakMap<Recorded, Line>()
  const make = (recorded: Recorded): Line => {
    const { id, time, method, address, operation, status, milliseconds, agent, caller, failed, message } = recorded
    const [firstLine = ''] = message.split('\n')
    const texts = { address: mask.address(address), agent: mask.text(agent), message: mask.text(firstLine) }
    return { id, time, method, operation, status, milliseconds, caller, failed, ...texts }
  }
  return (recorded) => {
    const line = made.get(recorded) ?? make(recorded)
    made.set(recorded, line)
    return line
  }
}

const headersOf = (headers: Headers, mask: Mask) =>
  [...headers].map(([name, value]) => [name, secretHeader.test(name) ? hidden : mask.text(value)] as const)

const bodyOf = ({ text, size, isCut }: Captured, mask: Mask) => ({ text: mask.body(text), size, isCut })

/** Returns the fields in which two versions of a row differ, as the page shows them. */
const fieldChanges = (before: JsonObject, after: JsonObject) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !equal(before[field], after[field]))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }) satisfies JsonObject)

/** Returns a change of a row as the page shows it. */
export const shownChange = (tables: Tables, { time, cause, table, id, before, after }: Change) => ({
  ...{ time, cause, table, id },
  kind: before === undefined ? 'created' : after === undefined ? 'removed' : 'changed',
  fields: fieldChanges(before === undefined ? {} : tables.show(before), after === undefined ? {} : tables.show(after)),
})

/** The parts that are needed to show a request. */
type Known = {
  readonly system: ConsoleSystem
  readonly credentials: Credentials
  readonly tables: Tables
  readonly history: History
  readonly line: (recorded: Recorded) => Line
}

/** Returns a request with all its details, masked. */
export const shownRequest = ({ system, credentials, tables, history, line }: Known, recorded: Recorded) => {
  const mask = maskOf(system, credentials, recorded)
  return {
    ...line(recorded),
    address: mask.address(recorded.address),
    message: mask.text(recorded.message),
    request: { headers: headersOf(recorded.requestHeaders, mask), body: bodyOf(recorded.requestBody, mask) },
    response: { headers: headersOf(recorded.responseHeaders, mask), body: bodyOf(recorded.responseBody, mask) },
    changes: history.by(recorded.id).map((change) => shownChange(tables, change)),
  }
}

/**
 * Masks a value that the SDK returned. It masks the secrets that the value names, and the secrets that the response
 * names, because the SDK returns a token from a response as a plain string.
 */
export const maskValue = ({ isSecretName }: ConsoleSystem, value: unknown, answer: string): Json => {
  const json = JSON.stringify(value) as string | undefined
  if (json === undefined) return null
  const parsed = parseJson(answer, maxDepth)
  const holdsSecret = secretFinder(parsed.ok ? secretsNamedIn(parsed.value, isSecretName) : [])
  return hideSecrets({ shown: maskNamed(JSON.parse(json) as Json, isSecretName) }, holdsSecret).shown
}
