import { type Call, nowOf } from '../call.js'
import { type Params, textIfSent } from '../params.js'

/** What another system is asked to do. */
export type Asked = {
  /** The API's action. */
  readonly action: string
  /** The function of the module, such as `CreateAccount`. */
  readonly command: string
  /** The module or registrar by its system name. */
  readonly module: string
  readonly type: 'service' | 'domain'
  /** The id of the service or domain. */
  readonly relid: number
  /** What it is told; what the call has sent when left out. */
  readonly parameters?: Readonly<Record<string, string>>
}

/** Whether an action waits for a module or a registrar. DomainWhois asks neither. */
export const isRemote = (action: string): boolean => /^(?:Module|Domain(?!Whois$))/.test(action)

const ownFields = new Set(['action', 'identifier', 'secret', 'username', 'password', 'accesskey', 'responsetype'])

const sentParameters = (params: Params): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...params.keys()].flatMap((name) => {
      const text = ownFields.has(name) ? undefined : textIfSent(params, name)
      return text === undefined ? [] : [[name, text] as const]
    }),
  )

/** Asks another system, and keeps what it was asked. The text of its error, or nothing where it did so. */
export const askRemote = (
  call: Call,
  { parameters = sentParameters(call.params), ...asked }: Asked,
): string | undefined => {
  const error = call.settings.remote(asked.action, parameters)
  call.store.remoteCalls.insert({ ...asked, parameters, date: nowOf(call), error: error ?? '' })
  return error
}
