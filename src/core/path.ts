/**
 * An id or tag as a path segment. What is empty, no text, or a dot segment, which a URL parser would take as the way
 * to another route, has no match, and so ends as an `input` error.
 */
export const inPath = (id: string): string => encodeURIComponent((id.match(/^(?!\.{0,2}$)[^]+/) as string[])[0]!)
