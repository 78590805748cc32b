import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Delivery } from '../../controls.js'
import { call } from './client.js'
import { Button, Code, dayAndTime, Empty, Heading, Problem } from './elements.js'
import { useRead } from './hooks.js'

type Events = { readonly hasOutbox: boolean; readonly events: readonly Delivery[] }

const attemptsOf = ({ attempts }: Delivery): string => {
  const last = attempts.at(-1)
  if (last === undefined) return 'not tried'
  const count = attempts.length === 1 ? '1 attempt' : `${String(attempts.length)} attempts`
  return `${count}, last ${last.status === 0 ? 'without an answer' : String(last.status)}`
}

const Event = ({ event, replay }: { readonly event: Delivery; readonly replay: () => void }): JSX.Element => (
  <li class="event">
    <span class={`kind kind-${event.status}`}>{event.status}</span>
    <span class="rows-main">
      <b>{event.event}</b>
      <span>
        {dayAndTime(event.at)}, {attemptsOf(event)}
        {event.url === undefined ? '' : `, to ${event.url}`}
      </span>
    </span>
    <Button label={`Replay event ${String(event.id)}`} onClick={replay} disabled={event.url === undefined}>
      Replay
    </Button>
    <details>
      <summary>Body</summary>
      <Code text={JSON.stringify(event.body, null, 2)} label={`Body of event ${String(event.id)}`} />
    </details>
  </li>
)

const NoEvents = ({ hasOutbox }: { readonly hasOutbox: boolean }): JSX.Element =>
  hasOutbox ? (
    <Empty title="No events yet.">
      <p>A change of a row causes an event. Events are posted where an address for them is set.</p>
    </Empty>
  ) : (
    <Empty title="WHMCS posts no events.">
      <p>It has hooks in PHP, but no webhooks, so this sandbox has none to show.</p>
    </Empty>
  )

/** The events that were posted, or would be. */
export const Outbox = (): JSX.Element => {
  const { value, error, reload } = useRead<Events>('outbox', ['outbox', 'state'])
  const [problem, setProblem] = useState('')
  const replay = async (id: number) => {
    const answer = await call('POST', `outbox/${String(id)}/replay`)
    setProblem(answer.ok ? '' : answer.message)
    reload()
  }
  return (
    <div class="view narrow">
      <div class="view-main">
        <Heading title="Outbox" />
        <Problem text={error + problem} />
        {value === undefined || value.events.length > 0 ? null : <NoEvents hasOutbox={value.hasOutbox} />}
        <ul class="rows card" aria-label="Events" hidden={(value?.events.length ?? 0) === 0}>
          {value?.events.map((event) => (
            <Event
              key={event.id}
              event={event}
              replay={() => {
                void replay(event.id)
              }}
            />
          ))}
        </ul>
      </div>
    </div>
  )
}
