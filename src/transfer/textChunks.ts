/** Text in pieces of any size, or its bytes in UTF-8, such as a stream of a file or the body of a response. */
export type TextChunks = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>

/** The longest record, in characters, so that a quote that is never closed does not read a whole file into memory. */
export const longestRecord = 16_777_216

/** Yields text as strings, without a byte order mark. Throws at bytes that are not UTF-8. */
export async function* textOf(chunks: TextChunks): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isFirst = true
  for await (const chunk of chunks) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    if (text === '') continue
    yield isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text
    isFirst = false
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}

/** A piece of a file that ends where a line does, with the number of its first line. */
export type Block = { readonly text: string; readonly line: number }

export const linesIn = (text: string): number => text.split('\n').length - 1

/**
 * Cuts text into blocks that end with a line. Line breaks between quotes end none if `hasQuotes` is true. Yields undefined
 * and ends if a record is too long.
 */
export async function* blocksOf(
  chunks: AsyncIterable<string>,
  hasQuotes: boolean,
): AsyncGenerator<Block | undefined, void, undefined> {
  // The parts of a line are put together once, when it has ended: each time would be quadratic.
  let parts: string[] = []
  let length = 0
  let isQuoted = false
  let line = 1
  for await (const chunk of chunks) {
    let end = 0
    for (let at = 0; at < chunk.length; at++) {
      const character = chunk[at]
      if (character === '"') isQuoted = hasQuotes && !isQuoted
      else if (character === '\n' && !isQuoted) end = at + 1
    }
    if (end > 0) {
      parts.push(chunk.slice(0, end))
      const text = parts.join('')
      yield { text, line }
      line += linesIn(text)
      parts = []
      length = 0
    }
    parts.push(chunk.slice(end))
    length += chunk.length - end
    if (length > longestRecord) return yield undefined
  }
  if (length > 0) yield { text: parts.join(''), line }
}
