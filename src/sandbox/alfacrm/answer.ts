import { jsonResponse, maxDepth, pathSegments, readText } from '../http.js'
import { isList, isObject, type Json, type JsonObject, own, parseJson } from '../json.js'
import { done, type Outcome, refuse } from '../outcome.js'
import type { Account } from './account.js'
import { type Action, type Found, readIds } from './actions.js'
import type { Auth } from './auth.js'
import { errorBody, invalidBody } from './errors.js'
import type { RateLimit } from './rate.js'
import type { AlfaCrmVariants } from './variants.js'

/** The parts with which a sandbox answers. */
export type Parts = {
  readonly account: Account
  readonly auth: Auth
  readonly isWithinRate: RateLimit
  readonly find: (segments: readonly string[]) => Found | undefined
  readonly appKey: string | undefined
  readonly denied: ReadonlySet<string>
  readonly maxBodyBytes: number
}

/**
 * Reads the body as an object, whatever its content type is, because the examples of the documentation send it as a
 * form. An empty list is accepted, because PHP writes an empty map that way.
 */
const readBody = async (request: Request, maxBodyBytes: number): Promise<Outcome<JsonObject>> => {
  if (request.method === 'GET') return done({})
  const text = await readText(request, maxBodyBytes)
  if (!text.ok) return text
  if (text.value.trim() === '') return done({})
  const parsed = parseJson(text.value, maxDepth)
  if (!parsed.ok) return refuse(400, parsed.message)
  if (isList(parsed.value) && parsed.value.length === 0) return done({})
  return isObject(parsed.value) ? done(parsed.value) : refuse(400, 'the body is not a JSON object')
}

const wrongVerb = (method: string, allow: readonly string[]) =>
  refuse(405, `Method Not Allowed. ${method} is not one of: ${allow.join(', ')}.`, { allow: allow.join(', ') })

/** Refuses requests that are not allowed at all: too many, without the key, or with the wrong method. */
const admit = (parts: Parts, request: Request, verbs: readonly string[], open: boolean): Outcome<null> => {
  if (!verbs.includes(request.method)) return wrongVerb(request.method, verbs)
  if (!parts.isWithinRate()) return refuse(429, 'Rate limit exceeded.')
  const isKeyed = open || parts.appKey === undefined || request.headers.get('x-app-key') === parts.appKey
  return isKeyed ? done(null) : refuse(403, 'Not Authorized')
}

/** Refuses requests that are not allowed for this action: without a token, a right or a branch. */
const authorize = (parts: Parts, request: Request, { action, branch }: Found): Outcome<null> => {
  const { account, auth, denied } = parts
  if (!action.open) {
    const token = auth.check(request.headers.get('x-alfacrm-token'))
    if (!token.ok) return token
    if (denied.has('*') || denied.has(action.definition.route)) return refuse(403, 'Access Denied')
  }
  const isKnown = branch === undefined || account.table('branch').get(branch) !== undefined
  return isKnown ? done(null) : refuse(403, `Access Denied: нет филиала ${String(branch)}.`)
}

// A bug in the sandbox itself must not stop the server.
const attempt = (work: () => Outcome<Json>): Outcome<Json> => {
  try {
    return work()
  } catch (error) {
    return refuse(500, `the sandbox failed: ${String(error)}`)
  }
}

const run = async (parts: Parts, request: Request, { action, branch }: Found): Promise<Outcome<Json>> => {
  const body = await readBody(request, parts.maxBodyBytes)
  if (!body.ok) return body
  const query = new URL(request.url).searchParams
  const ids = readIds(parts.account, action, query, own(body.value, 'id'))
  if (!ids.ok) return ids
  return attempt(() => action.handle(parts.account, { branch, query, ids: ids.value, body: body.value }))
}

const loginVerbs: Action['verbs'] = ['POST']

const answerLogin = async (parts: Parts, request: Request): Promise<Outcome<Json>> => {
  const admitted = admit(parts, request, loginVerbs, false)
  if (!admitted.ok) return admitted
  const body = await readBody(request, parts.maxBodyBytes)
  return body.ok ? parts.auth.login(body.value) : body
}

const answerApi = async (parts: Parts, request: Request, segments: readonly string[]): Promise<Outcome<Json>> => {
  if (segments.join('/') === 'v2api/auth/login') return answerLogin(parts, request)
  const found = segments[0] === 'v2api' ? parts.find(segments) : undefined
  if (found === undefined) return refuse(404, 'Страница не найдена.')
  const admitted = admit(parts, request, found.action.verbs, found.action.open)
  if (!admitted.ok) return admitted
  const authorized = authorize(parts, request, found)
  return authorized.ok ? run(parts, request, found) : authorized
}

/** Answers a request. */
export const answer = async (parts: Parts, request: Request): Promise<Outcome<Json>> => {
  const path = pathSegments(new URL(request.url).pathname)
  return path.ok ? answerApi(parts, request, path.value) : path
}

/** Makes the response that is sent. */
export const toResponse = (variants: AlfaCrmVariants, outcome: Outcome<Json>): Response => {
  if (outcome.ok) return jsonResponse(200, outcome.value)
  const { status, message, headers } = outcome
  if (typeof message === 'string') return jsonResponse(status, errorBody(status, message), headers)
  return jsonResponse(variants.validation, invalidBody(message, variants), headers)
}
