import { md5 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

// 7919 and 900000 have no common divisor, so every id below that has a unique number, which is never the id itself.
/** Returns the public number of a ticket. It has six digits for the first 900,000 tickets. */
export const ticketNumber = (id: number): string =>
  String(100_000 + ((id * 7919) % 900_000) + Math.floor(id / 900_000) * 1_000_000)

/** Returns the access code of a ticket: eight letters and digits that are always the same for the same ticket. */
export const accessCode = (id: number): string => bytesToHex(md5(utf8ToBytes(`ticket ${String(id)}`))).slice(0, 8)
