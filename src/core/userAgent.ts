import { version } from './version.js'

type Runtime = {
  readonly Bun?: { readonly version: string }
  readonly Deno?: { readonly version: { readonly deno: string } }
  readonly process?: { readonly versions?: { readonly node?: string } }
  readonly navigator?: { readonly userAgent?: string }
  readonly document?: unknown
}

const major = (versions: string): string => versions.split('.')[0] ?? ''

/** The runtime with its major version: `node/20`. Undefined in a page, whose browser says what it is by itself. */
const runtimeName = ({ Bun, Deno, process, navigator, document }: Runtime): string | undefined => {
  if (document !== undefined) return undefined
  if (Bun) return `bun/${major(Bun.version)}`
  if (Deno) return `deno/${major(Deno.version.deno)}`
  if (navigator?.userAgent === 'Cloudflare-Workers') return 'workerd'
  return process?.versions?.node === undefined ? undefined : `node/${major(process.versions.node)}`
}

/**
 * The header that tells an API which program calls: `billfold/0.2 node/20`. None in a page, and none where the runtime is not
 * known, as a browser may ask a server of another origin before it sends a header of ours.
 */
export const userAgentHeader = (runtime: object = globalThis): { readonly 'user-agent'?: string } => {
  const name = runtimeName(runtime)
  const [numbers = ''] = /^\d+\.\d+/.exec(version) ?? []
  return name === undefined ? {} : { 'user-agent': `billfold/${numbers} ${name}` }
}
