import { docComment } from './docComment.js'
import { type Facts, grouped, type RequestRow } from './facts.js'
import { fieldName, parameterText } from './parameters.js'

const scalars: Readonly<Record<string, string>> = {
  int: 'number',
  bool: 'boolean',
  float: 'Decimal',
  string: 'string',
  datetime: 'string',
  mixed: 'string | number | boolean',
}

const quoted = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(' | ')

/** Makes the type of an item of a list. The lists of `AddOrder` are parallel, so an item can be empty. */
const elementOf = (action: string, { type, encoding, enum: values }: RequestRow): string => {
  if (encoding === 'list of base64(php-serialize)') return 'Serialized'
  if (encoding === 'list of csv') return 'string | readonly number[]'
  if (encoding === 'list of map') return 'Params'
  if (values) return quoted(action === 'AddOrder' ? [...values, ''] : values)
  const scalar = scalars[type.replace('[]', '')] ?? 'string'
  return action === 'AddOrder' && /number|boolean/.test(scalar) ? `${scalar} | ''` : scalar
}

/** Makes the doc comment of a parameter. Its width leaves room for the deepest indentation. */
const parameterComment = (text: string, deprecated = false): string =>
  // All deprecated parameters belong to a card or a bank account.
  docComment(text, 104, deprecated ? ' * @deprecated Use `addPayMethod` instead.\n' : '')

const lineItems = (action: string, { name, fields = [] }: RequestRow): string => {
  const written = fields.map(
    ([field, type]) =>
      `${parameterComment(parameterText(action, fieldName(name, field)))}readonly ${field}?: ${scalars[type]!}\n`,
  )
  return `readonly {\n${written.join('')}}[] | string`
}

/** Makes the source of the type of a parameter. */
export const parameterType = (action: string, row: RequestRow): string => {
  const { type, encoding, fields, enum: values, open } = row
  if (fields) return lineItems(action, row)
  if (encoding === 'base64(php-serialize)') return 'Serialized'
  if (encoding === 'base64(json)') return 'readonly Attachment[] | string'
  if (encoding === 'map' && type.endsWith('[]')) return `Readonly<Record<number, ${scalars[type.replace('[]', '')]!}>>`
  if (encoding === 'map' || encoding === 'map of map') return 'Params'
  if (encoding === 'csv' && type === 'int|string') return 'number | string | readonly number[]'
  if (encoding === 'csv') return 'string | readonly (string | number)[]'
  if (encoding === 'space-separated') return 'string | readonly string[]'
  if (type.endsWith('[]') || type === 'array') {
    const element = elementOf(action, row)
    return element.includes('|') ? `readonly (${element})[]` : `readonly ${element}[]`
  }
  if (values) return `${quoted(values)}${open ? ' | (string & {})' : ''}`
  if (type === 'float|string') return 'Decimal'
  return type.includes('|')
    ? type
        .split('|')
        .map((each) => scalars[each]!)
        .join(' | ')
    : scalars[type]!
}

/** The documented formats, described by examples. */
export const formats: Readonly<Record<string, string>> = {
  MMYY: 'The format is `MMYY`: `0531` is May 2031.',
  'Y-m-d': 'The format is `2031-05-30`.',
  'Y-m-d H:i:s': 'The format is `2031-05-30 13:00:00`.',
  'Y-m-d[ H:i:s]': 'The format is `2031-05-30` or `2031-05-30 13:00:00`.',
  'iso8601|Y-m-d H:i:s': 'The format is `2031-05-30 13:00:00` or ISO 8601.',
  'localised-date': 'The format is that of the installation, such as `30/05/2031`.',
  'unix-seconds': 'The value is in seconds since 1970.',
}

/** Returns the remarks on a parameter that the facts contain. */
const remarks = ({ format, since, needed, encoding, indexed }: RequestRow): readonly (string | false | undefined)[] => [
  needed && 'It is required in practice, although it is documented as optional.',
  format !== undefined && formats[format],
  encoding === 'xml' && 'The value is XML, as a string.',
  indexed && `The first line has the number 1: \`${indexed.replace('{n}', '1')}\`.`,
  since && `Available from WHMCS ${since}.`,
]

/** Makes the source of a parameter with its comment. In an object it has the name of the field. */
const field = (action: string, row: RequestRow, name: string): string => {
  const type = parameterType(action, row)
  const said = [parameterText(action, row.name), ...remarks(row)].filter(Boolean).join(' ')
  const about = parameterComment(said, row.deprecated)
  if (row.indexed) {
    const stem = row.indexed.replace('{n}', '')
    return `${about}readonly [${stem}: \`${stem}\${number}\`]: ${type} | undefined\n`
  }
  return `${about}readonly ${name}${row.required ? ':' : '?:'} ${type}${row.required ? '' : ' | undefined'}\n`
}

/** Makes the source of the parameters of an action. Parameters with brackets become an object. */
const fieldsOf = ({ action, request }: Facts): string => {
  const flat = request.filter(({ name }) => !name.includes('['))
  const nested = grouped(
    request.filter(({ name }) => name.includes('[')),
    ({ name }) => name.replace(/\[.*/, ''),
  )
  const objects = [...nested].map(([name, rows]) => {
    const inner = rows.map((row) => field(action, row, row.name.replace(/.*\[|\]/g, '')))
    return `${parameterComment(parameterText(action, name))}readonly ${name}?: {\n${inner.join('')}} | undefined\n`
  })
  return flat.map((row) => field(action, row, row.name)).join('') + objects.join('')
}

/** Makes the source of the type of an action's parameters. */
export const requestType = (facts: Facts): string => {
  const { action, oneOf, request } = facts
  const about = `/** The parameters of \`${action}\`. */\n`
  if (oneOf.length === 0) return `${about}export interface ${action}Request {\n${fieldsOf(facts)}}\n\n`
  const groups = oneOf.map((names) => {
    const needed = names.map((name) => {
      const row = request.find((each) => each.name === name)!
      return `readonly ${name}: ${parameterType(action, row)}`
    })
    return `{ ${needed.join('; ')} }`
  })
  return (
    `/** The parameters of \`${action}\`. {@link ${action}Request} requires some of them. */\n` +
    `export interface ${action}Fields {\n${fieldsOf(facts)}}\n\n` +
    `${about}export type ${action}Request = ${action}Fields & (${groups.join(' | ')})\n\n`
  )
}

const writerOf = ({ encoding, name }: RequestRow): string | undefined => {
  const writers: Readonly<Record<string, string>> = {
    'base64(php-serialize)': 'serialized',
    'base64(json)': 'encodedAttachments',
    csv: 'byCommas',
    'space-separated': 'bySpaces',
    'list of base64(php-serialize)': '/* @__PURE__ */ eachBy(serialized)',
    'list of csv': '/* @__PURE__ */ eachBy(byCommas)',
  }
  const writer = encoding && writers[encoding]
  return writer && `${name}: ${writer}`
}

/** Makes the source of the writer of the parameters that are sent in another form. It is empty when there are none. */
export const requestWriter = ({ request }: Facts): string => {
  const writers = request.flatMap((row) => writerOf(row) ?? [])
  return writers.length > 0 ? `/* @__PURE__ */ writing({ ${writers.join(', ')} })` : ''
}

/** Checks whether all parameters can be left out. */
export const isQuery = ({ request, oneOf }: Facts): boolean =>
  oneOf.length === 0 && request.every(({ required }) => !required)
