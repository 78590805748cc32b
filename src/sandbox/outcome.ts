/** What is wrong with an input: messages by attribute. */
export type Messages = { readonly [attribute: string]: readonly string[] }

/** A refusal: the HTTP status and what to tell the caller. */
export type Refusal = {
  readonly ok: false
  readonly status: number
  readonly message: string | Messages
  readonly headers?: Readonly<Record<string, string>>
}

/** What a rule or a handler comes to: a value, or a refusal that changes nothing. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T; readonly headers?: Readonly<Record<string, string>> } | Refusal

/** A value, as an outcome. */
export const done = <T>(value: T): Outcome<T> => ({ ok: true, value })

/** A refusal with a status and one sentence. */
export const refuse = (status: number, message: string, headers: Readonly<Record<string, string>> = {}): Refusal => ({
  ok: false,
  status,
  message,
  headers,
})

/** A failed validation: 422 with messages by attribute. */
export const invalid = (messages: Messages): Refusal => ({ ok: false, status: 422, message: messages })

/** A failed validation of one attribute. */
export const invalidAt = (attribute: string, message: string): Refusal => invalid({ [attribute]: [message] })

/** Whether something was done, such as taking over a state, or what stood in its way. */
export type Loaded = { readonly ok: true } | { readonly ok: false; readonly message: string }

/** Whether the demo data is in, and whether it was put in now; or what stood in its way. */
export type Seeded = { readonly ok: true; readonly seeded: boolean } | { readonly ok: false; readonly message: string }

/** What stood in the way by what was thrown. A sandbox that another has made can throw what is no error and no text. */
export const failedBy = (thrown: unknown): { readonly ok: false; readonly message: string } => {
  try {
    return { ok: false, message: String(thrown instanceof Error ? thrown.message : thrown) }
  } catch {
    return { ok: false, message: 'the sandbox has failed' }
  }
}
