import {
  createAlfaCrmSandbox,
  createTeamToolsSandbox,
  createWhmcsSandbox,
  type TeamToolsSandbox,
} from 'billfold/sandbox'
import { serveSandbox } from 'billfold/sandbox/node'
import { describe, expect, test } from 'vitest'
import { createApi, json, type Loose } from './api.js'

const now = () => Date.UTC(2031, 4, 30, 12)
const reset = [{ match: 'GET x', reset: true as const }]
// They share their controls: the type of one is as good as that of another.
const systems: Record<string, () => TeamToolsSandbox> = {
  teamtools: () => createTeamToolsSandbox({ clientId: 'id', clientSecret: 'x', salt: 'x', now, control: true }),
  alfacrm: () => createAlfaCrmSandbox({ email: 'a@a.a', apiKey: 'x', now, control: true }) as never,
  whmcs: () => createWhmcsSandbox({ credentials: [{ identifier: 'id', secret: 'x' }], now, control: true }) as never,
}

describe.each(Object.entries(systems))('%s', (_system, create) => {
  const control = async (
    sandbox: { fetch: (url: string, init?: RequestInit) => Promise<Response> },
    method: string,
    path: string,
    body?: object,
  ): Promise<Loose> => {
    const answer = await sandbox.fetch(
      `http://a.a/_sandbox/${path}`,
      body === undefined ? { method } : json(method, body),
    )
    return { status: answer.status, ...(await answer.json()) }
  }

  test('the clock is moved over HTTP, forward only', async () => {
    const sandbox = create()
    expect(await control(sandbox, 'GET', 'clock')).toEqual({
      status: 200,
      data: { now: '2031-05-30T12:00:00.000Z', milliseconds: now() },
    })
    expect((await control(sandbox, 'POST', 'clock', { advance: '1 month' })).data.now).toBe('2031-06-30T12:00:00.000Z')
    expect((await control(sandbox, 'POST', 'clock', { set: '2031-07-01T00:00:00Z' })).status).toBe(200)
    expect((await control(sandbox, 'POST', 'clock', { set: '2031-01-01T00:00:00Z' })).status).toBe(422)
    expect((await control(sandbox, 'POST', 'clock', {})).status).toBe(422)
    expect((await control(sandbox, 'POST', 'clock', { advance: 1, set: 1 })).status).toBe(422)
    expect((await control(sandbox, 'DELETE', 'clock')).status).toBe(405)
    expect(sandbox.clock.now()).toBe(Date.UTC(2031, 6, 1))
  })

  test('a snapshot has the state, the clock and the faults', () => {
    const sandbox = create()
    const before = sandbox.snapshot()
    sandbox.clock.advance('1 day')
    sandbox.faults.add(reset)
    const after = sandbox.snapshot()
    expect(sandbox.restore(before)).toEqual({ ok: true })
    expect([sandbox.clock.now(), sandbox.faults.list()]).toEqual([now(), []])
    expect(sandbox.restore(after)).toEqual({ ok: true })
    expect([sandbox.clock.now(), sandbox.faults.list()]).toEqual([now() + 86_400_000, reset])
    const damaged = { ...before, state: { ...before.state, ahead: 'x' } }
    expect(sandbox.restore(damaged as never)).toEqual({ ok: false, message: 'its clock is damaged' })
    expect(sandbox.clock.now()).toBe(now() + 86_400_000)
  })

  test('reset returns to the start, and the start can be set', () => {
    const sandbox = create()
    sandbox.clock.advance('1 day')
    sandbox.faults.add(reset)
    sandbox.reset()
    expect([sandbox.clock.now(), sandbox.faults.list()]).toEqual([now(), []])
    sandbox.clock.advance('1 day')
    sandbox.setStart()
    sandbox.clock.advance('1 day')
    sandbox.reset()
    expect(sandbox.clock.now()).toBe(now() + 86_400_000)
  })

  test('snapshots have names over HTTP', async () => {
    const sandbox = create()
    expect((await control(sandbox, 'POST', 'snapshots', { name: 'start' })).data).toEqual([
      { name: 'start', taken: '2031-05-30T12:00:00.000Z' },
    ])
    expect((await control(sandbox, 'POST', 'snapshots', {})).data).toHaveLength(2)
    expect((await control(sandbox, 'POST', 'snapshots', { name: 'start' })).data).toHaveLength(2)
    expect(sandbox.snapshots.list().map(({ name }) => name)).toEqual(['Snapshot 2', 'start'])
    sandbox.clock.advance('1 day')
    expect((await control(sandbox, 'POST', 'snapshots/start/restore')).status).toBe(200)
    expect(sandbox.clock.now()).toBe(now())
    expect((await control(sandbox, 'DELETE', 'snapshots/start')).data).toHaveLength(1)
    expect((await control(sandbox, 'POST', 'snapshots/start/restore')).status).toBe(404)
    expect((await control(sandbox, 'POST', 'snapshots', { name: 5 })).status).toBe(422)
    sandbox.clock.advance('1 day')
    expect((await control(sandbox, 'POST', 'reset')).status).toBe(200)
    expect(sandbox.clock.now()).toBe(now())
  })

  test('unknown control routes are routes of the API, and none is there unless it is turned on', async () => {
    const sandbox = create()
    const answer = await sandbox.fetch('http://a.a/_sandbox/weather')
    expect(answer.status).toBe(404)
    const url = 'http://a.a/_sandbox/clock'
    const off = [
      createTeamToolsSandbox({ clientId: 'id', clientSecret: 'x', salt: 'x' }),
      createAlfaCrmSandbox({ email: 'a@a.a', apiKey: 'x' }),
      createWhmcsSandbox({ credentials: [{ identifier: 'id', secret: 'x' }] }),
    ]
    for (const each of off) expect((await each.fetch(url)).status).toBe(404)
  })
})

test('restoring drops the events that are under way, and a move of the clock is a change to keep', async () => {
  const posted: unknown[] = []
  const waiting: (() => void)[] = []
  const { sandbox, must } = await createApi({
    webEventUrl: 'http://hooks.example/in',
    fetch: (url) => Promise.resolve(new Response(null, { status: posted.push(url) > 0 ? 503 : 200 })),
    wait: () => new Promise((resolve) => waiting.push(resolve)),
  })
  const start = sandbox.snapshot()
  await must('POST', 'teams/', { name: 'A' })
  await expect.poll(() => waiting.length).toBe(1)
  sandbox.restore(start)
  for (const goOn of waiting) goOn()
  await sandbox.settled()
  expect([posted.length, sandbox.outbox.list()]).toEqual([1, []])
  const revision = sandbox.revision()
  sandbox.clock.advance('1 day')
  expect(sandbox.revision()).toBeGreaterThan(revision)
})

test('a test starts from a known state again and again', async () => {
  const { sandbox, must } = await createApi()
  await must('POST', 'groups/', { name: 'Standard' })
  const start = sandbox.snapshot()
  for (const name of ['A', 'B', 'C']) {
    const { id } = await must('POST', 'teams/', { name })
    expect(await must('GET', 'teams')).toMatchObject([{ id, name }])
    expect(sandbox.restore(start)).toEqual({ ok: true })
  }
  expect(await must('GET', 'teams')).toEqual([])
})

test('events are kept without an address, and posted again on demand with one, over sockets', async () => {
  const kept = await createApi({ control: true })
  await kept.must('POST', 'teams/', { name: 'A' })
  expect(kept.sandbox.outbox.list()).toMatchObject([
    { id: 1, event: 'team created', status: 'kept', attempts: [], body: { data: { action: 'created' } } },
  ])
  expect(kept.sandbox.outbox.replay(1)).toMatchObject({ ok: false })

  const received: Loose[] = []
  const receiver = await serveSandbox({
    fetch: async (request) => {
      received.push(await request.json())
      return new Response(null, { status: 204 })
    },
  })
  if (!receiver.ok) throw new Error(receiver.message)
  await using hook = receiver.value
  const { sandbox, must } = await createApi({ control: true, webEventUrl: `${hook.url}/in` })
  const served = await serveSandbox(sandbox)
  if (!served.ok) throw new Error(served.message)
  await using port = served.value
  await must('POST', 'teams/', { name: 'A' })
  await sandbox.settled()
  const listed = await (await fetch(`${port.url}/_sandbox/outbox`)).json()
  expect(listed.data).toMatchObject([
    { id: 1, event: 'team created', status: 'delivered', attempts: [{ status: 204 }] },
  ])
  expect((await fetch(`${port.url}/_sandbox/outbox/1/replay`, { method: 'POST' })).status).toBe(200)
  await sandbox.settled()
  expect(received).toHaveLength(2)
  expect(sandbox.outbox.list()[0]?.attempts).toHaveLength(2)
  expect((await fetch(`${port.url}/_sandbox/outbox/9/replay`, { method: 'POST' })).status).toBe(404)
})
