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

/** A text as WHMCS keeps it: HTML-escaped, its lines ended by `\r\n`. */
export const storedText = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter).replace(/\r?\n/g, '\r\n')

/** Whether a text holds another, whatever their letters' case. */
export const contains = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase())

/** The ids in a list such as `1,2, 3`; what is no id is left out. */
export const idsOf = (list: string): readonly number[] =>
  list.split(',').flatMap((part) => (/^\s*\d{1,15}\s*$/.test(part) ? [Number(part)] : []))

/** A text without its HTML entities: the opposite of what {@link storedText} does to letters. */
export const plainText = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|apos|#0?39);/g, (entity) => letters[entity] ?? entity)
