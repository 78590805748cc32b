import { isObject, type JsonObject, parseJson } from './json.js'
import { done, type Outcome, refuse } from './outcome.js'

/** The maximum nesting of a JSON body. */
export const maxDepth = 100

/** A body of more than this multiple of the limit is not read to its end. The connection is closed instead. */
const patience = 4

/** Makes a JSON response. */
export const jsonResponse = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response => {
  const bytes = new TextEncoder().encode(JSON.stringify(body))
  const described = { 'content-type': 'application/json', 'content-length': String(bytes.length) }
  return new Response(bytes, { status, headers: { ...described, ...headers } })
}

/** Returns the decoded segments of a path. One trailing slash is ignored. */
export const pathSegments = (pathname: string): Outcome<readonly string[]> => {
  try {
    return done(pathname.replace(/^\//, '').replace(/\/$/, '').split('/').map(decodeURIComponent))
  } catch {
    return refuse(400, 'the path is not properly percent-encoded')
  }
}

const tooLarge = (maxBytes: number) =>
  refuse(413, `the body is larger than ${String(maxBytes)} bytes`, { connection: 'close' })

/**
 * Reads the body of a request, or refuses it with 413 when it is too large. The excess is still read and dropped,
 * because a client whose body is not read never sees the answer.
 */
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

/** The maximum number of bytes that are read of an unneeded body. */
const mostDiscarded = 64 * 1024 * 1024

/**
 * Reads and drops a body that the answer did not need. Otherwise the connection would break while the body is still
 * being sent.
 */
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

/**
 * Reads the body of a request as text, whatever its content type is. It refuses a body with 413 when it is too large
 * and with 400 when it is not UTF-8.
 */
export const readText = async (request: Request, maxBytes: number): Promise<Outcome<string>> => {
  const bytes = await readBytes(request, maxBytes)
  return bytes.ok ? decode(bytes.value) : bytes
}

/**
 * Reads the body of a request as a JSON object. An empty body is `{}`. It refuses a body with 413 when it is too large,
 * with 415 when its content type is not JSON and with 400 when its text is not JSON.
 */
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
