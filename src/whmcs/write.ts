/** Writes a value in another form; a text is taken for one that is written already, and does not come here. */
export type Write = (value: object) => unknown

/** Writes parameters by name, those that are lists or objects. */
export const writing =
  (writers: Readonly<Record<string, Write>>) =>
  (params: Readonly<Record<string, unknown>>): object => {
    const written: Record<string, unknown> = { ...params }
    for (const name in writers) {
      const value = params[name]
      if (typeof value === 'object' && value) written[name] = writers[name]!(value)
    }
    return written
  }

const joined =
  (mark: string): Write =>
  (value) =>
    Array.isArray(value) ? value.join(mark) : value

/** A list parted by commas. */
export const byCommas: Write = /* @__PURE__ */ joined(',')

/** A list parted by spaces. */
export const bySpaces: Write = /* @__PURE__ */ joined(' ')

/** A list whose items are each written so; empty slots stay where they are. */
export const eachBy =
  (write: Write): Write =>
  (value) =>
    Array.isArray(value) ? value.map((item: unknown) => (typeof item === 'object' && item ? write(item) : item)) : value
