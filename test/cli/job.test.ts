import { expect, test } from 'vitest'
import { resumeCommand } from '../../src/cli/job.js'

test.each([
  [['import', 'teamtools', 'customers', 'a b.csv', '--restart'], "import teamtools customers 'a b.csv' --resume"],
  [['import', 'teamtools', 'customers', '--', '-d.csv'], 'import teamtools customers --resume -- -d.csv'],
])('the command that goes on after %j has --resume among its options', (args, command) => {
  expect(resumeCommand(args)).toBe(`billfold ${command}`)
})
