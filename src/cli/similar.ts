/** Returns how many characters must be inserted, deleted or replaced to turn one word into another. */
const distance = (from: string, to: string): number => {
  let above = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [row, letter] of [...from].entries()) {
    const current = [row + 1]
    for (let column = 0; column < to.length; column += 1) {
      const replaced = (above[column] ?? 0) + (letter === to[column] ? 0 : 1)
      current.push(Math.min((above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1, replaced))
    }
    above = current
  }
  return above[to.length] ?? 0
}

/** Returns a sentence that suggests the most similar known word, or an empty string if none is similar. */
export const suggestion = (unknown: string, known: readonly string[]): string => {
  const ranked = known
    .map((word) => ({ word, edits: distance(unknown.toLowerCase().slice(0, 100), word.toLowerCase()) }))
    .sort((one, other) => one.edits - other.edits)
  const [best] = ranked
  return best !== undefined && best.edits <= Math.max(1, best.word.length * 0.4) ? `\n(Did you mean ${best.word}?)` : ''
}
