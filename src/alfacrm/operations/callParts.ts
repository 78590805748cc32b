import type { AlfaCrmParts } from '../rules.js'
import type { CallOptions } from '../signatures.js'

/** The parts of a request that come from the options of a call. */
export const callParts = ({ signal, branch, dateFormat }: CallOptions = {}): AlfaCrmParts => ({
  signal,
  branch,
  dateFormat,
})
