import type { AlfaCrmParts } from '../rules.js'
import type { CallOptions } from '../signatures.js'

/** The parts of a request that the options of a call say. */
export const callParts = ({ signal, branch, dateFormat }: CallOptions = {}): AlfaCrmParts => ({
  signal,
  branch,
  dateFormat,
})
