import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { FormField, FormParameter, OperationForm } from '../types.js'
import { call } from './client.js'
import { Button, Code, Copy, hashOf, Heading, Problem } from './elements.js'
import { useRead, useSettled } from './hooks.js'

/** The name under which the server takes further fields of an object, as JSON. */
const moreFields = '…'

/** What was entered: texts by parameter, or by parameter and field. */
type Entered = Readonly<Record<string, string | Readonly<Record<string, string>>>>

/** What a call came to. */
type Called = {
  readonly ok: boolean
  readonly value: unknown
  readonly error: { readonly kind: string; readonly message: string } | null
  readonly request: number | null
}

const placeholders: Readonly<Record<FormField['kind'], string>> = {
  text: '',
  number: 'number',
  flag: '',
  choice: '',
  date: '2031-05-30',
  json: 'JSON',
}

type FieldProps = { readonly field: FormField; readonly value: string; readonly change: (value: string) => void }

const Entry = ({ field, value, change }: FieldProps): JSX.Element => {
  const choices = field.kind === 'flag' ? ['true', 'false'] : field.choices
  const shared = { value, required: field.required, 'aria-label': field.name }
  if (choices !== undefined)
    return (
      <select
        {...shared}
        onChange={(event) => {
          change(event.currentTarget.value)
        }}
      >
        <option value="">left out</option>
        {choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    )
  return (
    <input
      {...shared}
      placeholder={placeholders[field.kind]}
      inputMode={field.kind === 'number' ? 'decimal' : 'text'}
      onInput={(event) => {
        change(event.currentTarget.value)
      }}
    />
  )
}

const Field = (props: FieldProps): JSX.Element => (
  <label class="entry">
    <span>
      {props.field.name}
      {props.field.required ? <b class="required"> required</b> : null}
    </span>
    <Entry {...props} />
    {props.field.about === undefined ? null : <small>{props.field.about}</small>}
  </label>
)

type ParameterProps = {
  readonly parameter: FormParameter
  readonly entered: Entered
  readonly change: (entered: Entered) => void
}

/** The fields of an object, or the one field of a value. Those that may be left out are folded when there are many. */
const Parameter = ({ parameter, entered, change }: ParameterProps): JSX.Element => {
  const { name, fields } = parameter
  const given = entered[name] ?? ''
  if (fields === undefined)
    return (
      <Field
        field={parameter}
        value={typeof given === 'string' ? given : ''}
        change={(value) => {
          change({ ...entered, [name]: value })
        }}
      />
    )
  const values = typeof given === 'string' ? {} : given
  const show = (field: FormField) => (
    <Field
      key={field.name}
      field={field}
      value={values[field.name] ?? ''}
      change={(value) => {
        change({ ...entered, [name]: { ...values, [field.name]: value } })
      }}
    />
  )
  const first = fields.filter((field, index) => field.required || index < 6)
  const rest = fields.filter((field) => !first.includes(field))
  const more: FormField = {
    name: moreFields,
    kind: 'json',
    required: false,
    about: 'Further fields, as a JSON object.',
  }
  return (
    <fieldset>
      <legend>{name}</legend>
      <div class="entries">{first.map(show)}</div>
      <details>
        <summary>{rest.length === 0 ? 'Further fields' : `${String(rest.length)} more fields`}</summary>
        <div class="entries">{[...rest, more].map(show)}</div>
      </details>
    </fieldset>
  )
}

const Outcome = ({ called }: { readonly called: Called }): JSX.Element => (
  <section class="part" aria-label="Result" aria-live="polite">
    <header>
      <h3>
        <span class={`status ${called.ok ? 'good' : 'bad'}`}>
          {called.ok ? 'ok' : (called.error?.kind ?? 'failed')}
        </span>{' '}
        Result
      </h3>
      {called.request === null ? null : (
        <a href={hashOf('requests', String(called.request))}>Open request {called.request}</a>
      )}
    </header>
    {called.error === null ? null : <p class="why-line">{called.error.message}</p>}
    <Code text={JSON.stringify(called.ok ? called.value : called.error, null, 2)} label="Result" />
  </section>
)

/** Keeps the code of what is entered up to date. */
const useCode = (path: string, entered: Entered, isReady: boolean): { code: string; problem: string } => {
  const settled = useSettled(entered)
  const [state, setState] = useState({ code: '', problem: '' })
  useEffect(() => {
    if (!isReady) return
    void call<{ code: string; missing: string }>('POST', path, { values: settled, codeOnly: true }).then((answer) => {
      setState(
        answer.ok ? { code: answer.value.code, problem: answer.value.missing } : { code: '', problem: answer.message },
      )
    })
  }, [settled, isReady])
  return state
}

/** The form of an operation, the code of the call, and what it came to. */
export const OperationPanel = ({ name }: { readonly name: string }): JSX.Element => {
  const path = `operations/${encodeURIComponent(name)}`
  const { value: form, error } = useRead<OperationForm>(path)
  const [entered, setEntered] = useState<Entered>({})
  const [called, setCalled] = useState<Called>()
  const [problem, setProblem] = useState('')
  const { code, problem: missing } = useCode(path, entered, form !== undefined)
  const submit = async () => {
    const answer = await call<Called>('POST', path, { values: entered })
    setProblem(answer.ok ? '' : answer.message)
    setCalled(answer.ok ? answer.value : undefined)
  }
  return (
    <>
      <Heading title={name}>
        <a class="back" href={hashOf('call')}>
          All operations
        </a>
      </Heading>
      <Problem text={error} />
      <p class="about">{form?.about ?? ''}</p>
      <form
        class="card"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        {form?.parameters.length === 0 ? <p class="quiet">It takes no parameters.</p> : null}
        {form?.parameters.map((parameter) => (
          <Parameter key={parameter.name} parameter={parameter} entered={entered} change={setEntered} />
        ))}
        <Problem text={problem} />
        <Button kind="main" submit>
          Call {name}
        </Button>
      </form>
      {called === undefined ? null : <Outcome called={called} />}
      <section class="part">
        <header>
          <h3>Code</h3>
          {code === '' ? null : <Copy text={code} />}
        </header>
        {code === '' ? <p class="quiet">{missing}</p> : <Code text={code} label="Code" isJson={false} />}
      </section>
    </>
  )
}
