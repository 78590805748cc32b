import type { JsonObject } from '../../json.js'
import { done } from '../../outcome.js'
import { type Call, type Handler, problem } from '../call.js'
import { parseTime } from '../dates.js'
import { textAt } from '../params.js'
import { type Filters, filtered, isId, isText } from '../resource.js'
import type { Row } from '../rows.js'

/** A failed call, with the failed attempts after it. */
type Failed = { readonly first: Row<'remoteCalls'>; readonly last: Row<'remoteCalls'>; readonly retries: number }

const keyOf = ({ type, relid, command }: Row<'remoteCalls'>): string => `${type} ${String(relid)} ${command}`

// Calls that only read from a registrar are not repeated.
const isRead = ({ command }: Row<'remoteCalls'>): boolean => command.startsWith('Get')

/** Returns each failed call without a later success. */
const failedCalls = (calls: readonly Row<'remoteCalls'>[]): readonly Failed[] => {
  const failed = new Map<string, Failed>()
  for (const one of calls.filter((call) => !isRead(call))) {
    const before = failed.get(keyOf(one))
    if (one.error === '') failed.delete(keyOf(one))
    else failed.set(keyOf(one), { first: before?.first ?? one, last: one, retries: (before?.retries ?? -1) + 1 })
  }
  return [...failed.values()]
}

const filters: Filters<Row<'remoteCalls'>> = {
  relatedId: isId('relid'),
  serviceType: isText('type'),
  moduleName: isText('module'),
  moduleAction: isText('command'),
}

const shown = ({ first, last, retries }: Failed): JsonObject => ({
  ...{ id: String(first.id), serviceType: first.type, serviceId: String(first.relid), moduleName: last.module },
  ...{ moduleAction: first.command, lastAttempt: last.date, lastAttemptError: last.error },
  ...{ numRetries: String(retries), completed: '0', createdAt: first.date, updatedAt: last.date },
})

const since = ({ params, settings }: Call): string | undefined => {
  const sent = textAt(params, 'since')
  return sent === '' ? '' : parseTime(sent, settings.utcOffsetMinutes)
}

/** GetModuleQueue. It returns the failed calls of modules and registrars. */
export const getModuleQueue: Handler = (call) => {
  const from = since(call)
  if (from === undefined) return problem('Invalid Date Format: since is Y-m-d or Y-m-d H:i:s')
  const calls = filtered(call, call.store.remoteCalls.all(), filters)
  const queue = failedCalls(calls).filter(({ last }) => last.date >= from)
  return done({ count: String(queue.length), queue: queue.map(shown) })
}
