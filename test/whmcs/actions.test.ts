import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { whmcsOperations } from 'billfold/whmcs'
import { describe, expect, test } from 'vitest'
import { secrets } from '../../src/whmcs/generate/decisions.js'
import { type Facts, facts, functionName, type RequestRow } from '../../src/whmcs/generate/facts.js'
import { generate } from '../../src/whmcs/generate/index.js'
import { action, exported, token, useServer } from './served.js'

const { context, answers, sent } = useServer()

const folder = fileURLToPath(new URL('../../src/whmcs/actions/', import.meta.url))
const titled = facts.map((each) => [each.action, each] as const)

test('the facts are whole', () => {
  expect(facts).toHaveLength(162)
  expect(facts.flatMap(({ request }) => request)).toHaveLength(913)
  expect(facts.flatMap(({ response }) => response)).toHaveLength(502)
})

test('the files of the actions are those that the generator makes', async () => {
  const made = await generate()
  const there = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  expect(there.sort()).toEqual([...made.keys()].sort())
  for (const [path, source] of made) expect(readFileSync(join(folder, path), 'utf8'), path).toBe(source)
})

test('what is exported is every action with its raw twin and its schemas, and what stands beside them', () => {
  const names = facts.flatMap(({ action }) => [functionName(action), `${functionName(action)}Raw`])
  const schemas = Object.keys(exported).filter((name) => /^[A-Z]\w+Schema$/.test(name))
  expect(schemas).toEqual(expect.arrayContaining(facts.map(({ action }) => `${action}Schema`)))
  expect(
    Object.keys(exported)
      .filter((name) => !schemas.includes(name))
      .sort(),
  ).toEqual([...names, 'adminLogin', 'call', 'callRaw', 'whmcsOperations'].sort())
})

test('the operations are those of all actions, each under the name of its function', () => {
  expect(whmcsOperations.map(({ action }) => action).sort()).toEqual(facts.map(({ action }) => action).sort())
  for (const { name, action, method, path } of whmcsOperations)
    expect({ name, method, path }).toEqual({ name: functionName(action), method: 'POST', path: 'includes/api.php' })
})

test('the actions whose answers hold secrets are among those marked', () => {
  const contract =
    'GetClientsProducts GetClientPassword DecryptPassword CreateOAuthCredential ListOAuthCredentials ' +
    'UpdateOAuthCredential CreateSsoToken ValidateLogin DomainRequestEPP GetTicket'
  expect(Object.keys(secrets)).toEqual(expect.arrayContaining(contract.split(' ')))
  for (const [name, fields] of Object.entries(secrets)) {
    const source = readFileSync(join(folder, `${functionName(name)}.ts`), 'utf8')
    for (const field of fields) {
      expect(source).toMatch(new RegExp(`\\b${field}: secretText\\b`))
      expect(source.replace(/\s*\n \*\s*/g, ' ')).toMatch(
        new RegExp(`Errors never contain the secrets? .*\`${field}\``),
      )
    }
  }
})

/** A value for a parameter, and what PHP has of it. */
const example = (row: RequestRow): readonly [value: unknown, read: unknown] => {
  const { type, encoding, enum: words = [], fields } = row
  if (fields) return [[{ desc: 'a' }], expect.any(String)]
  if (encoding === 'base64(json)') return [[{ name: 'a', data: new Uint8Array(1) }], expect.any(String)]
  if (encoding === 'base64(php-serialize)') return [{ 1: 'a' }, 'YToxOntpOjE7czoxOiJhIjt9']
  if (encoding === 'list of base64(php-serialize)')
    return [
      ['', { 1: 'a' }],
      ['', 'YToxOntpOjE7czoxOiJhIjt9'],
    ]
  if (encoding === 'list of csv')
    return [
      [[1, 2], '3'],
      ['1,2', '3'],
    ]
  if (encoding === 'list of map') return [[{ a: 1 }], [{ a: '1' }]]
  if (encoding === 'csv') return [[1, 2], '1,2']
  if (encoding === 'space-separated') return [['a', 'b'], 'a b']
  if (encoding === 'map of map') return [{ 1: { a: 1 } }, { 1: { a: '1' } }]
  if (encoding === 'map') return [{ 5: 'a' }, { 5: 'a' }]
  const word = words.at(-1)
  const scalar = word ?? { int: 7, bool: true, float: '19.90' }[type.replace(/\[\]|\|.*/g, '')] ?? 'a b'
  const read = scalar === true ? '1' : `${scalar as string}`
  return type.endsWith('[]') || type === 'array' ? [[scalar], [read]] : [scalar, read]
}

/** Parameters of an action, every one of the documented. */
const paramsOf = ({ request }: Facts, at: 0 | 1): Record<string, unknown> => {
  const params: Record<string, unknown> = {}
  for (const row of request) {
    const [outer = '', inner] = (row.indexed?.replace('{n}', '1') ?? row.name).split(/[[\]]/)
    const value = example(row)[at]
    if (inner) params[outer] = { ...(params[outer] as object), [inner]: value }
    else params[outer] = value
  }
  return params
}

describe('every parameter of the documentation arrives as it is documented, of', () => {
  test.each(titled)('%s', async (name, each) => {
    answers({ result: 'success' })
    const { value } = await action(`${functionName(name)}Raw`)(context(), paramsOf(each, 0))
    expect(value).toMatchObject({ status: 200, body: '{"result":"success"}' })
    expect(sent()).toEqual({ ...paramsOf(each, 1), ...token, action: name, responsetype: 'json' })
  })
})

/** A value of one of the JSON types that the sample has at a path; a text that is a number, a flag and a text alike. */
const sample = ({ shape }: Facts, path: string): unknown => {
  const types = shape.get(path) ?? ['string']
  const keys = [...shape.keys()]
  if (types.includes('array') && !path.endsWith('[]')) {
    const inner = keys.some((key) => key.startsWith(`${path}[]`))
    return inner ? [sample({ shape } as Facts, `${path}[]`)] : []
  }
  const below = keys
    .filter((key) => key.startsWith(`${path}.`))
    .map((key) => key.slice(path.length + 1).replace(/[.[].*/, ''))
  if (below.length > 0)
    return Object.fromEntries(
      [...new Set(below)].map((key) => [key === '*' ? 'k' : key, sample({ shape } as Facts, `${path}.${key}`)]),
    )
  return { string: '1', integer: 1, boolean: true, null: null, array: [], object: {} }[types[0]!]
}

describe('every field of the documentation is read, of', () => {
  test.each(titled)('%s', async (name, each) => {
    const body = Object.fromEntries(
      each.response
        .filter((row) => row.name !== 'result' && (row.type !== 'array' || each.shape.has(row.name)))
        // A list that the sample shows as an empty text holds nothing that is known.
        .map((row) => [
          row.name,
          row.items && each.shape.get(row.name)?.[0] === 'string' ? '' : sample(each, row.name),
        ]),
    )
    answers({ result: 'success', ...body })
    const { error, value } = await action(functionName(name))(context(), {})
    expect(error).toBeUndefined()
    for (const { name: field, type, items, enum: words } of each.response) {
      if (field === 'result') continue
      const read = (value as Record<string, unknown>)[field]
      if (items !== undefined) expect(read, field).toSatisfy(Array.isArray)
      else if (type === 'int' && !/timeline_data|order_number/.test(field)) expect(read, field).toSatisfy(isNumber)
      else if (type === 'bool' || words?.includes('true')) expect(read, field).toBe(true)
      else if (/string|float/.test(type) && !/deleted/.test(field)) expect(read, field).toSatisfy(isText)
    }
  })
})

const isNumber = (value: unknown): boolean => value === null || typeof value === 'number'
const isText = (value: unknown): boolean => value === null || typeof value === 'string'
