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
