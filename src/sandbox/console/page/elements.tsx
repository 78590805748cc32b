import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'

/** An address below the `#`, with its segments encoded. */
export const hashOf = (...segments: readonly string[]): string => `#/${segments.map(encodeURIComponent).join('/')}`

/** A time as the clock on the wall shows it. */
export const timeOfDay = (time: number): string => new Date(time).toLocaleTimeString([], { hour12: false })

/** A day and a time in UTC, as sandboxes keep them. */
export const dayAndTime = (time: number): string => `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`

/** A status with the colour of its kind. */
export const Status = ({ status, failed }: { readonly status: number; readonly failed: boolean }): JSX.Element => (
  <span class={`status ${failed ? 'bad' : 'good'}`}>{status === 0 ? 'cut off' : status}</span>
)

/** A button. */
export const Button = ({
  kind = 'plain',
  ...rest
}: {
  readonly kind?: 'plain' | 'main' | 'danger' | 'quiet'
  readonly onClick?: () => void
  readonly label?: string
  readonly disabled?: boolean
  readonly submit?: boolean
  readonly children: ComponentChildren
}): JSX.Element => (
  <button
    type={rest.submit === true ? 'submit' : 'button'}
    class={`button ${kind}`}
    onClick={rest.onClick}
    aria-label={rest.label}
    disabled={rest.disabled ?? false}
  >
    {rest.children}
  </button>
)

/** Something that went wrong, for people. */
export const Problem = ({ text }: { readonly text: string }): JSX.Element | null =>
  text === '' ? null : (
    <p class="problem" role="alert">
      {text}
    </p>
  )

/** What stands where there is nothing to show. */
export const Empty = ({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) => (
  <div class="empty">
    <p class="empty-title">{title}</p>
    {children}
  </div>
)

/** The heading of a view, with what can be done beside it. */
export const Heading = ({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) => (
  <header class="heading">
    <h1>{title}</h1>
    <div class="actions">{children}</div>
  </header>
)

/** A card with a title. */
export const Card = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <section class="card">
    <h2>{title}</h2>
    {children}
  </section>
)

/** The kinds of words that JSON is made of. */
const words = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(true|false|null)\b|(-?\d[\d.eE+-]*)/g

/** JSON with a colour for each kind of word. A long text is shown without colours. */
const coloured = (text: string): ComponentChildren => {
  if (text.length > 40_000) return text
  const parts: ComponentChildren[] = []
  let end = 0
  for (const match of text.matchAll(words)) {
    const [whole, quoted, colon, word] = match
    const kind = quoted === undefined ? (word === undefined ? 'number' : 'word') : colon === undefined ? 'text' : 'key'
    parts.push(text.slice(end, match.index), <span class={`json-${kind}`}>{quoted ?? whole}</span>, colon)
    end = match.index + whole.length
  }
  return [...parts, text.slice(end)]
}

/** A text in the letters of code. */
export const Code = ({ text, label, isJson = true }: { text: string; label: string; isJson?: boolean }) => (
  <pre class="code" tabIndex={0} role="region" aria-label={label}>
    <code>{isJson ? coloured(text) : text}</code>
  </pre>
)

/** A button that copies a text. */
export const Copy = ({ text }: { readonly text: string }): JSX.Element => {
  const [copied, setCopied] = useState(false)
  const copy = () => {
    void navigator.clipboard.writeText(text).then(
      () => {
        setCopied(true)
        setTimeout(() => {
          setCopied(false)
        }, 1500)
      },
      () => undefined,
    )
  }
  return <Button onClick={copy}>{copied ? 'Copied' : 'Copy'}</Button>
}
