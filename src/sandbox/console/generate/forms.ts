import ts from 'typescript'
import type { FieldKind, FormField, FormParameter, OperationForm } from '../types.js'

/** The fields that a form leaves out, because it cannot ask for them or because they have no effect there. */
const leftOut = new Set(['signal', 'attributes', 'fetched', 'extra', 'decodeEntities', 'dateFormat'])

/** Returns the type of a value without `undefined`. */
const given = (checker: ts.TypeChecker, type: ts.Type): ts.Type => checker.getNonNullableType(type)

const partsOf = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [type])

const hasFlag = (type: ts.Type, flag: ts.TypeFlags): boolean => (type.flags & flag) !== 0

const isDate = (type: ts.Type): boolean => type.getSymbol()?.getName() === 'Date'

/** Returns how a value of a type is entered: by the first of date, flag, choice, number, text and JSON that the type allows. */
const kindOf = (checker: ts.TypeChecker, whole: ts.Type): Pick<FormField, 'kind' | 'choices'> => {
  const parts = partsOf(given(checker, whole))
  const texts = parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : []))
  const isAll = (flag: ts.TypeFlags) => parts.every((part) => hasFlag(part, flag))
  const some = (flag: ts.TypeFlags) => parts.some((part) => hasFlag(part, flag))
  if (parts.some(isDate)) return { kind: 'date' }
  if (isAll(ts.TypeFlags.BooleanLike)) return { kind: 'flag' }
  if (texts.length > 1 && texts.length === parts.length) return { kind: 'choice', choices: texts }
  if (some(ts.TypeFlags.BooleanLike)) return { kind: 'flag' }
  // JSON is also how a single number is written.
  if (some(ts.TypeFlags.NumberLike) && parts.some((part) => checker.isArrayLikeType(part))) return { kind: 'json' }
  if (some(ts.TypeFlags.NumberLike)) return { kind: 'number' }
  const isText = (part: ts.Type): boolean =>
    hasFlag(part, ts.TypeFlags.StringLike) ||
    (part.isIntersection() && part.types.some((one) => hasFlag(one, ts.TypeFlags.StringLike)))
  return { kind: parts.some(isText) ? 'text' : 'json' }
}

/** Returns the first sentence of a comment, without its Markdown. */
const firstSentence = (symbol: ts.Symbol | undefined, checker: ts.TypeChecker): string => {
  const text = ts.displayPartsToString(symbol?.getDocumentationComment(checker)).replace(/\s+/g, ' ')
  const plain = text.replace(/\{@link (\w+)[^}]*\}/g, '$1').replaceAll('`', '')
  return /^.*?[.:;](?=\s|$)/.exec(plain)?.[0].replace(/[:;]$/, '.') ?? plain
}

const isOptional = (symbol: ts.Symbol): boolean => (symbol.flags & ts.SymbolFlags.Optional) !== 0

const fieldOf = (checker: ts.TypeChecker, symbol: ts.Symbol, at: ts.Node): FormField => {
  const about = firstSentence(symbol, checker)
  const type = checker.getTypeOfSymbolAtLocation(symbol, at)
  // Its type is worked out for each call, and always takes a text.
  const kind = symbol.getName() === 'include' ? { kind: 'text' as const } : kindOf(checker, type)
  return { name: symbol.getName(), ...kind, required: !isOptional(symbol), ...(about && { about }) }
}

/** Returns the object type in a type, whose fields a form asks for, or undefined if there is none. */
const objectIn = (checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined => {
  const whole = given(checker, type)
  const parts = partsOf(whole)
  const isPlain = (part: ts.Type): boolean =>
    (hasFlag(part, ts.TypeFlags.Object | ts.TypeFlags.Intersection) || part.isTypeParameter()) &&
    !checker.isArrayLikeType(part) &&
    !isDate(part) &&
    kindOf(checker, part).kind === 'json'
  return parts.length > 0 && parts.every(isPlain) ? whole : undefined
}

/** Returns the fields of all members of a union. A field that only some members have is not required. */
const fieldsOf = (checker: ts.TypeChecker, object: ts.Type, at: ts.Node): readonly FormField[] => {
  const forms = partsOf(object).map((part) => checker.getPropertiesOfType(checker.getApparentType(part)))
  const found = new Map<string, FormField>()
  for (const symbol of forms.flat()) {
    const field = fieldOf(checker, symbol, at)
    const isInAll = forms.every((form) => form.some((other) => other.getName() === field.name))
    const isNever = hasFlag(checker.getTypeOfSymbolAtLocation(symbol, at), ts.TypeFlags.Undefined)
    if (leftOut.has(field.name) || field.name.startsWith('__') || isNever) continue
    found.set(field.name, { ...field, required: field.required && isInAll })
  }
  return [...found.values()]
}

/** A parameter of a function as the compiler knows it. */
type Declared = { readonly name: string; readonly type: ts.Type; readonly required: boolean }

/** The parameters of a function after the context. Those that are declared as a tuple are taken out of it. */
const declaredOf = (checker: ts.TypeChecker, signature: ts.Signature, at: ts.Node): readonly Declared[] =>
  signature.getParameters().flatMap((symbol): readonly Declared[] => {
    const type = checker.getTypeOfSymbolAtLocation(symbol, at)
    const declaration = symbol.valueDeclaration
    if (checker.isTupleType(type)) {
      const { elementFlags, labeledElementDeclarations } = (type as ts.TupleTypeReference).target
      return checker.getTypeArguments(type as ts.TupleTypeReference).map((item, index) => ({
        name: labeledElementDeclarations?.[index]?.name.getText() ?? `argument${String(index + 1)}`,
        type: item,
        required: (elementFlags[index]! & ts.ElementFlags.Required) !== 0,
      }))
    }
    const mayBeLeftOut =
      isOptional(symbol) ||
      (declaration !== undefined && ts.isParameter(declaration) && checker.isOptionalParameter(declaration))
    return [{ name: symbol.getName(), type, required: !mayBeLeftOut }]
  })

const parameterOf = (checker: ts.TypeChecker, declared: Declared, at: ts.Node): FormParameter | undefined => {
  const { name, type, required } = declared
  const object = objectIn(checker, type)
  if (object === undefined) return { name, required, ...kindOf(checker, type) }
  const fields = fieldsOf(checker, object, at)
  return fields.length === 0 && name === 'options' ? undefined : { name, kind: 'json' as FieldKind, required, fields }
}

/** The forms of all operations of an entry point, by its exports and their types. */
const formsOf = (program: ts.Program, file: string, operations: readonly string[]): readonly OperationForm[] => {
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const module = source && checker.getSymbolAtLocation(source)
  if (source === undefined || module === undefined) return []
  const exported = new Map(checker.getExportsOfModule(module).map((symbol) => [symbol.getName(), symbol]))
  return operations.flatMap((name) => {
    const alias = exported.get(name)
    if (alias === undefined) return []
    const symbol = alias.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(alias) : alias
    const [signature] = checker.getTypeOfSymbolAtLocation(symbol, source).getCallSignatures()
    const parameters = signature === undefined ? [] : declaredOf(checker, signature, source).slice(1)
    return [
      {
        name,
        about: firstSentence(symbol, checker),
        parameters: parameters.flatMap((parameter) => parameterOf(checker, parameter, source) ?? []),
      },
    ]
  })
}

/** An entry point, and the names of its operations. */
export type Entry = { readonly file: string; readonly operations: readonly string[] }

/** The forms of the operations of entry points, read by the compiler from the types of the SDK. */
export const readForms = <Name extends string>(
  entries: Readonly<Record<Name, Entry>>,
  config: string,
): Readonly<Record<Name, readonly OperationForm[]>> => {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, (file) => ts.sys.readFile(file)).config,
    ts.sys,
    '.',
  )
  const list = Object.entries<Entry>(entries)
  const program = ts.createProgram(
    list.map(([, { file }]) => file),
    options,
  )
  return Object.fromEntries(
    list.map(([name, { file, operations }]) => [name, formsOf(program, file, operations)]),
  ) as unknown as Readonly<Record<Name, readonly OperationForm[]>>
}
