import type { JSX } from 'preact'
import { useContext, useState } from 'preact/hooks'
import { Empty, hashOf, Heading } from './elements.js'
import { moveInList } from './hooks.js'
import { OperationPanel } from './operation.js'
import { OverviewContext } from './overview.js'

/** The operations of the SDK, each with its form. */
export const Operations = ({ open }: { readonly open: string | undefined }): JSX.Element => {
  const operations = useContext(OverviewContext)?.operations ?? []
  const [text, setText] = useState('')
  const found = operations.filter(
    ({ name, hasForm }) => hasForm && name.toLowerCase().includes(text.trim().toLowerCase()),
  )
  return (
    <div class={open === undefined ? 'view operations' : 'view operations chosen'}>
      <div class="names-column">
        <input
          type="search"
          placeholder="Find an operation"
          aria-label="Find an operation"
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value)
          }}
        />
        <nav class="names" aria-label="Operations" onKeyDown={moveInList}>
          {found.map(({ name }) => (
            <a key={name} href={hashOf('call', name)} data-item aria-current={name === open ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
      </div>
      <div class="view-main">
        {open === undefined ? (
          <>
            <Heading title="Call an operation" />
            <Empty title="Choose an operation.">
              <p>Its form calls the sandbox with the SDK, and shows the code that does the same.</p>
            </Empty>
          </>
        ) : (
          <OperationPanel key={open} name={open} />
        )}
      </div>
    </div>
  )
}
