import type { Result } from './result.js'
import type { RawAnswer } from './transport.js'

/**
 * The retries that a context has left, as in the SDKs of AWS: an outage uses them up, so that clients do not multiply the
 * load on an API that is failing.
 */
export type RetryBudget = { tokens: number }

const full = 500
const cost = 5

/** The budget that a context starts with. */
export const newRetryBudget = (): RetryBudget => ({ tokens: full })

/** Takes the cost of one retry. Gives false, and takes nothing, when too little is left. */
export const takeRetry = (budget: RetryBudget): boolean => {
  if (budget.tokens < cost) return false
  budget.tokens -= cost
  return true
}

/** Gives back what a retry cost that led to a success, or a little for a success without one. */
export const giveBack = (budget: RetryBudget, result: Result<RawAnswer>, repetitions: number): void => {
  if (!result.ok || result.value.status >= 500) return
  budget.tokens = Math.min(budget.tokens + (repetitions > 0 ? cost : 1), full)
}
