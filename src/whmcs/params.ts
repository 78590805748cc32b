/** A value of a parameter. `undefined` and null are not sent; an empty text is. */
export type Param = string | number | boolean | null | undefined | readonly Param[] | Params

/** Parameters by name, or a map in one of them. */
export type Params = { readonly [name: string]: Param }

/**
 * An amount or a rate. A text, such as `'19.90'` from an answer, is sent as it is.
 */
export type Decimal = number | string

/** What is sent as PHP's `serialize` writes it, in base64. A text is taken for one that is written already. */
export type Serialized = string | Params | readonly Param[]

/** A file of a ticket. */
export type Attachment = { readonly name: string; readonly data: Uint8Array }
