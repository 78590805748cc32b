/**
 * Maps errors of the SDK to the retries of a job queue.
 *
 * @module queue
 */
export { afterFailure, type AfterFailure, type Failure } from './afterFailure.js'
