import type { FetchResponse } from './context.js'

/** A chunk of bytes of a response. */
type Chunk = { readonly length: number } & Uint8Array

/**
 * Reads the text of a response up to a size in bytes, counted after decompression. Returns undefined if it is larger.
 * Responses without a web stream, such as those of node-fetch and React Native, are measured after they have been read.
 */
export const readText = async (response: FetchResponse, maxBytes: number): Promise<string | undefined> => {
  const body = response.body as Partial<ReadableStream<Chunk>> | null | undefined
  if (typeof body?.getReader !== 'function') {
    const text = await response.text()
    return text.length > maxBytes || new TextEncoder().encode(text).length > maxBytes ? undefined : text
  }
  const reader = (body as ReadableStream<Chunk>).getReader()
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.length
    if (size > maxBytes) {
      void reader.cancel().catch(() => undefined)
      return undefined
    }
    text += decoder.decode(value, { stream: true })
  }
}
