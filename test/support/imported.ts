import { relative } from 'node:path'
import ts from 'typescript'

/** Where a name can come from: what a program writes to import it, and the file that it then gets. */
export type Origin = { readonly specifier: string; readonly file: string }

/** The names that an origin has, and whether each is there for its type alone. */
type Names = ReadonlyMap<string, boolean>

/** The names that files export. */
export const exportsOf = (program: ts.Program, files: readonly string[]): ReadonlyMap<string, Names> => {
  const checker = program.getTypeChecker()
  const namesOf = (file: string): Names => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file)!)
    const symbols = module ? checker.getExportsOfModule(module) : []
    return new Map(
      symbols.map((symbol) => {
        const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
        return [symbol.name, !(meant.flags & ts.SymbolFlags.Value)]
      }),
    )
  }
  return new Map(files.map((file) => [file, namesOf(file)]))
}

/** The names that a program uses, and those that it makes itself. */
const namesIn = (code: string): { readonly used: ReadonlySet<string>; readonly made: ReadonlySet<string> } => {
  const used = new Set<string>()
  const made = new Set<string>()
  const visit = (node: ts.Node): void => {
    const { name, propertyName } = node as { name?: ts.Node; propertyName?: ts.Node }
    const shorthand = ts.isShorthandPropertyAssignment(node)
    if (name && ts.isIdentifier(name) && !shorthand && !ts.isPropertyAccessExpression(node))
      (ts.isPropertyAssignment(node) || ts.isPropertySignature(node) ? new Set() : made).add(name.text)
    ts.forEachChild(node, (child) => {
      const isLabel = child === propertyName || (child === name && !shorthand)
      if (ts.isIdentifier(child) && !isLabel) used.add(child.text)
      visit(child)
    })
  }
  visit(ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest))
  return { used, made }
}

/**
 * A program with the imports that an editor would add: of each name that it uses and neither makes nor imports itself,
 * from the first origin that has it.
 */
export const withImports = (code: string, origins: readonly Origin[], exported: ReadonlyMap<string, Names>): string => {
  const { used, made } = namesIn(code)
  const imports = [...used].flatMap((name) => {
    const origin = made.has(name) ? undefined : origins.find(({ file }) => exported.get(file)?.has(name))
    const isType = origin && exported.get(origin.file)?.get(name)
    return origin ? [`import { ${isType ? 'type ' : ''}${name} } from '${origin.specifier}'`] : []
  })
  return `${imports.join(';')};${code}\nexport {}\n`
}

/** How a file below `folder` imports another one of the repository. */
export const specifierOf = (folder: string, file: string): string =>
  relative(folder, file).replaceAll('\\', '/').replace(/\.ts$/, '.js')
