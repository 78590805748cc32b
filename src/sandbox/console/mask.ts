import { hideSecrets, secretFinder } from '../../core/hideSecrets.js'
import { isList, isObject, type Json, parseJson } from '../json.js'
import { maxDepth } from '../http.js'
import type { ConsoleSystem } from './types.js'

/** The text that replaces a secret. */
export const hidden = '[redacted]'

/** The minimum length of a secret. A shorter string could not be distinguished from ordinary text. */
const shortestSecret = 4

/** Masks the recorded strings of one request. */
export type Mask = {
  /** Masks a body. It formats JSON in lines, and leaves a form in the format in which it was sent. */
  readonly body: (text: string) => string
  /** Masks a path with its query. */
  readonly address: (address: string) => string
  /** Masks any other string. */
  readonly text: (text: string) => string
}

/** Masks the values of an object whose names identify secrets, at any depth. */
export const maskNamed = (value: Json, isSecretName: (name: string) => boolean): Json => {
  if (isList(value)) return value.map((item) => maskNamed(item, isSecretName))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      const isSecret = isSecretName(name) && ((typeof item === 'string' && item !== '') || typeof item === 'number')
      return [name, isSecret ? hidden : maskNamed(item, isSecretName)]
    }),
  )
}

/** Returns the strings in a value whose names identify secrets, at any depth. */
export const secretsNamedIn = (value: Json, isSecretName: (name: string) => boolean): readonly string[] => {
  if (isList(value)) return value.flatMap((item) => secretsNamedIn(item, isSecretName))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, item]) =>
    typeof item === 'string' ? (isSecretName(name) ? [item] : []) : secretsNamedIn(item, isSecretName),
  )
}

/** Masks secrets by their names in a string that is not valid JSON, for example because it was truncated. */
const maskLoose = (text: string, isSecretName: (name: string) => boolean): string =>
  text
    .replace(/"([^"\\]{1,200})"(\s*:\s*)("(?:[^"\\]|\\.)*"?|-?[\d.]+)/gs, (whole, name: string, colon: string) =>
      isSecretName(name) ? `"${name}"${colon}"${hidden}"` : whole,
    )
    .replace(/<(\w{1,200})>[^<]*/g, (whole, name: string) => (isSecretName(name) ? `<${name}>${hidden}` : whole))
    .replace(/(name="([^"]{1,200})"\r?\n(?:[\w-]+:[^\n]*\n)*\r?\n)[^\r\n]*/g, (whole, head: string, name: string) =>
      isSecretName(name) ? head + hidden : whole,
    )

/** Masks the fields of a query or a form one by one, so that the other fields stay as they were sent. */
const maskFields = (form: string, isSecretName: (name: string) => boolean): string =>
  form
    .split('&')
    .map((field) => {
      const [name = ''] = field.split('=')
      const [decoded] = [...new URLSearchParams(`${name}=`).keys()]
      return field.includes('=') && isSecretName(decoded ?? name) ? `${name}=${hidden}` : field
    })
    .join('&')

/** Returns the forms in which a string may contain a secret. */
const formsOf = (secret: string): readonly string[] => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  encodeURIComponent(secret),
  new URLSearchParams({ x: secret }).toString().slice(2),
]

const maskValues = (text: string, secrets: readonly string[]): string =>
  secrets.flatMap(formsOf).reduce((masked, secret) => masked.replaceAll(secret, hidden), text)

const isForm = (text: string): boolean => /^[\w.~%+*[\]-]+=[^\s{]*$/.test(text)

/**
 * Masks the recorded strings of one request. `values` are the known secrets: those of the account and of the request.
 */
export const createMask = ({ isSecretName }: Pick<ConsoleSystem, 'isSecretName'>, values: readonly unknown[]): Mask => {
  const secrets = values.filter((value): value is string => typeof value === 'string' && value.length >= shortestSecret)
  const holdsSecret = secretFinder(secrets)
  const text = (given: string): string => {
    const masked = maskValues(given, secrets)
    return holdsSecret(masked) ? hidden : masked
  }
  const maskJson = (value: Json): string => {
    const { shown } = hideSecrets({ shown: maskNamed(value, isSecretName) }, holdsSecret)
    return JSON.stringify(shown, null, 2)
  }
  return {
    text,
    address: (address) => {
      const at = address.indexOf('?')
      return at === -1
        ? text(address)
        : text(`${address.slice(0, at)}?${maskFields(address.slice(at + 1), isSecretName)}`)
    },
    body: (given) => {
      if (given === '') return ''
      const parsed = parseJson(given, maxDepth)
      if (parsed.ok && typeof parsed.value === 'object') return maskJson(parsed.value)
      if (isForm(given)) return maskValues(maskFields(given, isSecretName), secrets)
      return maskValues(maskLoose(given, isSecretName), secrets)
    },
  }
}

/** Masks a token. The result distinguishes two callers, but cannot be used in place of the token. */
export const maskToken = (token: string): string => (token.length >= 16 ? `••••${token.slice(-4)}` : '••••')
