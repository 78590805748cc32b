import { readJsonBody, pathSegments, jsonResponse } from '../http.js'
import { done, failedBy, type Outcome, refuse } from '../outcome.js'
import { consoleHeaders } from './pageResponse.js'
import type { Parts } from './parts.js'
import { createRouter } from '../router.js'
import { readRoutes } from './readRoutes.js'
import { writeRoutes } from './writeRoutes.js'

/** The maximum size of a form's body. */
const mostBytes = 1024 * 1024

const route = createRouter([...readRoutes, ...writeRoutes].map(([method, path, handle]) => ({ method, path, handle })))

const answer = async (parts: Parts, request: Request, segments: readonly string[]): Promise<Outcome<unknown>> => {
  const match = route(request.method, segments)
  if (!match.found) return refuse(match.allow.length > 0 ? 405 : 404, 'the console has no such route')
  const body = request.body === null ? done({}) : await readJsonBody(request, mostBytes)
  if (!body.ok) return body
  const { searchParams: query, origin } = new URL(request.url)
  return match.handle(parts, { params: match.params, query, body: body.value, origin })
}

const textOfMessage = (message: string | Readonly<Record<string, readonly string[]>>): string =>
  typeof message === 'string' ? message : JSON.stringify(message)

/** Answers a request to the console's own API, below `/_sandbox/api/`. */
export const answerApi = async (parts: Parts, request: Request): Promise<Response> => {
  const path = pathSegments(new URL(request.url).pathname)
  const segments = path.ok ? path.value.slice(2) : []
  if (request.method === 'GET' && segments.join('/') === 'events') return parts.streams.open(request.signal)
  try {
    const outcome = await answer(parts, request, segments)
    return outcome.ok
      ? jsonResponse(200, outcome.value ?? null, consoleHeaders)
      : jsonResponse(outcome.status, { error: { message: textOfMessage(outcome.message) } }, consoleHeaders)
  } catch (error) {
    return jsonResponse(500, { error: { message: failedBy(error).message } }, consoleHeaders)
  }
}
