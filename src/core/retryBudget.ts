import type { Result } from './result.js'
import type { RawAnswer } from './transport.js'

/**
 * The number of retries that a context has left, as in the AWS SDKs. An outage uses it up, so that clients do not multiply
 * the load on a failing API.
 */
export type RetryBudget = { tokens: number }

const full = 500
const cost = 5

/** Creates the budget that a context starts with. */
export const newRetryBudget = (): RetryBudget => ({ tokens: full })

/** Takes the cost of one retry. Returns false, and takes nothing, if too little is left. */
export const takeRetry = (budget: RetryBudget): boolean => {
  if (budget.tokens < cost) return false
  budget.tokens -= cost
  return true
}

/** Gives back the cost of a retry that succeeded, or a little for a success without a retry. */
export const giveBack = (budget: RetryBudget, result: Result<RawAnswer>, repetitions: number): void => {
  if (!result.ok || result.value.status >= 500) return
  budget.tokens = Math.min(budget.tokens + (repetitions > 0 ? cost : 1), full)
}
