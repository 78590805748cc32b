/** The messages of a failed validation, by attribute. */
export type Messages = { readonly [attribute: string]: readonly string[] }

/** A refusal: the HTTP status and the message for the caller. */
export type Refusal = {
  readonly ok: false
  readonly status: number
  readonly message: string | Messages
  readonly headers?: Readonly<Record<string, string>>
}

/** What a rule or a handler comes to: a value, or a refusal that changes nothing. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T; readonly headers?: Readonly<Record<string, string>> } | Refusal

/** Makes the outcome of a value. */
export const done = <T>(value: T): Outcome<T> => ({ ok: true, value })

/** Makes a refusal with a status and one sentence. */
export const refuse = (status: number, message: string, headers: Readonly<Record<string, string>> = {}): Refusal => ({
  ok: false,
  status,
  message,
  headers,
})

/** Makes the refusal of a failed validation: 422 with messages by attribute. */
export const invalid = (messages: Messages): Refusal => ({ ok: false, status: 422, message: messages })

/** Makes the refusal of a failed validation of one attribute. */
export const invalidAt = (attribute: string, message: string): Refusal => invalid({ [attribute]: [message] })

/** The result of a step such as loading a state: success, or the message of the failure. */
export type Loaded = { readonly ok: true } | { readonly ok: false; readonly message: string }

/** The result of seeding: whether the demo data was added now, or the message of the failure. */
export type Seeded = { readonly ok: true; readonly seeded: boolean } | { readonly ok: false; readonly message: string }

/**
 * Makes the message of a failure from a thrown value. A sandbox of another maker can throw values that are neither
 * errors nor strings.
 */
export const failedBy = (thrown: unknown): { readonly ok: false; readonly message: string } => {
  try {
    return { ok: false, message: String(thrown instanceof Error ? thrown.message : thrown) }
  } catch {
    return { ok: false, message: 'the sandbox has failed' }
  }
}
