import type { Fetch } from './context.js'

/** `fetch` whose answers are read up to a size, counted after decompression; beyond it their text is a rejection. */
export const limitedFetch =
  (given: Fetch | undefined, maxBytes: number, onTooLarge: () => void): Fetch =>
  async (url, init) => {
    const { status, headers, body } = await (given ?? fetch)(url, init)
    const text = async (): Promise<string> => {
      const reader = body?.getReader()
      const decoder = new TextDecoder()
      let [left, said] = [maxBytes, '']
      for (;;) {
        const chunk = await reader?.read()
        if (!chunk || chunk.done) return said + decoder.decode()
        left -= chunk.value.length
        if (left < 0) {
          onTooLarge()
          void reader!.cancel().catch(() => 0)
          return Promise.reject(new Error())
        }
        said += decoder.decode(chunk.value, { stream: true })
      }
    }
    return { status, headers, text } as Response
  }
