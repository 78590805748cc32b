import { type Call, nowOf } from '../call.js'
import { type Params, textIfSent } from '../params.js'

/** A call to another system. */
export type Asked = {
  /** The action of the API. */
  readonly action: string
  /** The function of the module, such as `CreateAccount`. */
  readonly command: string
  /** The system name of the module or registrar. */
  readonly module: string
  readonly type: 'service' | 'domain'
  /** The id of the service or domain. */
  readonly relid: number
  /** The parameters of the call. The default is the parameters that the API call sent. */
  readonly parameters?: Readonly<Record<string, string>>
}

/** Whether an action depends on a module or a registrar. DomainWhois does not. */
export const isRemote = (action: string): boolean => /^(?:Module|Domain(?!Whois$))/.test(action)

const ownFields = new Set(['action', 'identifier', 'secret', 'username', 'password', 'accesskey', 'responsetype'])

const sentParameters = (params: Params): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...params.keys()].flatMap((name) => {
      const text = ownFields.has(name) ? undefined : textIfSent(params, name)
      return text === undefined ? [] : [[name, text] as const]
    }),
  )

/** Calls another system, and records the call. It returns the error message of the system, or undefined for success. */
export const askRemote = (
  call: Call,
  { parameters = sentParameters(call.params), ...asked }: Asked,
): string | undefined => {
  const error = call.settings.remote(asked.action, parameters)
  call.store.remoteCalls.insert({ ...asked, parameters, date: nowOf(call), error: error ?? '' })
  return error
}
