/** A value of a parameter. `undefined` and null are not sent. An empty string is sent. */
export type Param = string | number | boolean | null | undefined | readonly Param[] | Params

/** Parameters by name, or a map in a parameter. */
export type Params = { readonly [name: string]: Param }

/** An amount or a rate. A string, such as `'19.90'` from an answer, is sent unchanged. */
export type Decimal = number | string

/**
 * A value that is sent in the format of PHP's `serialize`, in base64. A string is sent unchanged, because it counts as
 * already encoded.
 */
export type Serialized = string | Params | readonly Param[]

/** A file of a ticket. */
export type Attachment = { readonly name: string; readonly data: Uint8Array }
