import { expect, test } from 'vitest'
import { toldOf } from './changelog.js'

const section = (heading: string, ...entries: readonly string[]): string =>
  `## ${heading}\n\n### Added\n\n${entries.map((entry) => `- ${entry}\n  and more.\n`).join('')}\n`

const first = section('[0.1.0] - 2026-11-21', 'One.')
const unreleased = section('[Unreleased]', 'Two.', 'Three.')

test.each<[what: string, changelog: string, told: readonly string[]]>([
  ['in its own section', `# Changelog\n\n${section('[Unreleased]')}${first}`, ['[0.1.0] of 2026-11-21: 1 entries']],
  ['in both', `# Changelog\n\n${unreleased}${first}`, ['[Unreleased]: 2 entries', '[0.1.0] of 2026-11-21: 1 entries']],
  ['in what is not released', `${unreleased}${section('[0.0.9] - 2026-11-20', 'Old.')}`, ['[Unreleased]: 2 entries']],
  ['nowhere, as the section has no date', section('[0.1.0]', 'One.'), []],
  ['nowhere, as the sections are empty', section('[Unreleased]') + section('[0.1.0] - 2026-11-21'), []],
  ['nowhere, as there is no section', '# Changelog\n', []],
])('a version is told of %s', (_, changelog, told) => {
  expect(toldOf(changelog, '0.1.0')).toEqual(told)
})
