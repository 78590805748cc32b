const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Returns the character with the given code, or the original text if there is none. */
const characterOf = (digits: string, radix: number, original: string): string => {
  const code = Number.parseInt(digits, radix)
  return code <= 0x10ffff ? String.fromCodePoint(code) : original
}

const controls: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

const decodeJson = (text: string): string =>
  text.replace(/\\(?:u([\da-fA-F]{4})|(["\\/bfnrt]))/g, (_, digits: string | undefined, escaped: string) =>
    digits === undefined ? (controls[escaped] ?? escaped) : String.fromCharCode(Number.parseInt(digits, 16)),
  )

const decodeUrl = (text: string): string =>
  text.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes
    }
  })

/** A form writes a space as a plus, but a plus in a URL can be a plus. */
const decodeForm = (text: string): string => decodeUrl(text.replace(/\+/g, ' '))

const decodeHtml = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]{1,6});?|#(\d{1,7});?|(amp|lt|gt|quot|apos);)/gi,
    (original, hex: string | undefined, decimal: string | undefined, name: string) => {
      if (hex !== undefined) return characterOf(hex, 16, original)
      return decimal !== undefined ? characterOf(decimal, 10, original) : named[name.toLowerCase()]!
    },
  )

const decoders = [decodeJson, decodeUrl, decodeForm, decodeHtml]

/**
 * Returns a text and every form of it with its escapes decoded. Decodes three times, because a JSON body can contain text
 * that was escaped twice.
 */
const decodedForms = (text: string): readonly string[] => {
  const forms = new Set([text])
  for (let round = 0; round < 3; round++)
    for (const form of [...forms]) for (const decode of decoders) forms.add(decode(form))
  return [...forms]
}

/** Returns the base64 forms of a secret at each offset, without the characters that depend on the surrounding text. */
const base64Forms = (secret: string): readonly string[] => {
  const bytes = String.fromCharCode(...new TextEncoder().encode(secret.slice(0, 4096)))
  return [0, 1, 2].map((offset) => {
    const encoded = btoa('\0'.repeat(offset) + bytes).replace(/=+$/, '')
    const isCut = (bytes.length + offset) % 3 !== 0
    return encoded.slice(offset === 0 ? 0 : offset + 1, isCut ? -1 : undefined)
  })
}

const shortest = 8

/** Returns the strings to look for: the secret itself and, if it is long enough not to match by chance, its base64 forms. */
const searchedForms = (secret: string): readonly string[] =>
  secret.length < shortest
    ? [secret]
    : [secret, ...base64Forms(secret).flatMap((form) => [form, form.replace(/\+/g, '-').replace(/\//g, '_')])]

/**
 * Returns a test for text from a server. It checks whether the text contains a secret: unchanged, escaped for JSON, a URL
 * or HTML, in base64, or in another case.
 */
export const secretFinder = (secrets: readonly unknown[]): ((text: string) => boolean) => {
  const texts = secrets.filter((secret): secret is string => typeof secret === 'string' && secret !== '')
  const searched = texts.flatMap(searchedForms).map((form) => form.toLowerCase())
  return (text) =>
    searched.length > 0 &&
    decodedForms(text).some((form) => {
      const lowerCase = form.toLowerCase()
      return searched.some((secret) => lowerCase.includes(secret))
    })
}

/** Returns the fields with `[redacted]` in place of each text or key that contains a secret. */
export const hideSecrets = <Fields extends object>(fields: Fields, holdsSecret: (text: string) => boolean): Fields => {
  const hideText = (text: string): string => (holdsSecret(text) ? '[redacted]' : text)
  const hide = (value: unknown): unknown => {
    if (typeof value === 'string') return hideText(value)
    if (Array.isArray(value)) return value.map(hide)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [hideText(key), hide(item)]))
  }
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, hide(value)])) as Fields
}
