/**
 * What csv-stringify uses of Node's Buffer, for runtimes that have none. No value is a Buffer there, and the only one that
 * it makes is the mark at the start of a file in UTF-8.
 */
export const Buffer = {
  isBuffer: (): boolean => false,
  from: (bytes: readonly number[]): Uint8Array => Uint8Array.from(bytes),
}
