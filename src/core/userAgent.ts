import { version } from './version.js'

type Runtime = {
  readonly Bun?: { readonly version: string }
  readonly Deno?: { readonly version: { readonly deno: string } }
  readonly process?: { readonly versions?: { readonly node?: string } }
  readonly navigator?: { readonly userAgent?: string }
  readonly document?: unknown
}

const major = (versions: string): string => versions.split('.')[0] ?? ''

/**
 * Returns the runtime and its major version: `node/20`. Returns undefined in a page, where the browser sends its own
 * header.
 */
const runtimeName = ({ Bun, Deno, process, navigator, document }: Runtime): string | undefined => {
  if (document !== undefined) return undefined
  if (Bun) return `bun/${major(Bun.version)}`
  if (Deno) return `deno/${major(Deno.version.deno)}`
  if (navigator?.userAgent === 'Cloudflare-Workers') return 'workerd'
  return process?.versions?.node === undefined ? undefined : `node/${major(process.versions.node)}`
}

/**
 * Returns the header that names the calling program: `billfold/0.2 node/20`. It is empty in a page and in an unknown
 * runtime, because a browser may send a preflight before a custom header.
 */
export const userAgentHeader = (runtime: object = globalThis): { readonly 'user-agent'?: string } => {
  const name = runtimeName(runtime)
  const [numbers = ''] = /^\d+\.\d+/.exec(version) ?? []
  return name === undefined ? {} : { 'user-agent': `billfold/${numbers} ${name}` }
}
