import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { format } from 'node:util'
import ts from 'typescript'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A program in a text for people: where it stands, such as `README.md:54`, and the program. */
export type Example = { readonly name: string; readonly code: string }

/** A file of the repository. */
export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')

/** The fenced programs of a Markdown text, which stands in `file`. */
export const examplesIn = (file: string, text: string): readonly Example[] =>
  Array.from(text.matchAll(/^```ts\n([^]*?)^```/gm), ({ index, 1: code = '' }) => ({
    name: `${file}:${text.slice(0, index).split('\n').length}`,
    code,
  }))

/** The doc comments of a source as one Markdown text, each line where it stands in the source. */
export const commentsOf = (source: string): string => {
  let inside = false
  const lines = source.split('\n').map((line) => {
    const starts = /^\s*\/\*\*/.test(line)
    const ends = line.includes('*/')
    const shown = inside && !ends ? line.replace(/^\s*\* ?/, '') : ''
    inside = (inside || starts) && !ends
    return shown
  })
  return lines.join('\n')
}

/** Files for programs, in a new folder below `.cache`: those of the names, with `.ts` added. */
export const writeAll = (folder: string, programs: readonly Example[]): readonly string[] => {
  const path = join(root, '.cache', folder)
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { recursive: true })
  return programs.map(({ name, code }) => {
    const file = join(path, `${name.replaceAll(/[/:]/g, '.')}.ts`)
    writeFileSync(file, code)
    return file
  })
}

const settings = (): ts.CompilerOptions => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
    config: unknown
  }
  // Examples are no modules of the package: nothing is emitted of them, and a name may be there for its type alone.
  const ours = { isolatedDeclarations: false, declaration: false, declarationMap: false, noUnusedLocals: false }
  return { ...ts.parseJsonConfigFileContent(config, ts.sys, root, undefined, undefined).options, ...ours }
}

/** The compiler at work on some files, with the settings of the package and the names that its users import. */
export const programOf = (files: readonly string[], before?: ts.Program): ts.Program =>
  ts.createProgram(files, settings(), undefined, before)

/** What the compiler says of a file: nothing, of one that compiles. */
export const complaints = (program: ts.Program, file: string): readonly string[] =>
  ts.getPreEmitDiagnostics(program, program.getSourceFile(file)).map(({ messageText, file, start = 0 }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0
    return `line ${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
  })

/** Runs a file to its end and gives the lines that it prints. */
export const run = async (file: string): Promise<readonly string[]> => {
  const { log, error } = console
  const lines: string[] = []
  console.log = (...words: unknown[]) => void lines.push(format(...words))
  console.error = console.log
  try {
    await import(pathToFileURL(file).href)
  } finally {
    Object.assign(console, { log, error })
  }
  return lines
}

/** The lines that a program says it prints, in comments behind `console.log(…)`; `…` at the end stands for any rest. */
export const promised = (code: string): readonly string[] =>
  Array.from(code.matchAll(/console\.(?:log|error)\(.*\) +\/\/ (.+)$/gm), ([, line = '']) => line)

/** The promised lines that are not among the printed ones. */
export const unkept = (code: string, printed: readonly string[]): readonly string[] =>
  promised(code).filter(
    (line) => !printed.some((text) => (line.endsWith('…') ? text.startsWith(line.slice(0, -1)) : text === line)),
  )
