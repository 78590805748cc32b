import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, type Options } from 'prettier'
import { answerShape, answerTypes, kindsOf } from './answer.js'
import { effectOf, pagedRows, secrets } from './decisions.js'
import { type Facts, facts, folderOf, functionName, grouped } from './facts.js'
import { isQuery, requestType, requestWriter } from './request.js'
import { sentences } from './sentences.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const options = JSON.parse(readFileSync(`${root}.prettierrc.json`, 'utf8')) as Options

const examples: Readonly<Record<string, string>> = {
  GetTicket: `const ticket = await getTicket(ctx, { ticketid: 1 }, { decodeEntities: true })
if (ticket.ok) for (const { date, name, message } of ticket.value.replies) console.log(date, name, message)`,
  GetTickets: `for await (const page of paginate(getTickets, ctx, { status: 'Open', limitnum: 50 }))
  if (page.ok) console.log(page.value.map((ticket) => ticket.subject))`,
  OpenTicket: `const bytes = new TextEncoder().encode('a text')
const ticket = { deptid: 1, clientid: 1, subject: 'Help', message: 'It does not work.' }
await openTicket(ctx, { ...ticket, customfields: { 3: 'Linux' }, attachments: [{ name: 'log.txt', data: bytes }] })`,
  CreateInvoice: `await createInvoice(ctx, { userid: 1, itemdescription1: 'Setup', itemamount1: '19.90', itemtaxed1: true })`,
  AddOrder: `const order = { clientid: 1, paymentmethod: 'mailin', pid: [1, 2], domain: ['example.com', ''] }
const placed = await addOrder(ctx, order)
if (placed.ok) await acceptOrder(ctx, { orderid: placed.value.orderid })`,
}

/** Text in lines of a comment. */
const wrapped = (text: string): string => {
  const lines = ['']
  for (const word of text.split(' '))
    if (`${lines.at(-1)!} ${word}`.length > 116) lines.push(word)
    else lines[lines.length - 1] = `${lines.at(-1)!} ${word}`.trim()
  return lines.map((line) => ` * ${line}\n`).join('')
}

/** What is said of an action. */
const comment = (facts: Facts): string => {
  const { action, since, deprecatedSince, oneOf, request } = facts
  const one = oneOf.map((names) => names.map((name) => `\`${name}\``).join(' with '))
  const hidden = secrets[action]?.map((name) => `\`${name}\``)
  const remote = /^Domain(?!Whois)|^Module/.test(action) || request.some(({ name }) => name === 'fetchStatus')
  const said = [
    sentences[action],
    `Action \`${action}\`${since === '1.0' ? '' : `, from WHMCS ${since.replace(/-.*/, '')}`}.`,
    one.length > 0 && `Needs ${one.join(' or ')}.`,
    pagedRows(facts) && 'A list for `paginate`; 25 rows where `limitnum` is left out.',
    action === 'UpgradeProduct'
      ? 'Only a calculation is repeated after an unknown outcome.'
      : effectOf(action) === 'once' && 'Never repeated after an unknown outcome.',
    remote && 'WHMCS waits on other systems for it: allow it time.',
    hidden && `A secret, which no error shows: ${hidden.join(', ')}.`,
  ]
  const example = examples[action]
  const text = wrapped(said.filter(Boolean).join(' '))
  if (!example && !deprecatedSince && text.split('\n').length === 2) return `/**${text.slice(2, -1)} */\n`
  return (
    `/**\n${text}` +
    (example ? ` *\n * @example\n * \`\`\`ts\n${example.replace(/^/gm, ' * ')}\n * \`\`\`\n` : '') +
    (deprecatedSince ? ` * @deprecated since WHMCS ${deprecatedSince}\n` : '') +
    ' */\n'
  )
}

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
