const headings = /^## \[([^\]]+)\](?: - (\d{4}-\d\d-\d\d))?\n([^]*?)(?=^## |$(?![^]))/gm

/**
 * Where a changelog in the form of Keep a Changelog tells of a version: in a dated section of its own, in that of what is
 * not released, in both or in none. A section without entries tells nothing.
 */
export const toldOf = (changelog: string, version: string): readonly string[] =>
  [...changelog.matchAll(headings)].flatMap(([, name, date, text = '']) => {
    const entries = text.match(/^- /gm)?.length ?? 0
    const own = name === version && date !== undefined
    if (entries === 0 || !(own || name === 'Unreleased')) return []
    return [own ? `[${name}] of ${date}: ${entries} entries` : `[Unreleased]: ${entries} entries`]
  })
