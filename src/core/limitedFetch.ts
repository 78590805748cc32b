import type { Fetch } from './context.js'

/** `fetch` whose answers are read up to a size, counted after decompression; beyond it their text is a rejection. */
export const limitedFetch =
  (given: Fetch | undefined, maxBytes: number, onTooLarge: () => void): Fetch =>
  async (url, init) => {
    const { status, headers, body } = await (given ?? fetch)(url, init)
    let left = maxBytes
    const counted = body?.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform: (chunk, stream) => {
          left -= chunk.length
          if (left >= 0) return stream.enqueue(chunk)
          onTooLarge()
          stream.error()
        },
      }),
    )
    return { status, headers, text: () => new Response(counted).text() } as Response
  }
