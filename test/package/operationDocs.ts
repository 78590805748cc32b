import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const src = fileURLToPath(new URL('../../src', import.meta.url))

/** The API systems. */
export type System = 'teamtools' | 'alfacrm' | 'whmcs'

/** Their names. */
export const systems: readonly System[] = ['teamtools', 'alfacrm', 'whmcs']

/** What a route looks like in the comments of each system. */
const routes: Readonly<Record<System, RegExp>> = {
  teamtools: /`(?:GET|POST|PUT|DELETE) \w/,
  alfacrm: /`(?:GET|POST) [a-z-]+(?:\/[a-z-]+)?[?`]/,
  whmcs: /Action `(?:[A-Z]\w+|\{action\})`/,
}

/** An operation with its comment and that of its raw twin, each in one line. */
export type Operation = { readonly name: string; readonly doc: string; readonly twin: string }

/** The exported constants of a file with their doc comments, in one line each. */
const documented = (file: string): ReadonlyMap<string, string> => {
  const text = readFileSync(file, 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found = new Map<string, string>()
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue
    if (!statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue
    const comment = ts.getLeadingCommentRanges(text, statement.pos)?.at(-1)
    const prose = comment ? text.slice(comment.pos, comment.end).replace(/\s*\n\s*\*\s?/g, ' ') : ''
    for (const { name } of statement.declarationList.declarations) found.set(name.getText(), prose)
  }
  return found
}

/** The operations of a system: what has a raw twin. */
export const operationsOf = (system: System): readonly Operation[] =>
  readdirSync(join(src, system), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('operations'))
    .flatMap((name) => {
      const docs = documented(join(src, system, name))
      return [...docs].flatMap(([name, doc]) =>
        docs.has(`${name}Raw`) ? [{ name, doc, twin: docs.get(`${name}Raw`) ?? '' }] : [],
      )
    })

/** What the comments of an operation do not say. */
export const missingOf = (system: System, { name, doc, twin }: Operation): readonly string[] => {
  const says: Readonly<Record<string, boolean>> = {
    route: routes[system].test(doc),
    // By a kind, which stands in backticks, or by the words for none that is particular.
    errors: /Errors: (?:[^.]*`\w+`|those of every call|as of )/.test(doc),
    source: /Source: \w/.test(doc),
    twin: new RegExp(`\\{@link (?:\\w+\\.\\w+ \\| )?${name}\\}`).test(twin),
  }
  return Object.keys(says).filter((part) => !says[part])
}
