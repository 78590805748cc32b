import { type Limiter, rateLimited, type TokenStore } from 'billfold'
import { ioredisTokenStore, redisTokenStore } from 'billfold/redis'
import type { Cluster, Redis } from 'ioredis'
import type {
  BurstyRateLimiter,
  RateLimiterMemcache,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
} from 'rate-limiter-flexible'
import type { createClient, createClientPool, createCluster } from 'redis'
import { expectTypeOf, test } from 'vitest'

const options = { key: 'billfold:acme' }

test('clients of redis and ioredis are taken as they are', () => {
  expectTypeOf(redisTokenStore).parameter(1).toExtend<{ readonly key: string }>()
  const clients = (
    client: ReturnType<typeof createClient>,
    pool: ReturnType<typeof createClientPool>,
    cluster: ReturnType<typeof createCluster>,
  ): readonly TokenStore[] => [client, pool, cluster].map((each) => redisTokenStore(each, options))
  const others = (client: Redis, cluster: Cluster): readonly TokenStore[] =>
    [client, cluster].map((each) => ioredisTokenStore(each, options))
  expectTypeOf(clients).returns.toExtend<readonly TokenStore[]>()
  expectTypeOf(others).returns.toExtend<readonly TokenStore[]>()
  // @ts-expect-error -- the clients differ in how they take the keys of a script
  void ((client: Redis) => redisTokenStore(client, options))
  // @ts-expect-error -- an account without a key of its own would share the token of another
  void ((client: Redis) => ioredisTokenStore(client, {}))
})

test('limiters of rate-limiter-flexible are taken as they are', () => {
  expectTypeOf<RateLimiterRedis>().toExtend<Limiter>()
  expectTypeOf<RateLimiterPostgres>().toExtend<Limiter>()
  expectTypeOf<RateLimiterMemcache>().toExtend<Limiter>()
  expectTypeOf<RateLimiterMemory>().toExtend<Limiter>()
  expectTypeOf<BurstyRateLimiter>().toExtend<Limiter>()
  // @ts-expect-error -- a limiter without consume
  void (() => rateLimited(fetch, { limiter: {} }))
})
