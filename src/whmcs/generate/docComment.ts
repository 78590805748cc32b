/** Wraps a text in lines of at most `width` characters. A longer word gets its own line. */
const wrapped = (text: string, width: number): readonly string[] => {
  const lines = ['']
  for (const word of text.split(' '))
    if (`${lines.at(-1)!} ${word}`.length > width) lines.push(word)
    else lines[lines.length - 1] = `${lines.at(-1)!} ${word}`.trim()
  return lines
}

/** Makes the source of a doc comment, on one line if it fits. `rest` contains the lines with tags. */
export const docComment = (text: string, width: number, rest = ''): string => {
  const lines = wrapped(text, width)
  if (lines.length === 1 && rest === '') return `/** ${text} */\n`
  return `/**\n${lines.map((line) => ` * ${line}\n`).join('')}${rest} */\n`
}
