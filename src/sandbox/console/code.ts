import type { Written } from './arguments.js'
import type { ConsoleSystem, Credentials } from './types.js'

/** Returns a complete TypeScript program that makes a call. */
export const codeOf = (
  { name, contextCode }: ConsoleSystem,
  operation: string,
  args: readonly Written[],
  baseUrl: string,
  credentials: Credentials,
): string => {
  const { imports, lines } = contextCode(baseUrl, credentials, operation)
  const names = [...new Set([...imports, operation])].sort()
  return [
    `import { ${names.join(', ')} } from 'billfold/${name}'`,
    '',
    ...lines,
    `const result = await ${operation}(${['ctx', ...args.map(({ code }) => code)].join(', ')})`,
    'if (result.ok) console.log(result.value)',
    'else console.error(result.error.kind, result.error.message)',
    '',
  ].join('\n')
}
