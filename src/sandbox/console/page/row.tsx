import type { JSX } from 'preact'
import type { Link, Reverse } from '../relations.js'
import { type ChangeOfRow, Changes } from './changes.js'
import { Button, Code, Copy, hashOf, Problem } from './elements.js'
import { useEscape, useRead } from './hooks.js'

/** A row as the console's API gives it. */
type Row = {
  readonly label: string
  readonly row: Readonly<Record<string, unknown>> | null
  readonly links: readonly Link[]
  readonly reverses: readonly Reverse[]
  readonly history: readonly ChangeOfRow[]
}

const Links = ({ links }: { readonly links: readonly Link[] }): JSX.Element => (
  <section class="part">
    <h3>Points to</h3>
    {links.length === 0 ? <p class="quiet">It points to no other row.</p> : null}
    <ul class="links">
      {links.map(({ field, table, id, label }) => (
        <li key={`${field}/${id}`}>
          <span class="field">{field}</span>
          {label === undefined ? (
            <span class="quiet">
              {table} {id}, which is not there
            </span>
          ) : (
            <a href={hashOf('state', table, id)}>
              {table} {label === '' ? id : label}
            </a>
          )}
        </li>
      ))}
    </ul>
  </section>
)

const Reverses = ({ reverses }: { readonly reverses: readonly Reverse[] }): JSX.Element => (
  <section class="part">
    <h3>Is pointed to by</h3>
    {reverses.length === 0 ? <p class="quiet">No other row points to it.</p> : null}
    {reverses.map(({ table, field, count, rows }) => (
      <div key={`${table}.${field}`} class="reverse">
        <h4>
          {count.toLocaleString('en')} of {table} <span class="quiet">by {field}</span>
        </h4>
        <ul class="links">
          {rows.map(({ id, label }) => (
            <li key={id}>
              <a href={hashOf('state', table, id)}>{label === '' ? id : label}</a>
            </li>
          ))}
          {count > rows.length ? <li class="quiet">and {count - rows.length} more</li> : null}
        </ul>
      </div>
    ))}
  </section>
)

/** One row: what it points to, what points to it, its values and its history. */
export const RowPanel = ({ table, id }: { readonly table: string; readonly id: string }): JSX.Element => {
  const path = `tables/${encodeURIComponent(table)}/${encodeURIComponent(id)}`
  const { value, error } = useRead<Row>(path, ['state'])
  const close = () => {
    location.hash = hashOf('state', table)
  }
  useEscape(close)
  const json = value?.row == null ? '' : JSON.stringify(value.row, null, 2)
  return (
    <aside class="panel" aria-label={`Row ${id} of ${table}`}>
      <header class="panel-head">
        <h2>
          {value?.label !== undefined && value.label !== '' ? value.label : id}
          <small>
            {table} {id}
          </small>
        </h2>
        <Button kind="quiet" label="Close the row" onClick={close}>
          Close
        </Button>
      </header>
      <Problem text={error} />
      {value === undefined ? null : (
        <>
          {value.row === null ? <p class="quiet">This row is gone. Its history is kept.</p> : null}
          <Links links={value.links} />
          <Reverses reverses={value.reverses} />
          {json === '' ? null : (
            <section class="part">
              <header>
                <h3>Values</h3>
                <Copy text={json} />
              </header>
              <Code text={json} label="Values of the row" />
            </section>
          )}
          <section class="part">
            <h3>History</h3>
            {value.history.length === 0 ? (
              <p class="quiet">No request has changed it since the console was opened.</p>
            ) : (
              <Changes changes={value.history} />
            )}
          </section>
        </>
      )}
    </aside>
  )
}
