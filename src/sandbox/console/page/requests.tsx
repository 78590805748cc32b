import type { JSX } from 'preact'
import { useContext, useState } from 'preact/hooks'
import type { Line } from '../shownRequest.js'
import { Chart } from './chart.js'
import { call } from './client.js'
import { Button, Empty, hashOf, Heading, Problem, Status, timeOfDay } from './elements.js'
import { moveInList, useRead, useSettled } from './hooks.js'
import { type Overview, OverviewContext } from './overview.js'
import { RequestPanel } from './request.js'

type Lines = { readonly total: number; readonly lines: readonly Line[] }

type Filter = { readonly text: string; readonly status: string; readonly operation: string; readonly failed: boolean }

const noFilter: Filter = { text: '', status: '', operation: '', failed: false }

const statuses = ['2xx', '4xx', '5xx', '400', '401', '403', '404', '409', '422', '429', '500']

/** Who asked, in few words. */
const asked = ({ agent, caller }: Line): string => [agent.split(/[ (]/)[0], caller].filter(Boolean).join(' ')

const LineOfRequest = ({ line, isOpen }: { readonly line: Line; readonly isOpen: boolean }): JSX.Element => {
  const { id, time, method, address, operation, status, milliseconds, agent, failed, message } = line
  return (
    <li class={`line ${failed ? 'failed' : ''} ${isOpen ? 'open' : ''}`}>
      <a href={hashOf('requests', String(id))} data-item aria-current={isOpen ? 'true' : undefined}>
        <span class="line-time">{timeOfDay(time)}</span>
        <Status status={status} failed={failed} />
        <span class="line-what">
          <span class="line-operation">{operation === '' ? 'no operation' : operation}</span>
          <span class="line-path">
            <b>{method}</b> {address}
          </span>
          {failed && message !== '' ? <span class="line-message">{message}</span> : null}
        </span>
        <span class="line-who" title={agent === 'the console' ? agent : asked(line)}>
          {agent === 'the console' ? agent : asked(line)}
        </span>
        <span class="line-ms">{milliseconds} ms</span>
      </a>
    </li>
  )
}

const Filters = ({
  filter,
  change,
  operations,
}: {
  readonly filter: Filter
  readonly change: (filter: Filter) => void
  readonly operations: readonly string[]
}): JSX.Element => (
  <div class="filters" role="search" aria-label="Filter the requests">
    <input
      type="search"
      placeholder="Filter by text"
      aria-label="Filter by text"
      value={filter.text}
      onInput={(event) => {
        change({ ...filter, text: event.currentTarget.value })
      }}
    />
    <select
      aria-label="Filter by status"
      value={filter.status}
      onChange={(event) => {
        change({ ...filter, status: event.currentTarget.value })
      }}
    >
      <option value="">Any status</option>
      {statuses.map((status) => (
        <option key={status}>{status}</option>
      ))}
      <option value="0">cut off</option>
    </select>
    <select
      aria-label="Filter by operation"
      value={filter.operation}
      onChange={(event) => {
        change({ ...filter, operation: event.currentTarget.value })
      }}
    >
      <option value="">Any operation</option>
      {operations.map((name) => (
        <option key={name}>{name}</option>
      ))}
    </select>
    <button
      type="button"
      class="toggle"
      aria-pressed={filter.failed}
      onClick={() => {
        change({ ...filter, failed: !filter.failed })
      }}
    >
      Failed only
    </button>
  </div>
)

const Totals = ({ overview }: { readonly overview: Overview }): JSX.Element => {
  const { requests, failed } = overview.totals
  const rate = requests === 0 ? 0 : Math.round((failed / requests) * 100)
  const rows = overview.tables.reduce((sum, { count }) => sum + count, 0)
  return (
    <section class="summary" aria-label="Figures">
      <dl class="totals">
        <div>
          <dt>Requests</dt>
          <dd>{requests.toLocaleString('en')}</dd>
        </div>
        <div>
          <dt>Failed</dt>
          <dd class={failed > 0 ? 'bad' : ''}>
            {failed.toLocaleString('en')} <small>{rate} %</small>
          </dd>
        </div>
        <div>
          <dt>Rows</dt>
          <dd>{rows.toLocaleString('en')}</dd>
        </div>
      </dl>
      <Chart bars={overview.bars} />
    </section>
  )
}

const queryOf = ({ text, status, operation, failed }: Filter): string =>
  new URLSearchParams({ text, status, operation, failed: failed ? '1' : '' }).toString()

const NoRequests = ({ isFiltered }: { readonly isFiltered: boolean }): JSX.Element =>
  isFiltered ? (
    <Empty title="No request fits the filter.">
      <p>Take a part of the filter away to see more.</p>
    </Empty>
  ) : (
    <Empty title="No requests yet.">
      <p>
        Send requests to <code>{location.origin}/</code> and they appear here as they come.
      </p>
    </Empty>
  )

/** The live list of requests, and the one that is open. */
export const Requests = ({ open }: { readonly open: string | undefined }): JSX.Element => {
  const overview = useContext(OverviewContext)
  const [filter, setFilter] = useState(noFilter)
  const text = useSettled(filter.text)
  const { value, error } = useRead<Lines>(`requests?${queryOf({ ...filter, text })}`, ['request', 'requests'])
  const lines = value?.lines ?? []
  return (
    <div class={open === undefined ? 'view' : 'view split'}>
      <div class="view-main">
        <Heading title="Requests">
          <Button
            kind="quiet"
            onClick={() => {
              void call('DELETE', 'requests')
              location.hash = hashOf('requests')
            }}
          >
            Clear the list
          </Button>
        </Heading>
        {overview === undefined ? null : <Totals overview={overview} />}
        <Filters filter={filter} change={setFilter} operations={overview?.recorded ?? []} />
        <Problem text={error} />
        {value !== undefined && lines.length === 0 ? (
          <NoRequests isFiltered={queryOf(filter) !== queryOf(noFilter)} />
        ) : (
          <ul class="lines" aria-label="Requests" onKeyDown={moveInList}>
            {lines.map((line) => (
              <LineOfRequest key={line.id} line={line} isOpen={String(line.id) === open} />
            ))}
          </ul>
        )}
        {value !== undefined && value.total > lines.length ? (
          <p class="more">
            The newest {lines.length} of {value.total} are shown. Filter to find others.
          </p>
        ) : null}
      </div>
      {open === undefined ? null : <RequestPanel key={open} id={open} />}
    </div>
  )
}
