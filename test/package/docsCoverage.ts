import { readFileSync } from 'node:fs'
import { missingOf, operationsOf, systems } from './operationDocs.js'

// Ends `npm run docs` with how much is documented, and fails where something is not. It is given TypeDoc's JSON.

type Comment = { readonly summary: readonly { readonly text: string }[] }

type Reflection = {
  readonly name: string
  readonly comment?: Comment
  readonly signatures?: readonly Reflection[]
  readonly children?: readonly Reflection[]
}

const says = ({ comment, signatures = [] }: Reflection): boolean =>
  !!comment?.summary.some(({ text }) => text.trim()) || signatures.some(says)

/** The exports of all entry points. */
const exportsIn = (project: Reflection): readonly (readonly [name: string, documented: boolean])[] =>
  (project.children ?? []).flatMap(({ name, children = [] }) =>
    children.map((each) => [`${name}: ${each.name}`, says(each)] as const),
  )

const exported = exportsIn(JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Reflection)
const bare = exported.flatMap(([name, documented]) => (documented ? [] : `${name} has no comment`))
const operations = systems.flatMap((system) =>
  operationsOf(system).map((operation) => ({
    name: `${system}: ${operation.name}`,
    missing: missingOf(system, operation),
  })),
)
const silent = operations.flatMap(({ name, missing }) =>
  missing.length > 0 ? `${name} does not say: ${missing.join(', ')}` : [],
)

const share = (all: readonly unknown[], without: readonly unknown[]): string =>
  [all.length - without.length, all.length].map((count) => count.toLocaleString('en')).join(' of ')

for (const line of [...bare, ...silent]) console.error(line)
console.log(
  `Docs: ${share(exported, bare)} exports documented; ${share(operations, silent)} operations say route, errors and source`,
)
if (exported.length === 0 || operations.length === 0 || bare.length + silent.length > 0) process.exitCode = 1
