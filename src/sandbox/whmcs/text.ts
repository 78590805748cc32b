const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#039;',
}

const letters: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(entities).map(([letter, entity]) => [entity, letter])),
  '&apos;': "'",
  '&#39;': "'",
}

/** Returns a string as WHMCS stores it: HTML-escaped, with `\r\n` at the ends of lines. */
export const storedText = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter).replace(/\r?\n/g, '\r\n')

/** Whether a string contains another one, ignoring the case of letters. */
export const contains = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase())

/** Returns the ids in a list such as `1,2, 3`. It ignores items that are not ids. */
export const idsOf = (list: string): readonly number[] =>
  list.split(',').flatMap((part) => (/^\s*\d{1,15}\s*$/.test(part) ? [Number(part)] : []))

/** Removes the HTML entities from a string. It reverses the escaping of {@link storedText}. */
export const plainText = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|apos|#0?39);/g, (entity) => letters[entity] ?? entity)
