/** One route: a method, and a path such as `customers/:id/restore`. */
export type Route<Handler> = { readonly method: string; readonly path: string; readonly handle: Handler }

/** The result of looking up a method and a path. */
export type Match<Handler> =
  | { readonly found: true; readonly handle: Handler; readonly params: Readonly<Record<string, string>> }
  | { readonly found: false; readonly allow: readonly string[] }

type Pattern<Handler> = { readonly parts: readonly string[]; readonly methods: Map<string, Handler> }

const fits = (parts: readonly string[], segments: readonly string[]): boolean =>
  parts.length === segments.length && parts.every((part, index) => part.startsWith(':') || part === segments[index])

const variables = (parts: readonly string[]): number => parts.filter((part) => part.startsWith(':')).length

const gather = <Handler>(routes: readonly Route<Handler>[]): Map<string, Pattern<Handler>[]> => {
  const byPath = new Map<string, Pattern<Handler>>()
  for (const { method, path, handle } of routes) {
    const pattern = byPath.get(path) ?? { parts: path.split('/'), methods: new Map<string, Handler>() }
    byPath.set(path, pattern)
    pattern.methods.set(method, handle)
  }
  const bySegment = new Map<string, Pattern<Handler>[]>()
  for (const pattern of byPath.values()) {
    const first = pattern.parts[0] ?? ''
    bySegment.set(first, [...(bySegment.get(first) ?? []), pattern])
  }
  for (const patterns of bySegment.values()) patterns.sort((a, b) => variables(a.parts) - variables(b.parts))
  return bySegment
}

/**
 * Finds the route of a request. The pattern with fewer variables wins, so `customers/bulk` is never read as an id. When
 * no route is found, an empty `allow` means an unknown route, and methods in `allow` mean a wrong method.
 */
export const createRouter = <Handler>(
  routes: readonly Route<Handler>[],
): ((method: string, segments: readonly string[]) => Match<Handler>) => {
  const patterns = gather(routes)
  return (method, segments) => {
    const pattern = patterns.get(segments[0] ?? '')?.find(({ parts }) => fits(parts, segments))
    const handle = pattern?.methods.get(method)
    if (pattern === undefined || handle === undefined)
      return { found: false, allow: [...(pattern?.methods.keys() ?? [])] }
    const params = pattern.parts.flatMap((part, index) =>
      part.startsWith(':') ? [[part.slice(1), segments[index] ?? ''] as const] : [],
    )
    return { found: true, handle, params: Object.fromEntries(params) }
  }
}
