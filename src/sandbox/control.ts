import type { SandboxControls } from './controls.js'
import { type Fault, readFault } from './faults.js'
import { readJsonBody } from './http.js'
import { isList, type Json, type JsonObject, own } from './json.js'
import { done, invalidAt, type Loaded, type Outcome, refuse } from './outcome.js'

type Controls = SandboxControls<unknown>

/** A request to a control route: the path after `/_sandbox/`, the method and the body. */
type ControlRequest = { readonly rest: readonly string[]; readonly method: string; readonly body: JsonObject }

type ControlRoute = {
  readonly methods: readonly string[]
  readonly answer: (request: ControlRequest) => Outcome<Json>
}

const readFaults = (list: Json | undefined): Outcome<readonly Fault[]> => {
  if (!isList(list)) return invalidAt('faults', 'must be a list')
  const faults: Fault[] = []
  for (const item of list) {
    const fault = readFault(item)
    if (!fault.ok) return fault
    faults.push(fault.value)
  }
  return done(faults)
}

/**
 * `GET` lists the pending faults, `POST {"faults": […]}` adds faults, `PUT` replaces them, and `DELETE` removes all.
 */
const faultRoute = ({ faults }: Controls): ControlRoute => ({
  methods: ['GET', 'POST', 'PUT', 'DELETE'],
  answer: ({ method, body }) => {
    if (method === 'POST' || method === 'PUT') {
      const more = readFaults(own(body, 'faults'))
      if (!more.ok) return more
      if (method === 'PUT') faults.clear()
      faults.add(more.value)
    }
    if (method === 'DELETE') faults.clear()
    return done(faults.list().map((fault) => ({ ...fault })))
  },
})

/**
 * `GET` returns the time. `POST {"advance": "1 month"}` or `{"set": "2031-05-30T12:00:00Z"}` moves the clock forward.
 */
const clockRoute = ({ clock }: Controls): ControlRoute => ({
  methods: ['GET', 'POST'],
  answer: ({ method, body }) => {
    const [by, to] = [own(body, 'advance'), own(body, 'set')]
    const isTime = (value: Json | undefined) => typeof value === 'string' || typeof value === 'number'
    if (method === 'POST') {
      if (isTime(by) === isTime(to)) return invalidAt('advance', 'must be a duration, or set must be a time')
      const moved = isTime(by) ? clock.advance(by) : clock.set(to as string)
      if (!moved.ok) return invalidAt(isTime(by) ? 'advance' : 'set', moved.message)
    }
    return done({ now: new Date(clock.now()).toISOString(), milliseconds: clock.now() })
  },
})

const doneOr404 = (result: Loaded): Outcome<Json> => (result.ok ? done({}) : refuse(404, result.message))

/**
 * `GET` lists the snapshots by name, `POST {"name": "start"}` takes one, `POST snapshots/start/restore` restores it,
 * and `DELETE snapshots/start` deletes it.
 */
const snapshotRoute = ({ snapshots }: Controls): ControlRoute => {
  const listed = () => snapshots.list().map(({ name, time }) => ({ name, taken: new Date(time).toISOString() }))
  return {
    methods: ['GET', 'POST', 'DELETE'],
    answer: ({ rest: [name, verb], method, body }) => {
      const found = snapshots.list().find((kept) => kept.name === (name ?? own(body, 'name')))
      if (name === undefined && method === 'GET') return done(listed())
      if (name === undefined && method === 'POST') {
        const wanted = own(body, 'name') ?? ''
        if (typeof wanted !== 'string') return invalidAt('name', 'must be a text')
        if (found !== undefined) snapshots.remove(found.id)
        snapshots.take(wanted)
        return done(listed())
      }
      if (found === undefined) return refuse(404, 'there is no snapshot of this name')
      if (method === 'POST' && verb === 'restore') return doneOr404(snapshots.restore(found.id))
      if (method !== 'DELETE' || verb !== undefined)
        return refuse(405, 'a snapshot is restored by POST …/restore and forgotten by DELETE')
      snapshots.remove(found.id)
      return done(listed())
    },
  }
}

/** `POST` resets the sandbox to its start. */
const resetRoute = ({ reset }: Controls): ControlRoute => ({
  methods: ['POST'],
  answer: () => {
    reset()
    return done({})
  },
})

/** `GET` lists the events of the outbox, and `POST outbox/7/replay` posts one of them again. */
const outboxRoute = ({ outbox }: Controls): ControlRoute => ({
  methods: ['GET', 'POST'],
  answer: ({ rest: [id, verb], method }) => {
    if (id === undefined && method === 'GET') return done(outbox.list() as unknown as Json)
    if (method === 'POST' && verb === 'replay') return doneOr404(outbox.replay(Number(id)))
    return refuse(404, 'an event is posted again by POST outbox/{id}/replay')
  },
})

/** Answers the control routes of a sandbox. It returns undefined for a path that is not a control route. */
export type Control = (segments: readonly string[], request: Request) => Promise<Outcome<Json>> | undefined

/** Creates the control routes `/_sandbox/faults`, `clock`, `snapshots`, `reset` and `outbox` of a sandbox. */
export const createControl = (controls: Controls, maxBodyBytes: number): Control => {
  const routes: Readonly<Record<string, ControlRoute>> = {
    faults: faultRoute(controls),
    clock: clockRoute(controls),
    snapshots: snapshotRoute(controls),
    reset: resetRoute(controls),
    outbox: outboxRoute(controls),
  }
  const respond = async ({ methods, answer }: ControlRoute, rest: readonly string[], request: Request) => {
    const { method } = request
    const body = request.body === null ? done<JsonObject>({}) : await readJsonBody(request, maxBodyBytes)
    if (!body.ok) return body
    return methods.includes(method)
      ? answer({ rest, method, body: body.value })
      : refuse(405, `${method} is not a verb of this route`, { allow: methods.join(', ') })
  }
  return ([, name = '', ...rest], request) => {
    const route = Object.hasOwn(routes, name) ? routes[name] : undefined
    const most = name === 'snapshots' || name === 'outbox' ? 2 : 0
    return route === undefined || rest.length > most ? undefined : respond(route, rest, request)
  }
}
