import { isObject, type JsonObject, parseJson } from './json.js'
import { done, type Outcome, refuse } from './outcome.js'

/** Deepest nesting of a JSON body. */
export const maxDepth = 100

/** Past this many times the ceiling a sender is no longer heard out, only cut short. */
const patience = 4

/** A JSON answer. */
export const jsonResponse = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response => {
  const bytes = new TextEncoder().encode(JSON.stringify(body))
  const described = { 'content-type': 'application/json', 'content-length': String(bytes.length) }
  return new Response(bytes, { status, headers: { ...described, ...headers } })
}

/** A path's segments, decoded. One slash at the end makes no difference. */
export const pathSegments = (pathname: string): Outcome<readonly string[]> => {
  try {
    return done(pathname.replace(/^\//, '').replace(/\/$/, '').split('/').map(decodeURIComponent))
  } catch {
    return refuse(400, 'the path is not properly percent-encoded')
  }
}

const tooLarge = (maxBytes: number) =>
  refuse(413, `the body is larger than ${String(maxBytes)} bytes`, { connection: 'close' })

/** A request's body; 413 when it is too large. What is over is still read, and dropped: a client that is not heard out never sees the answer. */
export const readBytes = async (request: Request, maxBytes: number): Promise<Outcome<readonly Uint8Array[]>> => {
  if (Number(request.headers.get('content-length')) > maxBytes * patience) return tooLarge(maxBytes)
  const reader = request.body?.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  while (reader !== undefined && size <= maxBytes * patience) {
    const { done: ended, value } = await reader.read()
    if (ended) break
    size += value.byteLength
    if (size <= maxBytes) chunks.push(value)
    else chunks.length = 0
  }
  return size > maxBytes ? tooLarge(maxBytes) : done(chunks)
}

/** Most of an unwanted body that is read off. */
const mostDiscarded = 64 * 1024 * 1024

/** Reads off a body that the answer did not depend on: without that the connection breaks while it is still being sent. */
export const discardBody = async (request: Request): Promise<void> => {
  if (request.body === null || request.bodyUsed) return
  const reader = request.body.getReader()
  for (let size = 0; size <= mostDiscarded;) {
    const { done: ended, value } = await reader.read()
    if (ended) return
    size += value.byteLength
  }
}

const decode = (chunks: readonly Uint8Array[]): Outcome<string> => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    return done(chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode())
  } catch {
    return refuse(400, 'the body is not valid UTF-8')
  }
}

/** A request's body as text, whatever its type says it is. 413 too large, 400 not UTF-8. */
export const readText = async (request: Request, maxBytes: number): Promise<Outcome<string>> => {
  const bytes = await readBytes(request, maxBytes)
  return bytes.ok ? decode(bytes.value) : bytes
}

/** A request's body as a JSON object; an empty one is `{}`. 413 too large, 415 not JSON by its type, 400 not JSON by its text. */
export const readJsonBody = async (request: Request, maxBytes: number): Promise<Outcome<JsonObject>> => {
  const bytes = await readBytes(request, maxBytes)
  if (!bytes.ok) return bytes
  if (bytes.value.length === 0) return done({})
  const type = request.headers.get('content-type') ?? 'none'
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type)) {
    return refuse(415, `the content type is ${type}, not application/json`)
  }
  const text = decode(bytes.value)
  if (!text.ok) return text
  const parsed = parseJson(text.value, maxDepth)
  if (!parsed.ok) return refuse(400, parsed.message)
  return isObject(parsed.value) ? done(parsed.value) : refuse(400, 'the body is not a JSON object')
}
