import { collect, type Context, map, paginate, type Result } from '../../index.js'
import { type Event, getEndUserEvents, listEndUsers, type NewEvent, type TrackedEvent } from '../../teamtools/index.js'
import { agrees, agreesIn, valueAt } from '../agreement.js'
import { type Dated, type Evidence, judge } from '../judge.js'
import type { Finder, Search, Settled } from '../settled.js'
import { anyTime, spanOf } from '../span.js'
import { type Change, readChanges } from './read.js'

/** Says why events may be missing from a list, because the counter of the latest is higher than their number. */
const gapIn = (events: readonly Event[]): string | undefined => {
  const highest = events.reduce((most, event) => Math.max(most, (Object(event) as Event).counter ?? 0), 0)
  return highest > events.length ? 'The API does not list all events of the end user.' : undefined
}

const judgeEvents = async (
  context: Context,
  endUserIds: readonly string[],
  sent: NewEvent | TrackedEvent,
  search: Search,
  traces: Evidence<Event>['traces'],
): Promise<Result<Settled<Event>>> => {
  const rows: Dated<Event>[] = []
  let gap = endUserIds.length === 0 ? 'There is no end user with this e-mail address.' : undefined
  for (const id of endUserIds) {
    const events = await getEndUserEvents(context, id, { signal: search.signal })
    if (!events.ok) return events
    const named = events.value.filter((event) => agreesIn(['name'], { name: sent.name }, event))
    gap ??= gapIn(named)
    for (const row of named) rows.push({ row, madeIn: spanOf((Object(row) as Event).timestamp) })
  }
  return judge(search, { sent, rows, isAlike: () => true, traces, gap })
}

/** The traces of an event that a server recorded: nobody can change or delete an event. */
const noTraces = () => Promise.resolve({ ok: true as const, value: [] })

/** Finds an event that a server recorded. */
export const findSavedEvent: Finder<Context, readonly [event: NewEvent, options?: unknown], Event> = (
  context,
  [event],
  search,
) => judgeEvents(context, [event.endUserId], event, search, noTraces)

/**
 * Returns a trace for each end user who had an address and has been deleted or got another one since the call began. The
 * events of those who are `listed` are known.
 */
const lostUsers = async (
  context: Context,
  email: string,
  listed: readonly string[],
  search: Search,
): Promise<Result<readonly Dated<undefined>[]>> =>
  map(await readChanges(context, search, 'enduser', ['updated', 'deleted']), (changes) => {
    const isLost = ({ action, value, old }: Change): boolean =>
      !listed.some((id) => agrees(id, valueAt(value, 'id'))) &&
      // A deleted end user is shown with the last address.
      agreesIn(['email'], { email }, action === 'deleted' ? value : old)
    return changes.filter(isLost).map(() => ({ row: undefined, madeIn: anyTime }))
  })

/** Finds an event that a page recorded. A page names the end user by an e-mail address, which several end users can share. */
export const findTrackedEvent: Finder<Context, readonly [event: TrackedEvent, options?: unknown], Event> = async (
  context,
  [event],
  search,
) => {
  const { endUser } = event
  const query = { filter: `email{ct}${endUser}`, signal: search.signal }
  const users = await collect(paginate(listEndUsers, context, query), { max: Infinity })
  if (!users.ok) return users
  const ids = users.value.filter((user) => agrees(endUser, valueAt(user, 'email'))).map(({ id }) => id)
  return judgeEvents(context, ids, event, search, () => lostUsers(context, endUser, ids, search))
}
