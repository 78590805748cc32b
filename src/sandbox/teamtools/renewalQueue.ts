/** A subscription that falls due for an invoice. */
export type Renewal = {
  /** The id of the subscription. */
  readonly id: string
  /** How often it was invoiced before. */
  readonly period: number
  /** When it falls due, in milliseconds. */
  readonly at: number
}

/** The subscriptions that fall due for an invoice. */
export type RenewalQueue = {
  /** Adds one, in the place of what the subscription had before. */
  readonly put: (renewal: Renewal) => void
  /** A time before which none falls due; undefined where there are none. */
  readonly earliest: () => number | undefined
  /** Takes those out that are due by a time, in their order. */
  readonly take: (time: number) => readonly Renewal[]
  readonly list: () => readonly Renewal[]
  readonly load: (renewals: readonly Renewal[]) => void
}

/** A queue with nothing in it. */
export const createRenewalQueue = (): RenewalQueue => {
  const queue = new Map<string, Renewal>()
  // Looked for among all only when one was taken: every request asks for it.
  let earliest = Infinity
  const put = (renewal: Renewal) => {
    queue.set(renewal.id, renewal)
    earliest = Math.min(earliest, renewal.at)
  }
  return {
    put,
    earliest: () => (queue.size === 0 ? undefined : earliest),
    take: (time) => {
      const due = [...queue.values()].filter(({ at }) => at <= time)
      for (const { id } of due) queue.delete(id)
      earliest = [...queue.values()].reduce((least, { at }) => Math.min(least, at), Infinity)
      return due.sort((a, b) => a.at - b.at)
    },
    list: () => [...queue.values()],
    load: (renewals) => {
      queue.clear()
      earliest = Infinity
      renewals.forEach(put)
    },
  }
}
