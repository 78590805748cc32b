import { sha1 } from '@noble/hashes/legacy.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

// The secrets are deterministic, because they protect only a sandbox.
const derived = (what: string, length: number): string =>
  btoa(String.fromCharCode(...sha512(utf8ToBytes(what)).slice(0, length)))

/** Returns a secret of a credential. `count` numbers the secrets of the credential. */
export const secretOf = (credential: number, count: number): string =>
  derived(`oauth ${String(credential)} ${String(count)}`, 64)

/** Returns the identifier of a credential. */
export const identifierOf = (credential: number): string =>
  `SANDBOX.${derived(`oauth client ${String(credential)}`, 16)}`

/** Derives a token of 40 hexadecimal digits from a string. */
export const tokenOf = (what: string): string => bytesToHex(sha1(utf8ToBytes(what)))
