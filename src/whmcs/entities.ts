const named: Readonly<Record<string, number>> = { amp: 38, lt: 60, gt: 62, quot: 34, apos: 39 }

/** A text with its HTML entities turned into characters, once: `&amp;lt;` becomes `&lt;`. What is none stays. */
export const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,6}|x[\da-fA-F]{1,5})|(amp|lt|gt|quot|apos));/g, (_, code: string, name: string) =>
    String.fromCodePoint(named[name] ?? +`0${code}`),
  )
