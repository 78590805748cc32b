import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { beforeAll, describe, expect, test } from 'vitest'
import { readArguments } from '../../../src/sandbox/console/arguments.js'
import { codeOf } from '../../../src/sandbox/console/code.js'
import { readForms } from '../../../src/sandbox/console/generate/forms.js'
import { consoleSystems } from '../../../src/sandbox/console/systems/index.js'
import type { FormField, FormParameter, OperationForm, SystemName } from '../../../src/sandbox/console/types.js'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const config = `${root}tsconfig.json`
const names: readonly SystemName[] = ['teamtools', 'alfacrm', 'whmcs']
const entryOf = (name: SystemName) => ({
  file: `${root}src/${name}/index.ts`,
  operations: consoleSystems[name].operations,
})

let forms: Readonly<Record<SystemName, readonly OperationForm[]>>

beforeAll(() => {
  forms = readForms({ teamtools: entryOf('teamtools'), alfacrm: entryOf('alfacrm'), whmcs: entryOf('whmcs') }, config)
})

const sample = ({ kind, choices = [] }: FormField): string =>
  ({ text: 'x', number: '1', flag: 'true', choice: choices[0] ?? '', date: '2031-05-30', json: '[]' })[kind]

/** What a form holds when only what is required was entered, and a further field. */
const entered = ({ fields, ...parameter }: FormParameter) =>
  fields === undefined
    ? sample(parameter)
    : {
        ...Object.fromEntries(fields.filter(({ required }) => required).map((field) => [field.name, sample(field)])),
        '…': '{"colour": "red"}',
      }

const codeFor = (name: SystemName, form: OperationForm): string => {
  const given = Object.fromEntries(
    form.parameters.filter(({ required }) => required).map((parameter) => [parameter.name, entered(parameter)]),
  )
  const args = readArguments(form, given)
  return args.ok ? codeOf(consoleSystems[name], form.name, args.value, 'http://127.0.0.1:4810/', {}) : 'unreadable('
}

/** What the compiler says of programs. */
const faultsOf = (programs: ReadonlyMap<string, string>): readonly string[] => {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, (file) => ts.sys.readFile(file)).config,
    ts.sys,
    root,
  )
  const host = ts.createCompilerHost(options)
  const plain = { ...host }
  host.fileExists = (file) => programs.has(file) || plain.fileExists(file)
  host.readFile = (file) => programs.get(file) ?? plain.readFile(file)
  host.getSourceFile = (file, version) => {
    const text = programs.get(file)
    return text === undefined ? plain.getSourceFile(file, version) : ts.createSourceFile(file, text, version)
  }
  const program = ts.createProgram([...programs.keys()], options, host)
  return [...programs.keys()].flatMap((file) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(file))
      .map(
        ({ messageText }) =>
          `${file.slice(root.length)}: ${ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 300)}`,
      ),
  )
}

describe('forms', () => {
  test.each(names)('%s: each operation has one, with what the SDK says of it', (name) => {
    expect(forms[name].map((form) => form.name)).toEqual(consoleSystems[name].operations)
    expect(forms[name].filter(({ about }) => about === '')).toEqual([])
  })

  test('the fields are those of the types', () => {
    const form = forms.teamtools.find(({ name }) => name === 'subscribeCustomer')
    expect(form?.parameters.map(({ name, kind, required }) => [name, kind, required])).toEqual([
      ['id', 'text', true],
      ['data', 'json', true],
    ])
    expect(form?.parameters[1]?.fields).toContainEqual({
      ...{ name: 'groupId', kind: 'text', required: true },
      about: "A group's id, or default for the default group.",
    })
  })

  test('the code of each operation compiles', () => {
    const programs = names.flatMap((name) =>
      forms[name].map((form) => [`${root}src/${name}-${form.name}.ts`, codeFor(name, form)] as const),
    )
    expect(programs.length).toBeGreaterThan(400)
    expect(faultsOf(new Map(programs))).toEqual([])
  })
})
