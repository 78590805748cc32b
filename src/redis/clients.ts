import type { TokenStore } from '../index.js'
import { createTokenStore, type RedisTokenStoreOptions } from './tokenStore.js'

/** The part of a client of the package `redis` that is used. The clients of a cluster and of a pool have it too. */
export type NodeRedisClient = {
  /** Runs a script on the server. */
  readonly eval: (
    script: string,
    options: { readonly keys: string[]; readonly arguments: string[] },
  ) => Promise<unknown>
}

/** The part of a client of the package `ioredis` that is used. The client of a cluster has it too. */
export type IoredisClient = {
  /** Runs a script on the server. */
  readonly eval: (script: string, numberOfKeys: number, ...keysAndArguments: string[]) => Promise<unknown>
}

/**
 * Creates a token store for `cachedToken` in Redis, with a lock: of all processes that share the key, one requests a token
 * and the others take it. `client` is a connected client of the package `redis`. If the process with the lock dies, another
 * takes over after `lockTime`. If a login fails, its error is shared too. Times are in milliseconds.
 *
 * Errors: calls return an `input` error if an option is invalid. Anything that Redis refuses counts as being away.
 */
export const redisTokenStore = (client: NodeRedisClient, options: RedisTokenStoreOptions): TokenStore =>
  createTokenStore((script, key, ...args) => client.eval(script, { keys: [key], arguments: [...args] }), options)

/**
 * Like {@link redis.redisTokenStore | redisTokenStore}, with a client of the package `ioredis`.
 */
export const ioredisTokenStore = (client: IoredisClient, options: RedisTokenStoreOptions): TokenStore =>
  createTokenStore((script, key, ...args) => client.eval(script, 1, key, ...args), options)
