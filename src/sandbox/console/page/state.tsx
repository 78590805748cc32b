import type { JSX } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { inline } from './changes.js'
import { Button, Empty, hashOf, Heading, Problem } from './elements.js'
import { moveInList, useRead, useSettled } from './hooks.js'
import { OverviewContext } from './overview.js'
import { RowPanel } from './row.js'

type Rows = {
  readonly rows: readonly Readonly<Record<string, unknown>>[]
  readonly columns: readonly string[]
  readonly targets: Readonly<Record<string, string>>
  readonly total: number
  readonly page: number
  readonly size: number
}

/** How many columns a table shows; a row that is open shows all. */
const mostColumns = 9

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** The columns that say something on this page, the first ones first. */
const columnsOf = ({ columns, rows }: Rows): readonly string[] =>
  columns.filter((column) => column === 'id' || rows.some((row) => !isEmpty(row[column]))).slice(0, mostColumns)

const Cell = ({ value, target }: { readonly value: unknown; readonly target: string | undefined }): JSX.Element => {
  const isLink = target !== undefined && (typeof value === 'string' || typeof value === 'number') && !isEmpty(value)
  return (
    <td class={typeof value === 'number' ? 'number' : ''}>
      {isLink && value !== 0 ? (
        <a href={hashOf('state', target, String(value))}>{inline(value)}</a>
      ) : (
        <span class="cell">{isEmpty(value) ? '' : inline(value)}</span>
      )}
    </td>
  )
}

const RowsTable = ({ table, found, open }: { table: string; found: Rows; open: string | undefined }): JSX.Element => {
  const columns = columnsOf(found)
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label={`Rows of ${table}`}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={moveInList}>
          {found.rows.map((row) => (
            <tr key={String(row['id'])} class={String(row['id']) === open ? 'open' : ''}>
              {columns.map((column) =>
                column === 'id' ? (
                  <th key={column} scope="row">
                    <a href={hashOf('state', table, String(row['id']))} data-item>
                      {String(row['id'])}
                    </a>
                  </th>
                ) : (
                  <Cell key={column} value={row[column]} target={found.targets[column]} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Pages = ({ found, go }: { readonly found: Rows; readonly go: (page: number) => void }): JSX.Element => {
  const { page, size, total } = found
  const [first, last] = [Math.min(total, page * size + 1), Math.min(total, (page + 1) * size)]
  return (
    <nav class="pages" aria-label="Pages">
      <span>
        {first.toLocaleString('en')}–{last.toLocaleString('en')} of {total.toLocaleString('en')}
      </span>
      <Button
        disabled={page === 0}
        onClick={() => {
          go(page - 1)
        }}
      >
        Newer
      </Button>
      <Button
        disabled={last >= total}
        onClick={() => {
          go(page + 1)
        }}
      >
        Older
      </Button>
    </nav>
  )
}

const Table = ({ table, open }: { readonly table: string; readonly open: string | undefined }): JSX.Element => {
  const [search, setSearch] = useState('')
  const [page, setPage] = useState(0)
  const words = useSettled(search)
  useEffect(() => {
    setPage(0)
  }, [words])
  const query = new URLSearchParams({ search: words, page: String(page), size: '50' })
  const { value, error } = useRead<Rows>(`tables/${encodeURIComponent(table)}?${query.toString()}`, ['state'])
  return (
    <>
      <Heading title={table}>
        <input
          type="search"
          placeholder="Search the rows"
          aria-label={`Search ${table}`}
          value={search}
          onInput={(event) => {
            setSearch(event.currentTarget.value)
          }}
        />
      </Heading>
      <Problem text={error} />
      {value === undefined || value.rows.length > 0 ? null : (
        <Empty title={words === '' ? 'This table has no rows.' : 'No row holds these words.'} />
      )}
      {value === undefined || value.rows.length === 0 ? null : (
        <>
          <RowsTable table={table} found={value} open={open} />
          <Pages found={value} go={setPage} />
        </>
      )}
    </>
  )
}

/** The tables by name, those with rows first. */
const TableNames = ({ table }: { readonly table: string | undefined }): JSX.Element => {
  const tables = useContext(OverviewContext)?.tables ?? []
  const filled = [...tables].sort((a, b) => Number(b.count > 0) - Number(a.count > 0))
  return (
    <nav class="names" aria-label="Tables" onKeyDown={moveInList}>
      {filled.map(({ name, count }) => (
        <a
          key={name}
          href={hashOf('state', name)}
          data-item
          aria-current={name === table ? 'page' : undefined}
          class={count === 0 ? 'none' : ''}
        >
          {name} <span>{count.toLocaleString('en')}</span>
        </a>
      ))}
    </nav>
  )
}

/** The state as tables. */
export const State = ({ table, open }: { table: string | undefined; open: string | undefined }): JSX.Element => {
  const tables = useContext(OverviewContext)?.tables ?? []
  const shown = table ?? tables.find(({ count }) => count > 0)?.name ?? tables[0]?.name
  return (
    <div class={open === undefined ? 'view with-names' : 'view with-names split'}>
      <TableNames table={shown} />
      <div class="view-main">{shown === undefined ? null : <Table key={shown} table={shown} open={open} />}</div>
      {open === undefined || table === undefined ? null : <RowPanel key={`${table}/${open}`} table={table} id={open} />}
    </div>
  )
}
