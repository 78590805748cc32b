import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, type Options } from 'prettier'
import { answerShape, answerTypes, kindsOf } from './answer.js'
import { comment } from './comment.js'
import { effectOf, pagedRows, secrets } from './decisions.js'
import { type Facts, facts, folderOf, functionName, grouped } from './facts.js'
import { isQuery, requestType, requestWriter } from './request.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const options = JSON.parse(readFileSync(`${root}.prettierrc.json`, 'utf8')) as Options

const files: Readonly<Record<string, readonly string[]>> = {
  '../../core/shape.js': ['Maybe<'],
  '../answer.js': ['Answer {', 'LocalDate>', 'Secret>'],
  '../attachments.js': ['attached'],
  '../isTrue.js': ['isTrue('],
  '../paging.js': ['pagedAction(', 'withoutOptions'],
  '../params.js': ['Attachment[]', 'Decimal', 'Params', 'Serialized'],
  '../parsed.js': ['parsed(', 'parsed<'],
  '../raw.js': ['raw('],
  '../request.js': ['Action ='],
  '../serialize.js': ['serialized'],
  '../shape.js': ['Fields =', 'Read =', 'listBody('],
  '../signatures.js': ['PagedAction<', 'PagedQuery<', 'ParsedAction<', 'ParsedQuery<', 'RawAction<', 'RawQuery<'],
  '../write.js': ['byCommas', 'bySpaces', 'eachBy(', 'writing('],
}

/** What a file of this source imports; `kinds` are the readers that its shape names. */
const imports = (source: string, kinds: readonly string[]): string =>
  Object.entries(files)
    .flatMap(([file, marks]) => {
      const named = marks.flatMap((mark) => {
        const name = mark.replace(/\W+$/, '')
        return new RegExp(`\\b${mark.replace(/[([]/g, '\\$&')}`).test(source) ? name : []
      })
      const used = [...new Set([...named, ...(file === '../shape.js' ? kinds : [])])].sort()
      const isType = (name: string): boolean => /^[A-Z]/.test(name)
      if (used.length === 0) return []
      return used.every(isType)
        ? `import type { ${used.join(', ')} } from '${file}'\n`
        : `import { ${used.map((name) => (isType(name) ? `type ${name}` : name)).join(', ')} } from '${file}'\n`
    })
    .join('')

/** The functions of an action, as source. */
const functions = (facts: Facts): string => {
  const { action } = facts
  const name = functionName(action)
  const rows = pagedRows(facts)
  const kind = isQuery(facts) ? 'Query' : 'Action'
  const hidden = secrets[action] ? `, [${secrets[action].map((each) => `'${each}'`).join(', ')}]` : ''
  const reading = `/* @__PURE__ */ parsed(action, shape${hidden})`
  const row = rows && `, ${action}Answer['${rows}'][number]`
  const types = `${action}Request, ${action}Answer${row ?? ''}`
  return (
    `${comment(facts)}export const ${name}: ${rows ? 'Paged' : 'Parsed'}${kind}<${types}> = ` +
    `${rows ? `/* @__PURE__ */ pagedAction(${reading}, '${rows}')` : reading}\n\n` +
    `/** {@link ${name}}, as the API sent it. */\n` +
    `export const ${name}Raw: Raw${kind}<${action}Request> = /* @__PURE__ */ raw(action)\n`
  )
}

/** An upgrade that is only calculated has no effect: the one action whose parameters say what repeating it does. */
const upgrade = (facts: Facts): string =>
  `const calculation: Action = { name: 'UpgradeProduct', effect: 'read' }\n\n` +
  functions(facts)
    .replace(
      '/* @__PURE__ */ parsed(action, shape)',
      '(context, params, options) => parsed<UpgradeProductRequest, UpgradeProductAnswer>' +
        "(isTrue(params, 'calconly') ? calculation : action, shape)(context, params, options)",
    )
    .replace(
      '/* @__PURE__ */ raw(action)',
      "(context, params, options) => raw(isTrue(params, 'calconly') ? calculation : action)(context, params, options)",
    )

/** The file of an action. */
const fileOf = (facts: Facts): string => {
  const { action } = facts
  const write = requestWriter(facts) || (pagedRows(facts) && 'withoutOptions')
  const shape =
    action === 'GetRegistrars'
      ? `const shape: Read = /* @__PURE__ */ listBody('registrars', 'registrar')\n\n`
      : `const shape: Fields = ${answerShape(facts)}\n\n`
  const source =
    requestType(facts) +
    answerTypes(facts) +
    shape +
    `const action: Action = { name: '${action}', effect: '${effectOf(action)}'${write ? `, write: ${write}` : ''} }\n\n` +
    (action === 'UpgradeProduct' ? upgrade(facts) : functions(facts))
  return `${imports(source, action === 'GetRegistrars' ? [] : kindsOf(facts))}\n${source}`
}

/** Every file that is made, by its path below `src/whmcs`. */
export const generate = async (): Promise<ReadonlyMap<string, string>> => {
  const made = new Map<string, string>()
  const folders = grouped(facts, ({ category }) => folderOf(category))
  for (const [folder, all] of folders) {
    for (const each of all) made.set(`${folder}/${functionName(each.action)}.ts`, fileOf(each))
    made.set(`${folder}/index.ts`, all.map(({ action }) => `export * from './${functionName(action)}.js'\n`).join(''))
  }
  const written = [...made].map(
    async ([path, source]) => [path, await format(source, { ...options, parser: 'typescript' })] as const,
  )
  return new Map(await Promise.all(written))
}
