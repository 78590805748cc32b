import type { Unread } from './system.js'

/** How many bytes beyond the limit are still read. A client that is cut off while it sends never sees the response. */
const patience = 2 ** 20

/** Reads a request's body as a string, up to a size limit. Its content type must be the one that the API accepts. */
export const readBody = async (request: Request, type: string, maxBytes: number): Promise<string | Unread> => {
  const tooLarge = { status: 413, why: `the body is larger than ${maxBytes} bytes` }
  if (request.bodyUsed) return { status: 500, why: 'authorize must not read the body; use when for that' }
  if (Number(request.headers.get('content-length')) > maxBytes + patience) return tooLarge
  const reader = request.body?.getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let size = 0
  try {
    for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
      size += chunk.value.byteLength
      if (size <= maxBytes) text += decoder.decode(chunk.value, { stream: true })
      else if (size > maxBytes + patience) break
    }
    if (size > maxBytes) return tooLarge
    text += decoder.decode()
  } catch {
    return { status: 400, why: 'the body was cut off or is not UTF-8' }
  }
  const [given = ''] = (request.headers.get('content-type') ?? '').split(';')
  return size && given.trim().toLowerCase() !== type ? { status: 415, why: `the content type must be ${type}` } : text
}
