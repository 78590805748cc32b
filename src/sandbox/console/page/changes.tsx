import type { JSX } from 'preact'
import { hashOf, timeOfDay } from './elements.js'

/** A change of a row as the console's API gives it. */
export type ChangeOfRow = {
  readonly time: number
  readonly cause: { readonly request: number } | { readonly done: string }
  readonly table: string
  readonly id: string
  readonly kind: string
  readonly fields: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[]
}

/** A value in one line. */
export const inline = (value: unknown): string => {
  if (value === null || value === undefined) return '–'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}

const Cause = ({ cause }: Pick<ChangeOfRow, 'cause'>): JSX.Element =>
  'request' in cause ? (
    <a href={hashOf('requests', String(cause.request))}>request {cause.request}</a>
  ) : (
    <span>{cause.done}</span>
  )

const Fields = ({ fields, kind }: Pick<ChangeOfRow, 'fields' | 'kind'>): JSX.Element => (
  <ul class="field-changes">
    {fields.slice(0, 30).map(({ field, before, after }) => (
      <li key={field}>
        <span class="field">{field}</span>
        {kind === 'created' ? null : <del>{inline(before)}</del>}
        {kind === 'removed' ? null : <ins>{inline(after)}</ins>}
      </li>
    ))}
  </ul>
)

/** Changes of rows, each with its cause or its row. */
export const Changes = ({ changes, showRow = false }: { changes: readonly ChangeOfRow[]; showRow?: boolean }) => (
  <ol class="changes">
    {changes.map((change, index) => (
      <li key={index}>
        <p>
          <span class={`kind kind-${change.kind}`}>{change.kind}</span>{' '}
          {showRow ? (
            <a href={hashOf('state', change.table, change.id)}>
              {change.table} {change.id}
            </a>
          ) : (
            <>
              {timeOfDay(change.time)} by <Cause cause={change.cause} />
            </>
          )}
        </p>
        <Fields fields={change.fields} kind={change.kind} />
      </li>
    ))}
  </ol>
)
