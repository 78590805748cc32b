import type { JSX } from 'preact'
import { useContext, useState } from 'preact/hooks'
import type { Fault } from '../../faults.js'
import { call } from './client.js'
import { Button, Card, Empty, Heading, Problem } from './elements.js'
import { useRead } from './hooks.js'
import { OverviewContext } from './overview.js'

const kinds: readonly (readonly [name: string, title: string, about: string])[] = [
  ['rate-limit', '429 too many', 'Answers 429 with Retry-After.'],
  ['server-error', '500 error', 'Answers 500. The request takes no effect.'],
  ['slow', 'Slow', 'Answers after some seconds.'],
  ['cut-off', 'Cut off', 'Takes effect, and breaks the connection in the middle of the answer.'],
  ['no-answer', 'No answer', 'Breaks the connection before the answer.'],
  ['not-json', 'Not JSON', 'Answers a half of a JSON text.'],
]

/** What a fault does, in words. */
const describe = ({ status, retryAfter, delay, cut, reset, malformed }: Fault): string =>
  [
    status === undefined ? '' : `answers ${String(status)}`,
    retryAfter === undefined ? '' : `with Retry-After ${String(retryAfter)} s`,
    delay === undefined ? '' : `waits ${String(delay / 1000)} s`,
    cut === undefined ? '' : 'cuts the answer off',
    reset === undefined ? '' : 'gives no answer',
    malformed === undefined ? '' : 'answers what is not JSON',
  ]
    .filter((text) => text !== '')
    .join(' ')

const FaultList = ({ faults }: { readonly faults: readonly Fault[] }): JSX.Element =>
  faults.length === 0 ? (
    <Empty title="No faults are on.">
      <p>Switch one on, and the next requests that it fits fail.</p>
    </Empty>
  ) : (
    <ul class="rows" aria-label="Faults that are on">
      {faults.map((fault, index) => (
        <li key={index}>
          <span class="rows-main">
            <b>{fault.match ?? 'every request'}</b>
            <span>{describe(fault)}</span>
          </span>
          <span class="quiet">{fault.times === undefined ? 'until it is off' : `${String(fault.times)} more`}</span>
          <Button
            label={`Switch off: ${fault.match ?? 'every request'} ${describe(fault)}`}
            onClick={() => {
              void call('DELETE', `faults/${String(index)}`)
            }}
          >
            Switch off
          </Button>
        </li>
      ))}
    </ul>
  )

const NewFault = (): JSX.Element => {
  const operations = useContext(OverviewContext)?.operations ?? []
  const [operation, setOperation] = useState('')
  const [times, setTimes] = useState('')
  const [seconds, setSeconds] = useState('3')
  const [problem, setProblem] = useState('')
  const add = async (kind: string) => {
    const count = times === '' ? {} : { times: Number(times) }
    const answer = await call('POST', 'faults', { kind, operation, seconds: Number(seconds), ...count })
    setProblem(answer.ok ? '' : answer.message)
  }
  return (
    <Card title="Switch a fault on">
      <div class="form-line">
        <label>
          For
          <select
            value={operation}
            onChange={(event) => {
              setOperation(event.currentTarget.value)
            }}
          >
            <option value="">every request</option>
            {operations.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label>
          How often
          <select
            value={times}
            onChange={(event) => {
              setTimes(event.currentTarget.value)
            }}
          >
            <option value="">until it is off</option>
            <option value="1">once</option>
            <option value="2">twice</option>
            <option value="5">five times</option>
          </select>
        </label>
        <label>
          Seconds
          <input
            type="number"
            min="0"
            value={seconds}
            onInput={(event) => {
              setSeconds(event.currentTarget.value)
            }}
          />
        </label>
      </div>
      <Problem text={problem} />
      <div class="choices">
        {kinds.map(([kind, title, about]) => (
          <button
            key={kind}
            type="button"
            class="choice"
            onClick={() => {
              void add(kind)
            }}
          >
            <b>{title}</b>
            <span>{about}</span>
          </button>
        ))}
      </div>
    </Card>
  )
}

/** The faults: those that are on, and those that can be. */
export const Faults = (): JSX.Element => {
  const { value = [], error } = useRead<readonly Fault[]>('faults', ['faults'])
  return (
    <div class="view narrow">
      <div class="view-main">
        <Heading title="Faults">
          <Button
            disabled={value.length === 0}
            onClick={() => {
              void call('DELETE', 'faults')
            }}
          >
            Switch all off
          </Button>
        </Heading>
        <Problem text={error} />
        <Card title="On now">
          <FaultList faults={value} />
        </Card>
        <NewFault />
      </div>
    </div>
  )
}
