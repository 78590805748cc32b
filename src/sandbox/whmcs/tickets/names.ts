import { md5 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

// 7919 and 900000 have no divisor in common: each id up to that many has a number of its own, and none has its id's.
/** A ticket's public number, six digits for the first 900,000. */
export const ticketNumber = (id: number): string =>
  String(100_000 + ((id * 7919) % 900_000) + Math.floor(id / 900_000) * 1_000_000)

/** A ticket's access code: eight letters and digits that always are the same for the same ticket. */
export const accessCode = (id: number): string => bytesToHex(md5(utf8ToBytes(`ticket ${String(id)}`))).slice(0, 8)
