import * as core from 'billfold'
import * as alfacrm from 'billfold/alfacrm'
import * as proxy from 'billfold/proxy'
import * as queue from 'billfold/queue'
import * as redis from 'billfold/redis'
import * as sandbox from 'billfold/sandbox'
import { serveSandbox } from 'billfold/sandbox/node'
import * as settle from 'billfold/settle'
import * as teamtools from 'billfold/teamtools'
import * as transfer from 'billfold/transfer'
import * as whmcs from 'billfold/whmcs'
import { describe, expect, it } from 'vitest'
import { textOf } from './support/examples.js'

const skill = textOf('src/SKILL.md')

const entries: Readonly<Record<string, object>> = {
  billfold: core,
  'billfold/teamtools': teamtools,
  'billfold/alfacrm': alfacrm,
  'billfold/whmcs': whmcs,
  'billfold/proxy': proxy,
  'billfold/sandbox': sandbox,
  'billfold/sandbox/node': { serveSandbox },
  'billfold/settle': settle,
  'billfold/transfer': transfer,
  'billfold/redis': redis,
  'billfold/queue': queue,
}

/** The tables of functions of the skill file, each with the entry point that the heading over it names. */
const tasks = skill.split(/^## /m).flatMap((section) => {
  const [, entry = ''] = /^.*`(billfold[^`]*)`/.exec(section) ?? []
  const [table] = /^\| task[^]*?\n\n/m.exec(section) ?? []
  const rows = table?.split('\n').map((row) => row.split('|')[2] ?? '')
  return rows ? [{ entry, named: rows.flatMap((row) => Array.from(row.matchAll(/`(\w+)`/g), ([, name]) => name)) }] : []
})

describe('the skill file', () => {
  it('says in its front matter what it is and when to read it', () => {
    expect(skill).toMatch(/^---\nname: billfold\ndescription: \S.{40,400}\n---\n/)
  })

  it('is short', () => {
    expect(skill.split('\n').length).toBeLessThan(245)
  })

  it('has a table of functions for each system', () => {
    expect(tasks.map(({ entry }) => entry)).toEqual(['billfold/teamtools', 'billfold/alfacrm', 'billfold/whmcs'])
    for (const { named } of tasks) expect(named.length).toBeGreaterThan(20)
  })

  it.each(tasks)('names in the table of $entry only what is exported there', ({ entry, named }) => {
    for (const name of named) expect(Object.keys(entries[entry]!)).toContain(name)
  })

  it('names only functions that there are', () => {
    const names = Object.values(entries).flatMap((entry) => Object.keys(entry))
    const words = [...skill.replace(/^```[^]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)
    const called = words.flatMap((code) => [...code.matchAll(/(?<![.\w])(\w+)\(/g)].map(([, name]) => name))
    const verbs = /^(?:get|list|save|create|update|delete|add|parse|confirm|cached|admin|to|request|serve)[A-Z]\w*$/
    expect(called.length).toBeGreaterThan(5)
    for (const name of [...called, ...words.filter((word) => verbs.test(word))]) expect(names).toContain(name)
  })
})
