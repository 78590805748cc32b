/** What was kept of a body. */
export type Captured = {
  /** The beginning of the body as text. */
  readonly text: string
  /** The bytes of the whole body so far. */
  readonly size: number
  /** Whether the body is longer than what was kept. */
  readonly isCut: boolean
}

/** Keeps the beginning of a body while its parts go by. */
export type Capture = {
  /** Takes the next part. */
  readonly take: (part: Uint8Array) => void
  /** What was kept so far. */
  readonly read: () => Captured
}

/** How many bytes are kept of each body. */
export const keptBytes = 64 * 1024

/** A capture with nothing in it. */
export const createCapture = (most: number = keptBytes): Capture => {
  const parts: Uint8Array[] = []
  let [kept, size] = [0, 0]
  return {
    take: (part) => {
      size += part.byteLength
      if (kept === most) return
      // A copy: what sent the part may use its memory again.
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

/** Reads a stream into a capture. It never rejects: a stream that breaks ends. */
export const captureAll = async (stream: ReadableStream<Uint8Array> | null, capture: Capture): Promise<void> => {
  const reader = stream?.getReader()
  try {
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) capture.take(part.value)
  } catch {
    // What came before is kept.
  }
}

/** How the reading of a body ended. */
export type Ending = 'whole' | 'broken' | 'left'

/**
 * A response that is passed on part by part and captured on the way. It is not read ahead: a body that breaks has to break
 * for its receiver after the same part. `ended` is called before the receiver sees the end.
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
