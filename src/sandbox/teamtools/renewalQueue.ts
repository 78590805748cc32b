/** The next invoice of a subscription. */
export type Renewal = {
  /** The id of the subscription. */
  readonly id: string
  /** The number of earlier invoices of the subscription. */
  readonly period: number
  /** The time at which the invoice is due, in milliseconds. */
  readonly at: number
}

/** The next invoices of all subscriptions. */
export type RenewalQueue = {
  /** Adds a renewal. It replaces an earlier renewal of the same subscription. */
  readonly put: (renewal: Renewal) => void
  /** Returns a time before which no renewal is due, or undefined if the queue is empty. */
  readonly earliest: () => number | undefined
  /** Removes the renewals that are due by a time, and returns them in the order of their times. */
  readonly take: (time: number) => readonly Renewal[]
  readonly list: () => readonly Renewal[]
  readonly load: (renewals: readonly Renewal[]) => void
}

/** Creates an empty queue. */
export const createRenewalQueue = (): RenewalQueue => {
  const queue = new Map<string, Renewal>()
  // Every request reads this time, so a search of the whole queue happens only after renewals were taken.
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
