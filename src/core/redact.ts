/**
 * Plain data without the texts that hold a secret, its own keys as they are. However a server writes one — in JSON, in a
 * URL, with every other character escaped — its letters and digits stay: a text with all the runs of them is masked whole, and
 * so is every text beside a secret that has none. With `within`, the text that the data was read from, it is a copy only
 * where that holds a secret.
 */
export const masked = <T extends object>(data: T, secrets: readonly unknown[], within?: string): T => {
  const runs = secrets.flatMap((secret) =>
    typeof secret === 'string' && secret ? [secret.match(/[a-z\d]+/gi) ?? ['']] : [],
  )
  const holds = (text: string): boolean => runs.some((parts) => parts.every((part) => text.includes(part)))
  if (within && !holds(within)) return data
  const mask = (value: unknown): unknown =>
    typeof value === 'string'
      ? holds(value)
        ? '[redacted]'
        : value
      : Array.isArray(value)
        ? value.map(mask)
        : value && typeof value === 'object'
          ? Object.fromEntries(Object.entries(value).map((entry) => entry.map(mask)))
          : value
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mask(value)])) as T
}
