import { jsonResponse } from '../http.js'
import { isList, isObject, type Json, type JsonObject, own } from '../json.js'
import type { Refusal } from '../outcome.js'
import type { WhmcsQuirks } from './quirks.js'

/** The format that a call requested for its response. */
export type ResponseType = 'json' | 'xml' | 'nvp'

/** A response before it is formatted. */
export type Answer = { readonly status: number; readonly body: Json }

// This follows the documentation. GetEmails has `status` only in its errors.
const saysStatus = new Set(['AddBillableItem', 'GetPermissionsList'])
const saysStatusInErrors = new Set([...saysStatus, 'GetEmails'])
const saysNeither = new Set(['GetAdminUsers', 'GetProject', 'GetRegistrars'])

/** Adds the documented `result` or `status` to the response of an action, unless the response has it. */
export const withResult = (action: string, body: Json): Json => {
  if (!isObject(body) || saysNeither.has(action) || own(body, 'result') !== undefined) return body
  if (!saysStatus.has(action)) return { result: 'success', ...body }
  return own(body, 'status') === undefined ? { status: 'success', ...body } : body
}

/** Returns the error response in the format of the action. */
export const errorAnswer = (action: string, { status, message }: Refusal): Answer => {
  const text = typeof message === 'string' ? message : JSON.stringify(message)
  const key = saysStatusInErrors.has(action) ? 'status' : 'result'
  return { status, body: { [key]: 'error', message: text } }
}

type Scalar = null | boolean | number | string

const scalar = (value: Scalar): string =>
  value === null || value === false ? '' : value === true ? '1' : String(value)

const pairs = (name: string, value: Json): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [`${name}=${scalar(value)}`]
  const inner = isList(value) ? value.map((item, index) => [String(index), item] as const) : Object.entries(value)
  return inner.flatMap(([key, item]) => pairs(name === '' ? key : `${name}[${key}]`, item))
}

const markup = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const elementName = (key: string): string => key.replace(/[^\w.-]/g, '_').replace(/^(?![A-Za-z_])/, '_')

// A list repeats its element. In XML, a list with one row therefore looks like an object.
const element = (key: string, value: Json): string => {
  if (isList(value)) return value.map((item) => element(key, item)).join('')
  const name = elementName(key)
  const inner = typeof value === 'object' && value !== null ? elements(value) : markup(scalar(value))
  return `<${name}>${inner}</${name}>`
}

const elements = (body: JsonObject): string =>
  Object.entries(body)
    .map(([key, value]) => element(key, value))
    .join('')

const textResponse = (status: number, type: string, text: string): Response => {
  const bytes = new TextEncoder().encode(text)
  const headers = { 'content-type': `${type}; charset=utf-8`, 'content-length': String(bytes.length) }
  return new Response(bytes, { status, headers })
}

/**
 * Formats a response as JSON, as XML, or as name=value pairs that are joined by `;`. The names of nested values contain
 * their keys in brackets.
 */
export const writeAnswer = ({ status, body }: Answer, type: ResponseType, quirks: WhmcsQuirks): Response => {
  const { nvpErrors, preamble = '' } = quirks
  if (type === 'nvp' || (nvpErrors && status >= 400 && status < 500)) {
    return textResponse(status, 'text/plain', pairs('', body).join(';'))
  }
  if (type === 'xml') {
    const inner = isObject(body) ? elements(body) : element('item', body)
    return textResponse(
      status,
      'application/xml',
      `<?xml version="1.0" encoding="utf-8"?>\n<whmcsapi>${inner}</whmcsapi>`,
    )
  }
  if (preamble === '') return jsonResponse(status, body)
  return textResponse(status, 'application/json', preamble + JSON.stringify(body))
}
