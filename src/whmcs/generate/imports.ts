/** The names that generated source can use, by the file below `src/whmcs` that exports them. */
const exportsByFile: Readonly<Record<string, readonly string[]>> = {
  '../core/fields.js': ['anything'],
  'answer.js': ['answerSchema'],
  'attachments.js': ['encodedAttachments'],
  'collections.js': ['listOf', 'mapOf', 'optionalObject'],
  'effect.js': ['upgradeEffect'],
  'fields.js': [
    'htmlText',
    'id',
    'openEnum',
    'optionalBoolean',
    'optionalDate',
    'optionalNumber',
    'optionalText',
    'pipeSeparated',
    'secretText',
  ],
  'operation.js': ['ActionOperation', 'action'],
  'paging.js': ['pagedAction', 'withoutOptions'],
  'params.js': ['Attachment', 'Decimal', 'Params', 'Serialized'],
  'parsed.js': ['listUnder', 'parsed'],
  'raw.js': ['raw'],
  'serialize.js': ['serialized'],
  'write.js': ['byCommas', 'bySpaces', 'eachBy', 'writing'],
}

const isType = (name: string): boolean => /^[A-Z]/.test(name)

/** Returns the code of a source, without comments, string literals and field names. */
const codeOf = (source: string): string =>
  source
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/'[^'\n]*'/g, "''")
    .replace(/\b\w+\??:/g, '')

const statement = (names: readonly string[], file: string): string => {
  if (names.length === 0) return ''
  if (names.every(isType)) return `import type { ${names.join(', ')} } from '${file}'\n`
  return `import { ${names.map((name) => (isType(name) ? `type ${name}` : name)).join(', ')} } from '${file}'\n`
}

/** Makes the imports of a source, followed by `more`. `root` is the relative path from its folder to `src/whmcs`. */
export const imports = (source: string, root: string, more: string): string => {
  const code = codeOf(source)
  const isUsed = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(code)
  const own = Object.entries(exportsByFile).map(([file, names]) => statement(names.filter(isUsed), root + file))
  const valibot = isUsed('v') ? `import ${code.includes('v.looseObject(') ? '' : 'type '}* as v from 'valibot'\n` : ''
  // The import is a namespace, so that editors show these types with their parameters. A type that is imported by name
  // is shown as that name.
  const signatures = isUsed('t') ? `import type * as t from '${root}signatures.js'\n` : ''
  return `${valibot}${own.join('')}${signatures}${more}\n`
}
