import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Line } from '../shownRequest.js'
import { type ChangeOfRow, Changes } from './changes.js'
import { Button, Code, Copy, dayAndTime, hashOf, Problem, Status } from './elements.js'
import { useEscape, useRead } from './hooks.js'

type Body = { readonly text: string; readonly size: number; readonly isCut: boolean }

type Side = { readonly headers: readonly (readonly [name: string, value: string])[]; readonly body: Body }

/** A request as the console's API gives it. */
type Whole = Line & { readonly request: Side; readonly response: Side; readonly changes: readonly ChangeOfRow[] }

const close = (): void => {
  location.hash = hashOf('requests')
}

const Part = ({ title, side }: { readonly title: string; readonly side: Side }): JSX.Element => (
  <section class="part">
    <header>
      <h3>{title}</h3>
      <span class="quiet">{side.body.size.toLocaleString('en')} bytes</span>
      {side.body.text === '' ? null : <Copy text={side.body.text} />}
    </header>
    {side.body.text === '' ? (
      <p class="quiet">It has no body.</p>
    ) : (
      <Code text={side.body.text} label={`Body of the ${title.toLowerCase()}`} />
    )}
    {side.body.isCut ? <p class="quiet">Only the first 64 kB of the body are kept.</p> : null}
    <details>
      <summary>{side.headers.length} headers</summary>
      <dl class="pairs">
        {side.headers.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  </section>
)

/** Why a request failed: what the refusal says, line by line. */
const Why = ({ whole }: { readonly whole: Whole }): JSX.Element | null =>
  whole.failed ? (
    <section class="why" aria-label="Why it failed">
      <h3>Why it failed</h3>
      {whole.message.split('\n').map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  ) : null

const Facts = ({ whole }: { readonly whole: Whole }): JSX.Element => (
  <dl class="pairs">
    <div>
      <dt>Asked</dt>
      <dd>
        {whole.method} {whole.address}
      </dd>
    </div>
    <div>
      <dt>When</dt>
      <dd>
        {dayAndTime(whole.time)}, answered in {whole.milliseconds} ms
      </dd>
    </div>
    <div>
      <dt>Who</dt>
      <dd>{[whole.agent, whole.caller].filter(Boolean).join(', ') || 'unknown'}</dd>
    </div>
  </dl>
)

/** One request: why it failed first, then what it asked, what came back, and which rows it changed. */
export const RequestPanel = ({ id }: { readonly id: string }): JSX.Element => {
  const { value, error } = useRead<Whole>(`requests/${encodeURIComponent(id)}`)
  const panel = useRef<HTMLElement>(null)
  useEscape(close)
  useEffect(() => {
    panel.current?.scrollTo(0, 0)
  }, [id])
  return (
    <aside class="panel" aria-label={`Request ${id}`} ref={panel}>
      <header class="panel-head">
        {value === undefined ? <h2>Request {id}</h2> : null}
        {value === undefined ? null : (
          <>
            <Status status={value.status} failed={value.failed} />
            <h2>{value.operation === '' ? 'no operation' : value.operation}</h2>
          </>
        )}
        <Button kind="quiet" label="Close the request" onClick={close}>
          Close
        </Button>
      </header>
      <Problem text={error} />
      {value === undefined ? null : (
        <>
          <Why whole={value} />
          <Facts whole={value} />
          <Part title="Request" side={value.request} />
          <Part title="Response" side={value.response} />
          {value.changes.length === 0 ? null : (
            <section class="part">
              <h3>Changed rows</h3>
              <Changes changes={value.changes} showRow />
            </section>
          )}
        </>
      )}
    </aside>
  )
}
