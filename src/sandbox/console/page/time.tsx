import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Named } from '../../snapshots.js'
import { type Answer, call } from './client.js'
import { Button, Card, dayAndTime, Empty, Heading, Problem } from './elements.js'
import { useRead } from './hooks.js'

const steps = [
  ['1 hour', '+1 hour'],
  ['1 day', '+1 day'],
  ['1 month', '+1 month'],
] as const

/** The clock, which can only be moved forward. */
const Clock = (): JSX.Element => {
  const { value, reload } = useRead<{ readonly now: number }>('clock', ['clock', 'request'])
  const [time, setTime] = useState('')
  const [problem, setProblem] = useState('')
  const move = async (body: object) => {
    const answer = await call('POST', 'clock', body)
    setProblem(answer.ok ? '' : answer.message)
    reload()
  }
  return (
    <Card title="Clock">
      <p class="clock" data-clock>
        {value === undefined ? '' : dayAndTime(value.now)}
      </p>
      <p class="quiet">What falls due on the way happens at its own time. To go back, restore a snapshot.</p>
      <div class="form-line">
        {steps.map(([by, title]) => (
          <Button
            key={by}
            onClick={() => {
              void move({ advance: by })
            }}
          >
            {title}
          </Button>
        ))}
        <form
          class="form-line"
          onSubmit={(event) => {
            event.preventDefault()
            void move({ set: /Z$/.test(time) ? time : `${time}Z` })
          }}
        >
          <label>
            Set to (UTC)
            <input
              type="datetime-local"
              required
              value={time}
              onInput={(event) => {
                setTime(event.currentTarget.value)
              }}
            />
          </label>
          <Button submit>Set</Button>
        </form>
      </div>
      <Problem text={problem} />
    </Card>
  )
}

type Do = (work: Promise<Answer<unknown>>) => void

const Snapshot = ({ snapshot, act }: { readonly snapshot: Named; readonly act: Do }): JSX.Element => {
  const [name, setName] = useState<string>()
  const path = `snapshots/${String(snapshot.id)}`
  const save = () => {
    act(call('PUT', path, { name }))
    setName(undefined)
  }
  return (
    <li>
      {name === undefined ? (
        <span class="rows-main">
          <b>{snapshot.name}</b>
          <span>{dayAndTime(snapshot.time)}</span>
        </span>
      ) : (
        <form
          class="rows-main"
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <input
            aria-label={`New name of ${snapshot.name}`}
            value={name}
            onInput={(event) => {
              setName(event.currentTarget.value)
            }}
          />
        </form>
      )}
      <Button
        label={`Restore ${snapshot.name}`}
        onClick={() => {
          act(call('POST', `${path}/restore`))
        }}
      >
        Restore
      </Button>
      <Button
        kind="quiet"
        label={name === undefined ? `Rename ${snapshot.name}` : `Save the name of ${snapshot.name}`}
        onClick={() => {
          if (name === undefined) setName(snapshot.name)
          else save()
        }}
      >
        {name === undefined ? 'Rename' : 'Save'}
      </Button>
      <Button
        kind="quiet"
        label={`Delete ${snapshot.name}`}
        onClick={() => {
          act(call('DELETE', path))
        }}
      >
        Delete
      </Button>
    </li>
  )
}

const Snapshots = (): JSX.Element => {
  const { value = [], reload } = useRead<readonly Named[]>('snapshots')
  const [name, setName] = useState('')
  const [problem, setProblem] = useState('')
  const [isSure, setSure] = useState(false)
  const act: Do = (work) => {
    void work.then((answer) => {
      setProblem(answer.ok ? '' : answer.message)
      reload()
    })
  }
  return (
    <Card title="Snapshots">
      <form
        class="form-line"
        onSubmit={(event) => {
          event.preventDefault()
          act(call('POST', 'snapshots', { name }))
          setName('')
        }}
      >
        <label>
          Name
          <input
            value={name}
            placeholder="Before the renewal"
            onInput={(event) => {
              setName(event.currentTarget.value)
            }}
          />
        </label>
        <Button kind="main" submit>
          Take a snapshot
        </Button>
        <Button
          kind="danger"
          onClick={() => {
            if (isSure) act(call('POST', 'reset'))
            setSure(!isSure)
          }}
        >
          {isSure ? 'Yes, reset everything' : 'Reset the sandbox'}
        </Button>
      </form>
      <Problem text={problem} />
      {value.length === 0 ? (
        <Empty title="No snapshots yet.">
          <p>A snapshot keeps all rows and the clock in memory, until the sandbox is stopped.</p>
        </Empty>
      ) : (
        <ul class="rows" aria-label="Snapshots">
          {value.map((snapshot) => (
            <Snapshot key={snapshot.id} snapshot={snapshot} act={act} />
          ))}
        </ul>
      )}
    </Card>
  )
}

/** The clock and the snapshots. */
export const Time = (): JSX.Element => (
  <div class="view narrow">
    <div class="view-main">
      <Heading title="Time and snapshots" />
      <Clock />
      <Snapshots />
    </div>
  </div>
)
