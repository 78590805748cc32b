/**
 * Shares a token between processes with Redis.
 *
 * @module redis
 */
export { type IoredisClient, ioredisTokenStore, type NodeRedisClient, redisTokenStore } from './clients.js'
export type { RedisTokenStoreOptions } from './tokenStore.js'
