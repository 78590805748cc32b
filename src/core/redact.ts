const inJson = (text: string): string => JSON.stringify(text).slice(1, -1)

/**
 * A copy of plain data with the secrets masked: as they are, as JSON and PHP's JSON write them, as a URL does.
 * The copy goes through JSON, so each form is looked for as JSON writes it.
 */
export const redact = <T>(data: T, secrets: readonly unknown[]): T =>
  JSON.parse(
    secrets
      .flatMap((secret) => {
        if (typeof secret !== 'string' || !secret) return []
        const json = inJson(secret)
        return [secret, json, json.replaceAll('/', '\\/'), encodeURIComponent(secret)].map(inJson)
      })
      .reduce((text, form) => text.replaceAll(form, '[redacted]'), JSON.stringify(data)),
  ) as T
