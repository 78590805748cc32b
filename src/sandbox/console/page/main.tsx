import { type JSX, render } from 'preact'
import { useEffect } from 'preact/hooks'
import { connect } from './client.js'
import { dayAndTime, hashOf, Problem } from './elements.js'
import { Faults } from './faults.js'
import { useLive, useRead, useRoute } from './hooks.js'
import { Operations } from './operations.js'
import { Outbox } from './outbox.js'
import { type Overview, OverviewContext } from './overview.js'
import { Requests } from './requests.js'
import { State } from './state.js'
import { applyStoredTheme, ThemeSwitch } from './theme.js'
import { Time } from './time.js'

const views = [
  ['requests', 'Requests'],
  ['state', 'State'],
  ['call', 'Call'],
  ['faults', 'Faults'],
  ['time', 'Time'],
  ['outbox', 'Outbox'],
] as const

const View = ({ route }: { readonly route: readonly string[] }): JSX.Element => {
  const [view, first, second] = route
  if (view === 'state') return <State table={first} open={second} />
  if (view === 'call') return <Operations open={first} />
  if (view === 'faults') return <Faults />
  if (view === 'time') return <Time />
  if (view === 'outbox') return <Outbox />
  return <Requests open={first} />
}

const Live = (): JSX.Element => {
  const isLive = useLive()
  return (
    <span class={isLive ? 'live' : 'live off'} role="status">
      {isLive ? 'Live' : 'Not connected'}
    </span>
  )
}

const Sidebar = ({ overview, view }: { overview: Overview | undefined; view: string }): JSX.Element => (
  <header class="sidebar">
    <div class="brand">
      <p>{overview?.title ?? 'Sandbox'}</p>
      <span>sandbox console</span>
    </div>
    <nav class="menu" aria-label="Views">
      {views.map(([name, title]) => (
        <a key={name} href={hashOf(name)} aria-current={name === view ? 'page' : undefined}>
          {title}
        </a>
      ))}
    </nav>
    {overview === undefined || overview.links.length === 0 ? null : (
      <nav class="others" aria-label="Other systems">
        {overview.links.map(({ name, url }) => (
          <a key={name} href={/^https?:/.test(url) ? url : '#'}>
            {name}
          </a>
        ))}
      </nav>
    )}
    <div class="foot">
      <Live />
      <span class="foot-clock">{overview === undefined ? '' : dayAndTime(overview.now)}</span>
      <ThemeSwitch />
    </div>
  </header>
)

const Console = (): JSX.Element => {
  const route = useRoute()
  const [view = 'requests'] = route
  const { value, error } = useRead<Overview>('overview', ['request', 'requests', 'state', 'clock'])
  const title = value?.title
  useEffect(() => {
    if (title !== undefined) document.title = `${title} sandbox`
  }, [title])
  return (
    <OverviewContext.Provider value={value}>
      <div class="page">
        <Sidebar overview={value} view={view} />
        <main>
          <Problem text={error} />
          <View route={route} />
        </main>
      </div>
    </OverviewContext.Provider>
  )
}

applyStoredTheme()
const root = document.getElementById('console')
if (root !== null) render(<Console />, root)
void connect()
