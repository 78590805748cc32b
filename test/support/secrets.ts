/** As PHP's `json_encode` writes a text: slashes and all that is not ASCII escaped. */
const php = (text: string): string =>
  JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('/', '\\/')
    .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

const hex = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

const urlencoded = (text: string): string => new URLSearchParams({ '': text }).toString().slice(1)

/** How servers write what they send back, by name. */
export const writtenForms: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'as JSON': (text) => JSON.stringify(text).slice(1, -1),
  'as PHP writes JSON': php,
  'as PHP writes JSON with its slashes and letters as they are': (text) =>
    JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/'),
  'as Symfony and Laravel write JSON': (text) =>
    php(text)
      .replaceAll('\\"', '\\u0022')
      .replace(/[<>&']/g, hex),
  'as encodeURIComponent writes it': encodeURIComponent,
  'as a query holds it': urlencoded,
  'as PHP writes a URL': (text) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`),
}

/** Each letter as a reference of HTML, in the digits that `write` gives. */
const references = (text: string, write: (code: number) => string): string =>
  [...text].map((letter) => `&#${write(letter.codePointAt(0)!)};`).join('')

const html = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#039;')

const json = (text: string): string => JSON.stringify(text).slice(1, -1)

const everyUnit = (text: string): string => Array.from({ length: text.length }, (_, at) => hex(text[at]!)).join('')

/** Base64 of the text with so many bytes before it and some after. */
const base64At =
  (offset: number, encoding: 'base64' | 'base64url') =>
  (text: string): string =>
    Buffer.from(`${'x'.repeat(offset)}${text}:y`).toString(encoding)

/** Further ways in which a secret of eight characters or more can be written, by name. */
export const furtherForms: Readonly<Record<string, (text: string) => string>> = {
  'with each letter escaped for JSON': everyUnit,
  'with its first letter escaped for JSON': (text) => hex(text[0]!).toLowerCase() + json(text.slice(1)),
  'as encodeURI writes it': encodeURI,
  'with each byte escaped for a URL': (text) => Buffer.from(text).toString('hex').replace(/../g, '%$&'),
  'escaped for HTML': html,
  'as references of HTML in decimal': (text) => references(text, String),
  'as references of HTML in hexadecimal': (text) => references(text, (code) => `x${code.toString(16)}`),
  'in upper case': (text) => text.toUpperCase(),
  'in lower case': (text) => text.toLowerCase(),
  'escaped for JSON twice': (text) => json(json(text)),
  'escaped for a URL twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'escaped for HTML twice': (text) => html(html(text)),
  'escaped for a URL, then for JSON': (text) => json(encodeURIComponent(text)),
  'escaped for HTML, then for JSON': (text) => everyUnit(html(text)),
  'escaped for JSON, then for HTML': (text) => html(json(text)),
  'in base64': base64At(0, 'base64'),
  'in base64, one byte later': base64At(1, 'base64'),
  'in base64, two bytes later': base64At(2, 'base64'),
  'in the base64 of URLs': base64At(0, 'base64url'),
  'in the base64 of URLs, one byte later': base64At(4, 'base64url'),
  'in the base64 of URLs, two bytes later': base64At(5, 'base64url'),
  'in base64 of its own': (text) => Buffer.from(text).toString('base64'),
  'in base64 that is escaped for a URL': (text) => encodeURIComponent(base64At(1, 'base64')(text)),
  'in base64 that PHP escaped for JSON': (text) => base64At(2, 'base64')(text).replaceAll('/', '\\/'),
}
