import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Facts, facts, type RequestRow } from '../../src/whmcs/generate/facts.js'

// The types are held against the facts by the compiler's own view of them, not by what the generator wrote.

let checker: ts.TypeChecker
let types: ReadonlyMap<string, ts.Type>

beforeAll(() => {
  const root = fileURLToPath(new URL('../../src/whmcs/index.ts', import.meta.url))
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    types: [],
  }
  const program = ts.createProgram([root], options)
  checker = program.getTypeChecker()
  const module = checker.getSymbolAtLocation(program.getSourceFile(root)!)!
  types = new Map(
    checker.getExportsOfModule(module).map((symbol) => [symbol.name, checker.getDeclaredTypeOfSymbol(symbol)]),
  )
})

const typeNamed = (name: string): ts.Type => {
  const found = types.get(name)
  if (!found) throw new Error(`billfold/whmcs has no type ${name}`)
  return found
}

const isOptional = (symbol: ts.Symbol): boolean => (symbol.flags & ts.SymbolFlags.Optional) !== 0

/** The members of a union but undefined and null, in an order of their own; `boolean` is one. */
const membersOf = (type: ts.Type): readonly string[] => {
  const kept = checker.getNonNullableType(type)
  const text = (each: ts.Type): string => checker.typeToString(each, undefined, ts.TypeFormatFlags.NoTruncation)
  const members = kept.isUnion() && !(kept.flags & ts.TypeFlags.Boolean) ? kept.types.map(text) : [text(kept)]
  const all = new Set(members)
  if (all.has('true') && all.has('false'))
    return [...all, 'boolean'].filter((each) => each !== 'true' && each !== 'false').sort()
  return [...all].sort()
}

const scalars: Readonly<Record<string, readonly string[]>> = {
  int: ['number'],
  string: ['string'],
  datetime: ['string'],
  bool: ['boolean'],
  float: ['number', 'string'],
  mixed: ['boolean', 'number', 'string'],
}

const ofUnion = (members: readonly string[]): string =>
  members.length > 1 ? `readonly (${members.join(' | ')})[]` : `readonly ${members[0]!}[]`

/** What the compiler should say of a parameter. */
const expected = (
  action: string,
  { type, encoding, enum: words, open, fields }: RequestRow,
): readonly string[] | RegExp => {
  if (fields)
    return new RegExp(
      `^readonly \\{ ${fields.map(([name]) => `readonly ${name}\\?: [^;]*;`).join(' ')} \\}\\[\\],string$`,
    )
  if (words && !type.endsWith('[]') && type !== 'array')
    return [...words.map((word) => `"${word}"`), ...(open ? ['string & {}'] : [])].sort()
  if (words) return new RegExp(`^readonly \\(${words.map((word) => `"${word}"`).join('|')}`)
  if (encoding === 'base64(php-serialize)') return ['Params', 'readonly Param[]', 'string']
  if (encoding === 'base64(json)') return ['readonly Attachment[]', 'string']
  if (encoding === 'list of base64(php-serialize)') return ['readonly Serialized[]']
  if (encoding === 'list of csv') return ['readonly (string | readonly number[])[]']
  if (encoding === 'list of map') return ['readonly Params[]']
  if (encoding === 'csv' && type === 'int|string') return ['number', 'readonly number[]', 'string']
  if (encoding === 'csv') return ['readonly (string | number)[]', 'string']
  if (encoding === 'space-separated') return ['readonly string[]', 'string']
  if (encoding?.startsWith('map') && type === 'array') return ['Params']
  const element = scalars[type.replace(/\[\]|\|.*/g, '')]!
  if (encoding === 'map') return [`Readonly<Record<number, ${type === 'float[]' ? 'Decimal' : element.join(' | ')}>>`]
  if (!type.endsWith('[]')) return type === 'int|string' || type === 'float|string' ? ['number', 'string'] : element
  if (action === 'AddOrder' && !/string|float/.test(type))
    return [
      `readonly (${type === 'int[]' ? '"" | number' : '"" | boolean'})[]`,
      `readonly (${type === 'int[]' ? 'number | ""' : 'boolean | ""'})[]`,
    ]
  return [type === 'float[]' ? 'readonly Decimal[]' : ofUnion(element)]
}

/** The property of a parameter; one in brackets is in an object, one with a number in its name is a pattern. */
const parameter = (type: ts.Type, row: RequestRow): { readonly type: ts.Type; readonly optional: boolean } => {
  if (row.indexed) {
    const stem = row.indexed.replace('{n}', '')
    const index = checker
      .getIndexInfosOfType(type)
      .find(({ keyType }) => checker.typeToString(keyType) === `\`${stem}\${number}\``)
    if (!index) throw new Error(`no ${row.indexed}`)
    return { type: index.type, optional: true }
  }
  const [outer = '', inner] = row.name.split(/[[\]]/)
  let symbol = type.getProperty(outer)
  if (inner && symbol) {
    expect(isOptional(symbol)).toBe(true)
    symbol = checker.getNonNullableType(checker.getTypeOfSymbol(symbol)).getProperty(inner)
  }
  if (!symbol) throw new Error(`no ${row.name}`)
  return { type: checker.getTypeOfSymbol(symbol), optional: isOptional(symbol) }
}

const fieldsType = ({ action, oneOf }: Facts): ts.Type =>
  typeNamed(`${action}${oneOf.length > 0 ? 'Fields' : 'Request'}`)

describe('the parameters of the types are those of the documentation, of', () => {
  test.each(facts.map((each) => [each.action, each] as const))('%s', (name, each) => {
    const type = fieldsType(each)
    const names = each.request.filter(({ indexed }) => !indexed).map((row) => row.name.replace(/\[.*/, ''))
    expect(
      type
        .getProperties()
        .map((symbol) => symbol.name)
        .sort(),
    ).toEqual([...new Set(names)].sort())
    for (const row of each.request) {
      const found = parameter(type, row)
      expect(found.optional, row.name).toBe(!row.required)
      const members = membersOf(found.type)
      const wanted = expected(name, row)
      if (wanted instanceof RegExp)
        expect(members.join().replaceAll(' | ', '|'), row.name).toMatch(
          new RegExp(wanted.source.replaceAll(' | ', '|')),
        )
      else if (wanted.length === 2 && wanted.every((one) => one.includes('""')))
        expect(wanted).toContain(members.join())
      else expect(members, row.name).toEqual([...wanted].sort())
    }
  })
})

describe('at least one of the groups of parameters has to be there, of', () => {
  const grouped = facts.filter(({ oneOf }) => oneOf.length > 0)

  test('the eighteen actions that have some', () => {
    expect(grouped).toHaveLength(18)
  })

  test.each(grouped.map((each) => [each.action, each] as const))('%s', (name, { oneOf, request }) => {
    const type = typeNamed(`${name}Request`)
    expect(type.isUnion()).toBe(true)
    const always = request.filter(({ required }) => required).map((row) => row.name)
    const needed = (type as ts.UnionType).types.map((member) =>
      member
        .getProperties()
        .filter((symbol) => !isOptional(symbol))
        .map((symbol) => symbol.name)
        .filter((each) => !always.includes(each))
        .sort(),
    )
    expect(needed).toEqual(oneOf.map((group) => group.filter((each) => !always.includes(each)).sort()))
  })
})

const readAs: Readonly<Record<string, RegExp>> = {
  int: /^number$|^string$|TimelineData$/,
  string: /^string$|^LocalDate$|^Secret$|^boolean$|string & \{\}/,
  float: /^string$/,
  bool: /^boolean$/,
  mixed: /^number$/,
  array: /^readonly |^\w+$|^Readonly<Record|^\{\}$/,
}

describe('the fields of the types are those of the documentation, of', () => {
  test.each(facts.map((each) => [each.action, each] as const))('%s', (name, { response, shape }) => {
    const type = typeNamed(`${name}Answer`)
    for (const row of response) {
      const symbol = type.getProperty(row.name)
      if (!symbol) throw new Error(`no ${row.name}`)
      const members = membersOf(checker.getTypeOfSymbol(symbol))
      expect(members.join(), row.name).toMatch(readAs[row.type]!)
      if (row.items !== undefined) expect(members.join(), row.name).toMatch(/^readonly .*\[\]$/)
      if (row.enum && row.name !== 'result' && !row.enum.includes('true'))
        for (const word of row.enum) expect(members, row.name).toContain(`"${word}"`)
    }
    const below = [...shape.keys()].filter((path) => /[.[]/.test(path))
    for (const path of below) expect(() => typeAt(type, path), path).not.toThrow()
  })
})

/** The type at a path of the sample: wrappers are gone, `[]` is an item, `*` any key. */
const typeAt = (from: ts.Type, path: string): ts.Type => {
  let type = from
  for (const step of path.split('.')) {
    type = checker.getNonNullableType(type)
    const name = step.replace('[]', '')
    if (type.flags & ts.TypeFlags.Unknown) return type
    if (checker.isArrayType(type) && !type.getProperty(name)) {
      // What the wrapper called one item.
      if (step.endsWith('[]')) type = checker.getIndexTypeOfType(type, ts.IndexKind.Number)!
      continue
    }
    const symbol = type.getProperty(name)
    const isMap = name === '*' && checker.getIndexTypeOfType(type, ts.IndexKind.String)
    if (!symbol && /\D\d$/.test(name)) return type
    if (!symbol && !isMap) throw new Error(`no ${name} of ${path}`)
    type = symbol ? checker.getTypeOfSymbol(symbol) : (isMap as ts.Type)
    if (step.endsWith('[]'))
      type = checker.getIndexTypeOfType(checker.getNonNullableType(type), ts.IndexKind.Number) ?? type
  }
  return type
}
