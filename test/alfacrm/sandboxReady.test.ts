import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { listCustomers, login } from 'billfold/alfacrm'
import { serveSandbox } from 'billfold/sandbox/node'
import { alfaCrm } from '../../src/sandbox/node/alfacrm.js'
import { parsedOptions } from '../support/sandboxOptions.js'
import { valueOf } from './served.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const file = fileURLToPath(new URL('ready.ts', import.meta.url))

const config = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path))
const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root)
const host = ts.createCompilerHost(options)
/** The files beside the text, which are read once for all texts. */
const read = new Map<string, ts.SourceFile | undefined>()

/** What the compiler has against a text, as a file of this folder. */
const faultsOf = (text: string): readonly string[] => {
  const program = ts.createProgram([file], options, {
    ...host,
    fileExists: (path) => path === file || host.fileExists(path),
    getSourceFile: (path, target, ...rest) => {
      if (path === file) return ts.createSourceFile(path, text, target)
      if (!read.has(path)) read.set(path, host.getSourceFile(path, target, ...rest))
      return read.get(path)
    },
  })
  const source = program.getSourceFile(file)
  const faults = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
  return faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}

/** A sandbox as the command makes it, on a port, and the code that it prints. */
const start = async (args: readonly string[]) => {
  const parsed = parsedOptions([alfaCrm], args)
  if (!parsed.ok) throw new Error('the options are right')
  const { sandbox, ready } = parsed.options.services[0]!.prepared
  const served = await serveSandbox(sandbox)
  if (!served.ok) throw new Error(served.message)
  const { url, close } = served.value
  const [, code = '', from = ''] = /code: {2}(.*) {2}\/\/ from '(.*)'/.exec(ready(url).join('\n')) ?? []
  return { url, close, code, from }
}

test.each([
  ['without a key', []],
  ['with --app-key', ['--app-key', "it's an app key"]],
])('the code that is printed %s compiles and logs in', async (_, args) => {
  const { url, close, code, from } = await start(['--api-key', 'it\'s "a" key', '--rate', '0', ...args])
  try {
    expect(faultsOf(`import { login } from '${from}'\n${code}\nexport const given: boolean = token.ok\n`)).toEqual([])
    expect(
      faultsOf(`import { login } from '${from}'\n${code.replace('"apiKey"', '"key"')}\nexport { token }\n`),
    ).toEqual([expect.stringContaining("type 'Login'")])
    const account = JSON.parse(/login\((.*)\)$/.exec(code)?.[1] ?? '') as Parameters<typeof login>[0]
    expect(account.baseUrl).toBe(url)
    const token = valueOf(await login(account))
    expect(valueOf(await listCustomers({ ...account, branch: 1, token })).total).toBe(0)
  } finally {
    await close()
  }
})
