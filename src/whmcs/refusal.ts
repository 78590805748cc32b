import type { RawAnswer } from '../core/call.js'
import { parseJson, refused, type Verdict } from '../core/refused.js'

/** What an answer holds: an object, or the list that stands for one; undefined for what is none. */
export const parseAnswer = (body: string): object | undefined => {
  // White space takes a byte order mark with it.
  const json = parseJson(body.trim())
  return typeof json === 'object' && json ? json : undefined
}

type Said = { readonly result?: unknown; readonly status?: unknown; readonly message?: unknown }

/** The old text form, in which refusals are known to come although JSON was asked for: `result=error;message=…`. */
const parseText = (body: string): Said =>
  Object.fromEntries(body.split(';').map((pair) => pair.trim().split(/=(.*)/s) as [string, string]))

/** What an answer says against the call; undefined for a success. */
export const refusalOf = ({ status, headers, body }: RawAnswer, json: object | undefined): Verdict | undefined => {
  const { result, status: word, message }: Said = json ?? parseText(body)
  const outcome = result ?? (word === 'error' ? word : 'success')
  if (json && /^2/.test(`${status}`) && outcome === 'success') return undefined
  if (!json && status < 400 && outcome !== 'error') return { kind: 'malformed', why: `${status}, no JSON` }
  const reason = typeof message === 'string' ? message : ''
  const says = (words: RegExp): boolean => words.test(reason)
  const barred = /^invalid (?:permissions|ip:? ([\da-f]*[.:][\da-f.:]*))/i.exec(reason)
  const action = /action "?(\w+).* not (?:allowed|be found)/i.exec(reason)?.[1]
  // There are no codes, so words it is. Those of a registrar or a gateway, which come with 200, prove nothing of the login.
  const kind = barred
    ? 'forbidden'
    : status > 399 && says(/^(authentication|invalid or missing|invalid password|administrator)/i)
      ? 'unauthorized'
      : /40[13]|429|5../.test(`${status}`)
        ? undefined
        : says(/not (be )?found/i)
          ? 'notFound'
          : says(/required|invalid|duplicate|already exists/i)
            ? 'invalid'
            : undefined
  return {
    ...refused(status, headers['retry-after'], { kind, message: reason || (json && `${outcome as string}`) }),
    ...(reason && { reason }),
    ip: barred?.[1],
    action,
  }
}
