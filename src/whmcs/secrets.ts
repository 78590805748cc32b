import type { SentRequest } from '../core/system.js'

/**
 * Matches the names of parameters that are secrets: `password2`, `cardnum`, `card_number`, `securityqans`, `rootpw`.
 */
const secretName = /pass|secret|token|cvv|d_?num|bank|pw|epp|qans/i

/** Matches the names of parameters that may contain a secret: the value of a setting, the settings of a module. */
const settingName = /^(value|param)/i

/**
 * The shortest setting that is hidden. A shorter one is a word, such as `on`, and hiding it would make error messages
 * unreadable.
 */
const shortestSecretSetting = 6

/** Returns the parameters of a form that errors must not contain. */
const secretParameters = (form: string): readonly string[] =>
  Array.from(new URLSearchParams(form))
    .filter(
      ([name, value]) => secretName.test(name) || (settingName.test(name) && value.length >= shortestSecretSetting),
    )
    .map(([, value]) => value)

/**
 * Returns the strings of a request that errors must not contain: the credential without the user name, the headers, and
 * secret parameters.
 */
export const secretsOf = ({ token, request, context }: SentRequest): readonly unknown[] => {
  const { identifier, secret, password, accessKey } = Object(token) as Readonly<Record<string, unknown>>
  const headers = Object.values(context.headers ?? {})
  return [identifier, secret, password, accessKey, ...headers, ...secretParameters(request.body ?? '')]
}
