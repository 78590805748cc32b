import { describe, expect, test } from 'vitest'
import { alfacrmResources, importRows, teamtoolsResources } from 'billfold/transfer'
import { alfacrm, allOf, teamtools } from './accounts.js'

type Given = { readonly text: string; readonly format?: 'csv' | 'ndjson' }

/** The failures that the checks find in rows of customers. */
const failuresOf = async ({ text, format = 'ndjson' }: Given, system: 'teamtools' | 'alfacrm' = 'teamtools') => {
  const options = { format, dryRun: true } as const
  const parts =
    system === 'teamtools'
      ? importRows(teamtoolsResources.customers, (await teamtools()).ctx, () => [text], options)
      : importRows(alfacrmResources.customers, (await alfacrm()).ctx, () => [text], options)
  return (await allOf(parts)).flatMap(({ failures }) => failures)
}

describe('the id of a row', () => {
  test.each(['[2]', '{}', 'true', 'null', '""', '" "', '2.5'])('is not %s', async (id) => {
    for (const system of ['teamtools', 'alfacrm'] as const) {
      const failures = await failuresOf({ text: `{"id":${id},"name":"Ann","email":"a@example.com"}\n` }, system)
      expect(failures[0]).toMatchObject({ column: 'id', reason: expect.stringContaining('the id must be') })
    }
  })

  test.each(['2', '"2"'])('can be %s', async (id) => {
    expect(await failuresOf({ text: `{"id":${id},"name":"Ann"}\n` }, 'alfacrm')).toEqual([])
  })
})

test.each(['constructor', 'prototype', '__proto__'])('a column %s is refused, and not left out', async (name) => {
  const expected = [expect.objectContaining({ column: name, reason: 'no field can have this name' })]
  expect(await failuresOf({ text: `{"name":"Ann","email":"a@example.com","${name}":"x"}\n` })).toEqual(expected)
  expect(await failuresOf({ text: `name,email,${name}\nAnn,a@example.com,x\n`, format: 'csv' })).toEqual(expected)
  expect(await failuresOf({ text: `name,email,${name}\nAnn,a@example.com,\n`, format: 'csv' })).toEqual([])
})

describe('a secret is in no failure', () => {
  test.each<Given>([
    { text: 'name,email,_other\nAnn,a@example.com,"{""password"":""hunter2"""\n', format: 'csv' },
    { text: 'name,email,_other\nAnn,a@example.com,hunter2\n', format: 'csv' },
    { text: 'name,email,tags\nAnn,a@example.com,"{""apiKey"":""hunter2""}"\n', format: 'csv' },
    { text: 'name,email,tags\nAnn,a@example.com,"[{""secret"":""hunter2"""\n', format: 'csv' },
    { text: 'name,email,tags\nAnn,a@example.com,"{""p\\u0061ssword"":""hunter2""}"\n', format: 'csv' },
    { text: '{"name":"Ann","email":"a@example.com","tags":{"login":{"password":"hunter2"}}}\n' },
  ])('in $text', async (given) => {
    const failures = await failuresOf(given)
    expect(failures).toMatchObject([{ value: '***' }])
    expect(JSON.stringify(failures)).not.toContain('hunter2')
  })
})
