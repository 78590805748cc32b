import { isSameAmount as isSameNumber } from '../agreement.js'

/** Returns the text of a value that was sent or shown, or an empty string if it has none. */
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\r\n?/g, '\n').trim() : ''

/** Whether a text is the one that was sent, without regard to case and to white space around it. */
export const isSameText = (sent: unknown, shown: unknown): boolean =>
  textOf(sent) !== '' && textOf(sent).toLowerCase() === textOf(shown).toLowerCase()

/** Leaves only letters and digits, because WHMCS escapes other characters, some of them twice, or drops them. */
const lettersOf = (text: string): string =>
  text
    .normalize()
    .replace(/&(?:amp;)*(?:(?:#\w{1,7}|\w{1,7});)?/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

/** Decodes the HTML entities that give the number of a character. The others stand for no letters in WHMCS. */
const decoded = (text: string): string =>
  text.replace(/&#(\d{1,6}|x[\da-f]{1,5});/gi, (_entity, code: string) =>
    // With a leading 0, `xE9` becomes a JavaScript number literal.
    String.fromCodePoint(Number(`0${code}`)),
  )

/**
 * Whether a text may be the one that was sent, in whatever form WHMCS has stored it. An entity can stand for a letter, and
 * then the text is shown with the letter.
 */
export const isSimilarText = (sent: unknown, shown: unknown): boolean => {
  const [one, other] = [textOf(sent), textOf(shown)]
  return lettersOf(one) === lettersOf(other) || lettersOf(decoded(one)) === lettersOf(decoded(other))
}

/**
 * Whether an amount may be the one that was sent, which is 0 if none was. An amount that WHMCS does not show as a plain
 * decimal may be any.
 */
export const isSameAmount = (sent: unknown, shown: unknown): boolean => isSameNumber(sent ?? 0, shown ?? NaN)
