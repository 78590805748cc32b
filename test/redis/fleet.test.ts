import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type RedisServer, startRedis } from '../support/redisServer.js'
import { openSchool, runAll, type School, startFleet, type Worker } from './fleet.js'

// Eight processes, four with each package, share one token and one rate by a Redis of their own. A window of the limiter may
// begin at any time, so that two of them may touch within a second: the school allows twice what they take.

const perSecond = 200
const hour = 3_600_000
const lockTime = 1_000

let redis: RedisServer
let school: School
let workers: readonly Worker[]

beforeEach(async () => {
  redis = await startRedis()
  school = await openSchool(2 * perSecond)
})

afterEach(async () => {
  await Promise.all(workers.map(({ kill }) => kill()))
  await school.close()
  await redis.close()
})

/** Makes the tokens of all workers and of the school expire. */
const expire = (ahead: number): number => {
  school.pass(hour)
  return ahead + hour
}

describe('eight processes', () => {
  it('make 2,000 calls with one login for each lifetime of a token and are never refused', async () => {
    workers = await startFleet(8, school, redis, { whenAway: 'wait', perSecond, lockTime })
    let ahead = 0
    for (const lifetime of [1, 2, 3, 4]) {
      expect(await runAll(workers, { calls: 62 + (lifetime % 2), ahead })).toEqual({
        done: 8 * (62 + (lifetime % 2)),
        errors: [],
      })
      expect(school.counted.logins).toBe(lifetime)
      ahead = expire(ahead)
    }
    expect(school.counted).toEqual({ logins: 4, calls: 2000, refused: 0 })
  })

  it('take over the login of a process that is killed while it has the lock', async () => {
    workers = await startFleet(8, school, redis, { whenAway: 'wait', perSecond, lockTime })
    const { arrived, letGo } = school.holdLogins()
    const holder = Promise.race(workers.map(async (worker) => worker.says('login').then(() => worker)))
    for (const { start } of workers) start({ calls: 10, ahead: 0 })
    const killed = await holder
    const others = workers.filter((worker) => worker !== killed)
    const finished = others.map(({ says }) => says('finished'))
    await arrived
    await killed.kill()
    letGo()
    expect(await Promise.all(finished)).toEqual(others.map(() => ({ event: 'finished', done: 10, errors: [] })))
    expect(school.counted).toMatchObject({ logins: 2, calls: 70, refused: 0 })
  })

  it('that wait for Redis ask nothing while it is away, and go on when it is back', async () => {
    workers = await startFleet(8, school, redis, { whenAway: 'wait', perSecond, lockTime })
    expect((await runAll(workers, { calls: 10, ahead: 0 })).done).toBe(80)
    let ahead = 0
    for (const [round, wait] of (['waitsForTurn', 'waitsForLock'] as const).entries()) {
      await redis.kill()
      const before = { ...school.counted }
      const waiting = workers.map(({ says }) => says(wait))
      const finished = runAll(workers, { calls: 10, ahead })
      await Promise.all(waiting)
      expect(school.counted).toEqual(before)
      await redis.start()
      expect(await finished).toEqual({ done: 80, errors: [] })
      expect(school.counted).toEqual({ logins: round + 1, calls: 80 * (round + 2), refused: 0 })
      ahead = expire(ahead)
    }
  })

  it('go on through a restart of Redis', async () => {
    workers = await startFleet(8, school, redis, { whenAway: 'wait', perSecond, lockTime })
    const finished = runAll(workers, { calls: 100, ahead: 0 })
    while (school.counted.calls < 100) await new Promise(setImmediate)
    await redis.kill()
    await redis.start()
    expect(await finished).toEqual({ done: 800, errors: [] })
    expect((await runAll(workers, { calls: 10, ahead: expire(0) })).errors).toEqual([])
    expect(school.counted).toEqual({ logins: 2, calls: 880, refused: 0 })
  })

  it('that go on alone log in each for itself and keep to their part of the rate while Redis is away', async () => {
    workers = await startFleet(8, school, redis, { whenAway: 'alone', perSecond, lockTime })
    expect((await runAll(workers, { calls: 10, ahead: 0 })).done).toBe(80)
    expect(school.counted.logins).toBe(1)
    await redis.kill()
    expect(await runAll(workers, { calls: 20, ahead: expire(0) })).toEqual({ done: 160, errors: [] })
    expect(school.counted).toEqual({ logins: 9, calls: 240, refused: 0 })
  })
})
