import type { JsonObject } from '../json.js'
import { done, type Outcome, refuse } from '../outcome.js'
import type { Parts } from './parts.js'
import { linksOf, labelOf, reversesOf } from './relations.js'
import { shownChange, shownRequest } from './shownRequest.js'

/** A request to the console's own API whose token is valid. */
export type Asked = {
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: JsonObject
  /** The origin of the sandbox, as the browser sees it. */
  readonly origin: string
}

/** Answers one route with a value that is sent as JSON. */
export type Handle = (parts: Parts, asked: Asked) => Outcome<unknown> | Promise<Outcome<unknown>>

/** A route: its method, its path such as `requests/:id`, and its handler. */
export type ConsoleRoute = readonly [method: string, path: string, handle: Handle]

/** The maximum number of lines in a list. */
const mostLines = 200

/** Reads a number from a query, within limits. */
const numberIn = (query: URLSearchParams, name: string, unset: number, most: number): number => {
  const given = Number(query.get(name) ?? unset)
  return Number.isSafeInteger(given) && given >= 0 ? Math.min(given, most) : unset
}

const overview: Handle = ({ system, links, figures, clock, now, forms, tables, recorder }) =>
  done({
    system: system.name,
    title: system.title,
    hasOutbox: system.hasOutbox,
    links: links(),
    totals: figures.totals(),
    bars: figures.bars(now()),
    now: clock.now(),
    operations: system.operations.map((name) => ({ name, hasForm: forms.has(name) })),
    recorded: [...new Set(recorder.list().map(({ operation }) => operation))].filter((name) => name !== '').sort(),
    tables: tables.counts(),
  })

const statusFits = (status: number, wanted: string): boolean =>
  wanted === '' || (wanted.endsWith('xx') ? Math.floor(status / 100) === Number(wanted[0]) : status === Number(wanted))

const requests: Handle = ({ recorder, line }, { query }) => {
  const [text, status] = [(query.get('text') ?? '').toLowerCase(), query.get('status') ?? '']
  const [operation, failedOnly] = [query.get('operation') ?? '', query.get('failed') === '1']
  const found = recorder
    .list()
    .filter((one) => (!failedOnly || one.failed) && statusFits(one.status, status))
    .filter((one) => operation === '' || one.operation === operation)
    .map(line)
    .filter(
      ({ method, address, operation: name, agent, caller, message, status: code }) =>
        text === '' ||
        [method, address, name, agent, caller, message, String(code)].join(' ').toLowerCase().includes(text),
    )
  return done({ total: found.length, lines: found.slice(0, numberIn(query, 'limit', mostLines, mostLines)) })
}

const request: Handle = (parts, { params }) => {
  const recorded = parts.recorder.get(Number(params['id']))
  return recorded === undefined ? refuse(404, 'this request is no longer kept') : done(shownRequest(parts, recorded))
}

const rows: Handle = ({ tables, system }, { params: { table = '' }, query }) => {
  if (!Object.hasOwn(tables.current(), table)) return refuse(404, 'there is no such table')
  const size = Math.max(1, numberIn(query, 'size', 50, 200))
  const page = tables.search(table, query.get('search') ?? '', numberIn(query, 'page', 0, 1_000_000_000), size)
  const names = new Set(Object.keys(tables.current()))
  const columns = [...new Set(page.rows.flatMap((row) => Object.keys(row)))]
  const targets = columns.flatMap((field) => {
    const target = system.targetOf(table, field, names)
    return target === undefined ? [] : [[field, target] as const]
  })
  return done({ ...page, table, columns, targets: Object.fromEntries(targets) })
}

const row: Handle = ({ tables, system, history }, { params: { table = '', id = '' } }) => {
  const found = tables.row(table, id)
  const changes = history.of(table, id)
  // A row that was removed still has a history.
  if (found === undefined && changes.length === 0) return refuse(404, `there is no row ${id} in ${table}`)
  const shown = found && tables.show(found)
  return done({
    ...{ table, id },
    label: shown === undefined ? '' : labelOf(shown),
    row: shown ?? null,
    links: found === undefined ? [] : linksOf(system, tables, table, found),
    reverses: reversesOf(system, tables, table, id),
    history: changes.map((change) => shownChange(tables, change)),
  })
}

const outbox: Handle = ({ system, outbox: { list } }) =>
  done({ hasOutbox: system.hasOutbox, events: [...list()].reverse().slice(0, mostLines) })

const form: Handle = ({ forms }, { params: { name = '' } }) => {
  const found = forms.get(name)
  return found === undefined ? refuse(404, 'there is no such operation') : done(found)
}

/** The routes that only read. */
export const readRoutes: readonly ConsoleRoute[] = [
  ['GET', 'overview', overview],
  ['GET', 'requests', requests],
  ['GET', 'requests/:id', request],
  ['GET', 'tables', ({ tables }) => done(tables.counts())],
  ['GET', 'tables/:table', rows],
  ['GET', 'tables/:table/:id', row],
  ['GET', 'faults', ({ faults }) => done(faults.list())],
  ['GET', 'clock', ({ clock }) => done({ now: clock.now() })],
  ['GET', 'snapshots', ({ snapshots }) => done(snapshots.list())],
  ['GET', 'outbox', outbox],
  ['GET', 'operations/:name', form],
]
