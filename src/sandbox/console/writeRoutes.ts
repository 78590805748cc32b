import { isObject, type JsonObject, own, textOf } from '../json.js'
import { done, type Loaded, type Outcome, refuse } from '../outcome.js'
import { readArguments } from './arguments.js'
import { codeOf } from './code.js'
import { readFaults } from './faultsOf.js'
import type { Parts } from './parts.js'
import type { ConsoleRoute, Handle } from './readRoutes.js'
import { maskValue } from './shownRequest.js'

/** Returns the value, or the reason why the action failed. */
const outcomeOf = (loaded: Loaded, value: () => unknown): Outcome<unknown> =>
  loaded.ok ? done(value()) : refuse(409, loaded.message)

const addFaults: Handle = ({ system, faults, streams }, { body }) => {
  const read = readFaults(system, body)
  if (!read.ok) return read
  faults.add(read.value)
  streams.send('faults', {})
  return done(faults.list())
}

/** Removes the fault at an index of the list. */
const removeFault: Handle = ({ faults, streams }, { params }) => {
  const kept = faults.list().filter((_, index) => index !== Number(params['index']))
  faults.clear()
  faults.add(kept)
  streams.send('faults', {})
  return done(kept)
}

const clearFaults: Handle = ({ faults, streams }) => {
  faults.clear()
  streams.send('faults', {})
  return done([])
}

const moveClock: Handle = ({ clock, changed, streams }, { body }) => {
  const [by, to] = [textOf(own(body, 'advance')), textOf(own(body, 'set'))]
  const moved = to === '' ? clock.advance(by) : clock.set(to)
  changed({ done: to === '' ? `The clock was moved by ${by}` : `The clock was set to ${to}` })
  streams.send('clock', { now: clock.now() })
  return moved.ok ? done({ now: moved.now }) : refuse(422, moved.message)
}

const nameIn = (body: JsonObject): string => textOf(own(body, 'name'))

const takeSnapshot: Handle = ({ snapshots }, { body }) => done(snapshots.take(nameIn(body)))

const renameSnapshot: Handle = ({ snapshots }, { params, body }) =>
  outcomeOf(snapshots.rename(Number(params['id']), nameIn(body)), snapshots.list)

const removeSnapshot: Handle = ({ snapshots }, { params }) =>
  outcomeOf(snapshots.remove(Number(params['id'])), snapshots.list)

/** Notifies the pages that the state was replaced. */
const replaced = ({ changed, streams, clock }: Parts, what: string): void => {
  changed({ done: what })
  streams.send('clock', { now: clock.now() })
  streams.send('faults', {})
}

const restoreSnapshot: Handle = (parts, { params }) => {
  const { snapshots } = parts
  const name = snapshots.list().find(({ id }) => id === Number(params['id']))?.name ?? ''
  const restored = snapshots.restore(Number(params['id']))
  if (restored.ok) replaced(parts, `The snapshot “${name}” was restored`)
  return outcomeOf(restored, snapshots.list)
}

const resetAll: Handle = (parts) => {
  parts.reset()
  replaced(parts, 'The sandbox was reset')
  return done({})
}

const replay: Handle = ({ outbox, outboxChanged }, { params }) => {
  const replayed = outbox.replay(Number(params['id']))
  outboxChanged()
  return outcomeOf(replayed, () => ({}))
}

const clearRequests: Handle = ({ recorder, streams }) => {
  recorder.clear()
  streams.send('requests', {})
  return done({})
}

/** Returns the code of a call. It also makes the call, unless the request asks only for the code. */
const callOperation: Handle = async (parts, { params: { name = '' }, body, origin }) => {
  const { forms, system, caller, credentials, recorder } = parts
  const form = forms.get(name)
  if (form === undefined) return refuse(404, 'there is no such operation')
  const values = own(body, 'values') ?? {}
  const args = readArguments(form, isObject(values) ? values : {})
  const isCodeOnly = own(body, 'codeOnly') === true
  // An incomplete form is not an error yet.
  if (!args.ok) return isCodeOnly ? done({ code: '', missing: args.message }) : args
  const code = codeOf(system, name, args.value, `${origin}/`, credentials)
  if (isCodeOnly) return done({ code, missing: '' })
  const result = await caller(name, args.value)
  const made = recorder.list().find(({ operation }) => operation === name)
  return done({
    code,
    ok: result.ok,
    value: maskValue(system, result.value, made?.responseBody.text ?? ''),
    error: maskValue(system, result.error, ''),
    request: made?.id ?? null,
  })
}

/** The routes that change something. */
export const writeRoutes: readonly ConsoleRoute[] = [
  ['DELETE', 'requests', clearRequests],
  ['POST', 'faults', addFaults],
  ['DELETE', 'faults', clearFaults],
  ['DELETE', 'faults/:index', removeFault],
  ['POST', 'clock', moveClock],
  ['POST', 'snapshots', takeSnapshot],
  ['PUT', 'snapshots/:id', renameSnapshot],
  ['DELETE', 'snapshots/:id', removeSnapshot],
  ['POST', 'snapshots/:id/restore', restoreSnapshot],
  ['POST', 'reset', resetAll],
  ['POST', 'outbox/:id/replay', replay],
  ['POST', 'operations/:name', callOperation],
]
