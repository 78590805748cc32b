import { sha1 } from '@noble/hashes/legacy.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

// The same calls give the same secrets in every run: they guard nothing but a sandbox.
const derived = (what: string, length: number): string =>
  btoa(String.fromCharCode(...sha512(utf8ToBytes(what)).slice(0, length)))

/** A secret of a credential: its first, second and so on. */
export const secretOf = (credential: number, count: number): string =>
  derived(`oauth ${String(credential)} ${String(count)}`, 64)

/** The identifier of a credential. */
export const identifierOf = (credential: number): string =>
  `SANDBOX.${derived(`oauth client ${String(credential)}`, 16)}`

/** A token of 40 hexadecimal digits for something. */
export const tokenOf = (what: string): string => bytesToHex(sha1(utf8ToBytes(what)))
