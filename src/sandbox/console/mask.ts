import { hideSecrets, secretFinder } from '../../core/hideSecrets.js'
import { isList, isObject, type Json, parseJson } from '../json.js'
import { maxDepth } from '../http.js'
import type { ConsoleSystem } from './types.js'

/** What stands in the place of a secret. */
export const hidden = '[redacted]'

/** A text as short as a word is no secret that could be told from what is none. */
const shortestSecret = 4

/** How the recorded texts of one request are shown. */
export type Mask = {
  /** A body as it is shown: JSON in lines, a form as it was sent. */
  readonly body: (text: string) => string
  /** A path with its query. */
  readonly address: (address: string) => string
  /** Any other text. */
  readonly text: (text: string) => string
}

/** The values of an object whose names say that they are secret, at any depth. */
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

/** The texts in a value whose names say that they are secret, at any depth. */
export const secretsNamedIn = (value: Json, isSecretName: (name: string) => boolean): readonly string[] => {
  if (isList(value)) return value.flatMap((item) => secretsNamedIn(item, isSecretName))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, item]) =>
    typeof item === 'string' ? (isSecretName(name) ? [item] : []) : secretsNamedIn(item, isSecretName),
  )
}

/** Secrets by their names in a text that is no whole JSON: one that was cut, or no JSON at all. */
const maskLoose = (text: string, isSecretName: (name: string) => boolean): string =>
  text
    .replace(/"([^"\\]{1,200})"(\s*:\s*)("(?:[^"\\]|\\.)*"?|-?[\d.]+)/gs, (whole, name: string, colon: string) =>
      isSecretName(name) ? `"${name}"${colon}"${hidden}"` : whole,
    )
    .replace(/<(\w{1,200})>[^<]*/g, (whole, name: string) => (isSecretName(name) ? `<${name}>${hidden}` : whole))
    .replace(/(name="([^"]{1,200})"\r?\n(?:[\w-]+:[^\n]*\n)*\r?\n)[^\r\n]*/g, (whole, head: string, name: string) =>
      isSecretName(name) ? head + hidden : whole,
    )

/** The fields of a query or of a form, each on its own, so that what is no secret stays as it was sent. */
const maskFields = (form: string, isSecretName: (name: string) => boolean): string =>
  form
    .split('&')
    .map((field) => {
      const [name = ''] = field.split('=')
      const [decoded] = [...new URLSearchParams(`${name}=`).keys()]
      return field.includes('=') && isSecretName(decoded ?? name) ? `${name}=${hidden}` : field
    })
    .join('&')

/** The forms of a secret that a text can hold as they are. */
const formsOf = (secret: string): readonly string[] => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  encodeURIComponent(secret),
  new URLSearchParams({ x: secret }).toString().slice(2),
]

const maskValues = (text: string, secrets: readonly string[]): string =>
  secrets.flatMap(formsOf).reduce((masked, secret) => masked.replaceAll(secret, hidden), text)

const isForm = (text: string): boolean => /^[\w.~%+*[\]-]+=[^\s{]*$/.test(text)

/** Masks what was recorded of one request. `values` are secrets that are known: those of the account and of the request. */
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

/** A token so that two callers can be told apart, and neither can be taken for. */
export const maskToken = (token: string): string => (token.length >= 16 ? `••••${token.slice(-4)}` : '••••')
