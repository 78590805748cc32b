import { apiRoot } from '../core/apiRoot.js'
import type { Context } from '../core/context.js'
import type { ApiRequest } from '../core/operation.js'
import { sentOnce } from '../core/sentOnce.js'
import type { AnswerRules, RequestRules } from '../core/system.js'
import { textToken } from '../core/textToken.js'

/** Adds a string field to the JSON text of an object, as its last field. */
const withMember = (json: string, name: string, value: string): string => {
  const separator = json === '{}' ? '' : ','
  return `${json.slice(0, -1)}${separator}${JSON.stringify(name)}:${JSON.stringify(value)}}`
}

/** Encodes a body as JSON. A token in it is removed, because the caller must not send one. */
const encodeBody = (body: object): string => {
  const { access_token: _, ...own } = body as { access_token?: unknown }
  return JSON.stringify(own)
}

const urlOf = (baseUrl: string, path: string, query: Readonly<Record<string, string>>): string => {
  const text = new URLSearchParams(query).toString()
  return `${apiRoot(baseUrl)}${path}${text && `?${text}`}`
}

/** Adds the token to the query of a GET request, and to the JSON body of any other request, including DELETE. */
export const teamtoolsRequests: RequestRules<Context> = {
  name: 'teamtools',
  encodeBody,
  authorize: ({ method, path, query, body = '{}' }, token, { baseUrl, headers }) => {
    const credential = textToken(token)
    if (method === 'GET') {
      const access = credential === undefined ? {} : { access_token: credential }
      return { url: urlOf(baseUrl, path, { ...query, ...access }), init: { method, ...(headers && { headers }) } }
    }
    const text = credential === undefined ? body : withMember(body, 'access_token', credential)
    return {
      url: urlOf(baseUrl, path, query),
      init: { method, headers: { ...headers, 'content-type': 'application/json' }, ...sentOnce(text) },
    }
  },
}

const textsOf = (said: unknown): string[] => [said].flat().filter((text) => typeof text === 'string')

/** The name of a string in a body, at any depth. */
const textName = /"([^"\\]*)":(?=")/g

/** Names whose strings are secrets. */
const secretName = /token|secret|salt|^key$/i

/** A shorter string is treated as a word, not as a secret. */
const shortestSecret = 6

/**
 * Returns the string that begins at a position of a JSON text. A regular expression would overflow the stack on a long
 * string.
 */
const textAt = (json: string, start: number): string => {
  let end = start + 1
  while (end < json.length && json[end] !== '"') end += json[end] === '\\' ? 2 : 1
  return JSON.parse(json.slice(start, end + 1)) as string
}

const secretsIn = ({ body = '' }: ApiRequest): readonly string[] =>
  Array.from(body.matchAll(textName))
    .filter(([, name]) => secretName.test(name!))
    .map(({ 0: member, index }) => textAt(body, index + member.length))
    .filter((text) => text.length >= shortestSecret)

/**
 * A refusal is `{"error": {"message": M}}`, where M is a string or messages by attribute. Older parts of the API send
 * `{"error": "text"}`.
 */
export const teamtoolsAnswers: AnswerRules = {
  refusalOf: (json, { status }) => {
    if (status >= 200 && status < 300) return undefined
    const { error } = Object(json) as { error?: unknown }
    const { message = error } = Object(error) as { message?: unknown }
    if (typeof message === 'string') return { message, kind: message === 'access_denied' ? 'unauthorized' : undefined }
    if (typeof message !== 'object' || message === null) return {}
    // The indexes of a list of messages are neither attributes nor rows of a bulk save.
    if (Array.isArray(message)) return { messages: { '': textsOf(message) } }
    const messages = Object.entries(message).map(([attribute, said]) => [attribute, textsOf(said)] as const)
    return { messages: Object.fromEntries(messages) }
  },
  secretsOf: ({ token, request, context }) => [
    token,
    ...Object.values(context.headers ?? {}),
    ...(request.secrets ?? []),
    ...secretsIn(request),
  ],
}
