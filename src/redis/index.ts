/**
 * Shares a token between processes with Redis.
 *
 * @module redis
 */

/** The part of a client of `ioredis` that is used. */
export type Ioredis = {
  readonly eval: (script: string, keys: number, ...keysAndArguments: readonly string[]) => Promise<unknown>
}
