import type { SentRequest } from '../core/system.js'

/** Words in the names of parameters that are secrets: `password2`, `cardnum`, `card_number`, `securityqans`, `rootpw`. */
const secretName = /pass|secret|token|cvv|d_?num|bank|pw|epp|qans/i

/** Parameters that may hold a secret: the value of a setting, the settings of a module. */
const settingName = /^(value|param)/i

/** A shorter setting is a word, such as `on`, that an error needs to be understood. */
const shortestSecretSetting = 6

/** The parameters of a form that no error may show. */
const secretParameters = (form: string): readonly string[] =>
  Array.from(new URLSearchParams(form))
    .filter(
      ([name, value]) => secretName.test(name) || (settingName.test(name) && value.length >= shortestSecretSetting),
    )
    .map(([, value]) => value)

/** The texts of a request that no error may show: the credential but for the username, headers, and secret parameters. */
export const secretsOf = ({ token, request, context }: SentRequest): readonly unknown[] => {
  const { identifier, secret, password, accessKey } = Object(token) as Readonly<Record<string, unknown>>
  const headers = Object.values(context.headers ?? {})
  return [identifier, secret, password, accessKey, ...headers, ...secretParameters(request.body ?? '')]
}
