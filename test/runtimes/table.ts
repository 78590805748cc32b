/** A Markdown table; the columns named in `right` hold numbers. */
export const markdownTable = (
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  right: number,
): string => {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
  const rule = head.map((_, column) => (column < head.length - right ? '---' : '---:'))
  return [head, rule, ...rows].map(line).join('\n')
}
