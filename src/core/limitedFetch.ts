import type { Fetch } from './context.js'

/** `fetch` whose answers are read up to a size, counted after decompression; beyond it their text is a rejection. */
export const limitedFetch =
  (given: Fetch = fetch, maxBytes: number): Fetch =>
  async (url, init) => {
    const { status, headers, body } = await given(url, init)
    const text = async (): Promise<string> => {
      const decoder = new TextDecoder()
      let text = ''
      let bytes = 0
      for (const reader = body?.getReader(); ;) {
        const { value } = (await reader?.read()) ?? {}
        if (!value) return text + decoder.decode()
        bytes += value.length
        if (bytes > maxBytes) {
          void reader?.cancel().catch(() => 0)
          return Promise.reject(new Error('too large', { cause: { code: `larger than ${maxBytes} bytes` } }))
        }
        text += decoder.decode(value, { stream: true })
      }
    }
    return { status, headers, text } as Response
  }
