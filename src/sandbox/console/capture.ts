/** The captured part of a body. */
export type Captured = {
  /** The beginning of the body as text. */
  readonly text: string
  /** The number of bytes of the body so far. */
  readonly size: number
  /** Whether the body is longer than the captured text. */
  readonly isCut: boolean
}

/** Captures the beginning of a body from its chunks. */
export type Capture = {
  /** Adds the next chunk. */
  readonly take: (part: Uint8Array) => void
  /** Returns the part that was captured so far. */
  readonly read: () => Captured
}

/** The maximum number of bytes that are captured of each body. */
export const keptBytes = 64 * 1024

/** Creates an empty capture. */
export const createCapture = (most: number = keptBytes): Capture => {
  const parts: Uint8Array[] = []
  let [kept, size] = [0, 0]
  return {
    take: (part) => {
      size += part.byteLength
      if (kept === most) return
      // This is a copy, because the sender may reuse the memory of the chunk.
      const piece = part.slice(0, most - kept)
      parts.push(piece)
      kept += piece.byteLength
    },
    read: () => {
      const decoder = new TextDecoder()
      const text = parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode()
      return { text, size, isCut: size > kept }
    },
  }
}

/** Reads a stream into a capture. It never rejects: the capture ends where the stream breaks. */
export const captureAll = async (stream: ReadableStream<Uint8Array> | null, capture: Capture): Promise<void> => {
  const reader = stream?.getReader()
  try {
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) capture.take(part.value)
  } catch {
    // The capture keeps the chunks before the error.
  }
}

/** How a body ended: it was read completely, the connection broke, or the caller stopped reading. */
export type Ending = 'whole' | 'broken' | 'left'

/**
 * Returns a response whose chunks are captured as the receiver reads them. It does not read ahead, so that a body that
 * breaks does so after the same chunk for the receiver. It calls `ended` before the receiver sees the end.
 */
export const captureResponse = (response: Response, capture: Capture, ended: (how: Ending) => void): Response => {
  if (response.body === null) {
    ended('whole')
    return response
  }
  let isOver = false
  const end = (how: Ending): void => {
    if (!isOver) ended(how)
    isOver = true
  }
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
    try {
      const part = await reader.read()
      if (part.done) {
        end('whole')
        controller.close()
      } else {
        capture.take(part.value)
        controller.enqueue(part.value)
      }
    } catch (error) {
      end('broken')
      controller.error(error)
    }
  }
  const cancel = (reason: unknown): Promise<void> => {
    end('left')
    return reader.cancel(reason)
  }
  const { status, statusText, headers } = response
  return new Response(new ReadableStream({ pull, cancel }, { highWaterMark: 0 }), { status, statusText, headers })
}
