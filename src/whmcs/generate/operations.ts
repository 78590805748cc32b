import { effectOf } from '../effect.js'
import { pagedRows } from './decisions.js'
import { type Facts, folderOf, functionName } from './facts.js'
import { requestWriter } from './request.js'

/** Returns the name of an action's operation. */
export const operationName = (action: string): string => `${functionName(action)}Operation`

const effectSource = (action: string): string =>
  action === 'UpgradeProduct' ? 'upgradeEffect' : `'${effectOf(action)}'`

/** Makes the source of the operation of an action. */
const operation = (facts: Facts): string => {
  const { action } = facts
  const writer = requestWriter(facts) || (pagedRows(facts) ? 'withoutOptions' : '')
  const effectAndWriter = [effectSource(action), writer].filter((part) => part !== '').join(', ')
  return (
    `/** The operation of the action \`${action}\`. */\nexport const ${operationName(action)}: ActionOperation = ` +
    `/* @__PURE__ */ action('${functionName(action)}', '${action}', ${effectAndWriter})\n\n`
  )
}

/** Makes the source of the operations of one category. */
export const categoryOperations = (category: string, all: readonly Facts[]): string =>
  all.map(operation).join('') +
  `/** The operations of all actions of the category ${category}. */\n` +
  `export const ${folderOf(category)}Operations: readonly ActionOperation[] = ` +
  `[${all.map(({ action }) => operationName(action)).join(', ')}]\n`

/** Makes the source of the list of the operations of all categories. */
export const allOperations = (folders: readonly string[]): string =>
  `import type { ActionOperation } from '../operation.js'\n` +
  folders.map((folder) => `import { ${folder}Operations } from './operations/${folder}.js'\n`).join('') +
  '\n' +
  `// Bundlers treat a spread at the top level as a side effect, but not one in a function.\n` +
  `const gather = (): readonly ActionOperation[] => [${folders.map((folder) => `...${folder}Operations`).join(', ')}]\n\n` +
  `/** The operations of all documented actions, as plain data. */\n` +
  `export const whmcsOperations: readonly ActionOperation[] = /* @__PURE__ */ gather()\n`
