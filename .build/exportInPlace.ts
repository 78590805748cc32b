import ts from 'typescript'

/** The names that a statement declares at the top of a file. */
const declaredBy = (statement: ts.Statement): readonly string[] => {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => (ts.isIdentifier(name) ? name.text : ''))
  const isNamed =
    ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isFunctionDeclaration(statement)
  return isNamed && statement.name ? [statement.name.text] : []
}

/** The list of an `export { … }` without a module, if the statement is one. */
const listOf = (statement: ts.Statement): readonly ts.ExportSpecifier[] | undefined =>
  ts.isExportDeclaration(statement) &&
  !statement.moduleSpecifier &&
  statement.exportClause &&
  ts.isNamedExports(statement.exportClause)
    ? statement.exportClause.elements
    : undefined

/**
 * Declarations with `export` where each is declared, in place of a list at the end. The module augmentation of a user
 * merges with an interface that is exported where it is declared, and not with a name in a list.
 */
export const exportInPlace = (code: string): string => {
  const file = ts.createSourceFile('bundle.d.ts', code, ts.ScriptTarget.Latest)
  const own = new Set(file.statements.flatMap(declaredBy))
  const listed = file.statements.flatMap((statement) => listOf(statement) ?? [])
  const inPlace = listed.filter(({ name, propertyName }) => !propertyName && own.has(name.text))
  const left = listed.filter((each) => !inPlace.includes(each)).map((each) => each.getText(file))
  const names = new Set(inPlace.map(({ name }) => name.text))
  const parts = file.statements.map((statement) => {
    if (listOf(statement)) return ''
    if (!declaredBy(statement).some((name) => names.has(name))) return statement.getFullText(file)
    const start = statement.getStart(file)
    return `${code.slice(statement.pos, start)}export ${code.slice(start, statement.end)}`
  })
  // A list at the end, even an empty one, keeps private what is not exported.
  return `${parts.join('').trim()}\nexport {${left.length > 0 ? ` ${left.join(', ')} ` : ''}};\n`
}
