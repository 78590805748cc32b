import type { Unread } from './system.js'

/** How many bytes beyond the limit are still read: a client that is not heard out never sees the answer. */
const patience = 2 ** 20

/** A request's body as text, up to a size; its type has to be the one that the API takes. */
export const readBody = async (request: Request, type: string, maxBytes: number): Promise<string | Unread> => {
  const tooLarge = { status: 413, why: `the body is larger than ${maxBytes} bytes` }
  if (request.bodyUsed) return { status: 500, why: 'authorize has read the body, which is for when' }
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
    return { status: 400, why: 'the body broke off, or is no UTF-8' }
  }
  const [given = ''] = (request.headers.get('content-type') ?? '').split(';')
  return size && given.trim().toLowerCase() !== type ? { status: 415, why: `the body is no ${type}` } : text
}
