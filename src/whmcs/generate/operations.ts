import { effectOf } from '../effect.js'
import { pagedRows } from './decisions.js'
import { type Facts, folderOf, functionName } from './facts.js'
import { requestWriter } from './request.js'

/** The name of an action's operation. */
export const operationName = (action: string): string => `${functionName(action)}Operation`

const effectSource = (action: string): string =>
  action === 'UpgradeProduct' ? 'upgradeEffect' : `'${effectOf(action)}'`

/** The operation of an action, as source. */
const operation = (facts: Facts): string => {
  const { action } = facts
  const writer = requestWriter(facts) || (pagedRows(facts) ? 'withoutOptions' : '')
  const effectAndWriter = [effectSource(action), writer].filter((part) => part !== '').join(', ')
  return (
    `/** The action \`${action}\`. */\nexport const ${operationName(action)}: ActionOperation = ` +
    `/* @__PURE__ */ action('${functionName(action)}', '${action}', ${effectAndWriter})\n\n`
  )
}

/** The operations of one category, as source. */
export const categoryOperations = (category: string, all: readonly Facts[]): string =>
  all.map(operation).join('') +
  `/** All actions of the category ${category}. */\n` +
  `export const ${folderOf(category)}Operations: readonly ActionOperation[] = ` +
  `[${all.map(({ action }) => operationName(action)).join(', ')}]\n`

/** The list of the operations of all categories, as source. */
export const allOperations = (folders: readonly string[]): string =>
  `import type { ActionOperation } from '../operation.js'\n` +
  folders.map((folder) => `import { ${folder}Operations } from './operations/${folder}.js'\n`).join('') +
  '\n' +
  `// Bundlers take a spread at the top level for a side effect, but not one in a function.\n` +
  `const gather = (): readonly ActionOperation[] => [${folders.map((folder) => `...${folder}Operations`).join(', ')}]\n\n` +
  `/** All documented actions as plain data. */\n` +
  `export const whmcsOperations: readonly ActionOperation[] = /* @__PURE__ */ gather()\n`
