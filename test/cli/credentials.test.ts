import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { defaultFile, findCredentials } from '../../src/cli/credentials.js'
import { transferSystems } from '../../src/cli/systems.js'
import { commandLineWithSandboxes, type Environment, secrets } from './sandboxed.js'

const whmcs = transferSystems.get('whmcs')!
const teamtools = transferSystems.get('teamtools')!

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'billfold-'))
})
afterEach(() => rm(folder, { recursive: true }))

const own = { baseUrl: 'https://billing.example/', identifier: 'an-identifier', secret: 'hunter2' }

/** A file with a text or an object, which its owner alone can read. */
const fileWith = async (content: unknown, mode = 0o600): Promise<string> => {
  const file = join(folder, 'credentials.json')
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  await chmod(file, mode)
  return file
}

describe('a credentials file', () => {
  test('gives what it has for the system', async () => {
    const file = await fileWith({ whmcs: own, alfacrm: { baseUrl: 'x' } })
    const found = await findCredentials(whmcs, {}, file)
    expect(found).toEqual({ ok: true, value: { values: own, source: expect.any(String) } })
  })

  test('may begin with a byte order mark', async () => {
    const file = await fileWith(`\uFEFF${JSON.stringify({ whmcs: own })}`)
    expect(await findCredentials(whmcs, {}, file)).toMatchObject({ ok: true, value: { values: own } })
  })

  test.each([0o640, 0o604, 0o620, 0o602, 0o610, 0o666])('of mode %o is refused', async (mode) => {
    const file = await fileWith({ whmcs: own }, mode)
    const message = expect.stringMatching(/is refused: others than its owner may use it; run chmod 600 on it$/)
    expect(await findCredentials(whmcs, {}, file)).toEqual({
      ok: false,
      failure: { kind: 'credentials', message, exitCode: 3 },
    })
  })

  test.each([
    ['{"whmcs":{"secret":"hunter2"', /is not a JSON object$/],
    ['["hunter2"]', /is not a JSON object$/],
    [{ whmcs: 'hunter2' }, /whmcs in the credentials file .* must be an object$/],
    [{ whmcs: { ...own, hunter2: 'x' } }, /has an unknown field in whmcs; known are baseUrl, identifier/],
    [{ whmcs: { ...own, secret: ['hunter2'] } }, /whmcs\.secret in .* must be a string$/],
    [{ whmcs: { ...own, identifier: '' } }, /are missing in the credentials file .*: whmcs\.identifier$/],
    [{ teamtools: own }, /has no credentials of WHMCS, under whmcs$/],
  ])('with %j is refused, without a secret in the message', async (content, message) => {
    const found = await findCredentials(whmcs, {}, await fileWith(content))
    expect(found).toMatchObject({
      ok: false,
      failure: { kind: 'credentials', message: expect.stringMatching(message) },
    })
    expect(JSON.stringify(found)).not.toContain('hunter2')
  })

  test('must be there if it is named, and be a file', async () => {
    const missing = await findCredentials(whmcs, {}, join(folder, 'none.json'))
    expect(missing).toMatchObject({ failure: { message: expect.stringContaining('there is no credentials file') } })
    expect(await findCredentials(whmcs, {}, folder)).toMatchObject({ ok: false, failure: { kind: 'credentials' } })
  })

  test('in the folder of the configuration is read if the environment has nothing', async () => {
    const environment = { XDG_CONFIG_HOME: folder }
    await mkdir(join(folder, 'billfold'))
    await writeFile(defaultFile(environment), JSON.stringify({ whmcs: own }), { mode: 0o600 })
    expect(await findCredentials(whmcs, environment, undefined)).toMatchObject({ ok: true, value: { values: own } })
    // One variable is enough: values of two accounts are never mixed.
    const mixed = await findCredentials(whmcs, { ...environment, WHMCS_BASE_URL: 'https://other.example/' }, undefined)
    expect(mixed).toMatchObject({
      failure: { message: 'credentials of WHMCS are missing in the environment: WHMCS_IDENTIFIER and WHMCS_SECRET' },
    })
  })
})

describe('the environment', () => {
  test('gives a token, or a client that requests one', async () => {
    const token: Environment = { TEAMTOOLS_BASE_URL: 'https://a.example/', TEAMTOOLS_TOKEN: 'hunter2' }
    expect(await findCredentials(teamtools, { XDG_CONFIG_HOME: folder, ...token }, undefined)).toMatchObject({
      value: { values: { baseUrl: 'https://a.example/', token: 'hunter2' } },
    })
    const client = { ...token, TEAMTOOLS_TOKEN: '', TEAMTOOLS_CLIENT_ID: 'id', TEAMTOOLS_CLIENT_SECRET: 'hunter2' }
    expect(await findCredentials(teamtools, { XDG_CONFIG_HOME: folder, ...client }, undefined)).toMatchObject({
      failure: {
        message: 'credentials of TeamTools are missing in the environment: TEAMTOOLS_TOKEN, or TEAMTOOLS_AUTH_URL',
      },
    })
  })

  test('without anything says which variables there are and where a file would be', async () => {
    const found = await findCredentials(whmcs, { XDG_CONFIG_HOME: folder }, undefined)
    expect(found).toMatchObject({
      failure: {
        message: expect.stringMatching(
          /environment: WHMCS_BASE_URL and WHMCS_IDENTIFIER and WHMCS_SECRET; a credentials file would be .*billfold.credentials\.json$/,
        ),
      },
    })
  })
})

describe('the command', () => {
  const { start, fileNamed, serve } = commandLineWithSandboxes()

  test('takes a credentials file, and refuses one that others can read', async () => {
    const { environment } = await serve('whmcs', '--seed', 'demo')
    const file = fileNamed('credentials.json')
    const content = {
      baseUrl: environment['WHMCS_BASE_URL'],
      identifier: environment['WHMCS_IDENTIFIER'],
      secret: environment['WHMCS_SECRET'],
    }
    await writeFile(file, JSON.stringify({ whmcs: content }), { mode: 0o600 })
    const exporting = ['export', 'whmcs', 'clients', '--credentials', file]
    const { code, out } = await start(exporting).ended
    expect([code, out.trimEnd().split('\n').length]).toEqual([0, 3])
    await chmod(file, 0o644)
    const refused = await start(exporting).ended
    expect([refused.code, refused.out, refused.err]).toEqual([3, '', expect.stringContaining('run chmod 600 on it')])
  })

  test.each([
    [['--token', 'hunter2'], '--token'],
    [['--token=hunter2'], '--token'],
    [['--api-key=hunter2'], '--api-key'],
    [['--client-secret', 'hunter2'], '--client-secret'],
    [['--password=hunter2\n'], '--password'],
  ])('refuses credentials in arguments: %j', async (args, name) => {
    const { code, out, err } = await start(['export', 'teamtools', 'customers', ...args]).ended
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`credentials such as ${name} are not taken from arguments`)
    expect(err).toContain('put them into the environment or into a credentials file')
    expect(err).not.toContain('hunter2')
  })

  test('shows no secret, however it fails', async () => {
    const systems = await Promise.all([serve('teamtools'), serve('alfacrm'), serve('whmcs')])
    const environment: Environment = Object.assign({}, ...systems.map((system) => system.environment))
    const wrong = Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [name, /SECRET|KEY/.test(name) ? `${value}-wrong` : value]),
    )
    const nowhere = Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [
        name,
        /URL/.test(name) ? 'http://user:known-secret-1@127.0.0.1:9/' : value,
      ]),
    )
    const rows = fileNamed('rows.csv')
    await writeFile(rows, 'name,firstname,email\nAnn,Ann,ann@example.com\n')
    const lists = [
      ['teamtools', 'customers'],
      ['alfacrm', 'customers'],
      ['whmcs', 'clients'],
    ] as const
    const runs = lists.flatMap(([system, list]) => [
      { args: ['export', system, list], codes: [1, 2, 3] },
      { args: ['export', system, list, '--out', fileNamed(`${system}.csv`), '--json'], codes: [1, 2, 3] },
      { args: ['import', system, list, rows, '--checkpoint', fileNamed(`${system}.json`)], codes: [1, 2, 3] },
    ])
    for (const given of [wrong, nowhere])
      for (const { args, codes } of runs) {
        const { code, out, err } = await start(args, given).ended
        expect(codes, `${args.join(' ')}: ${err}`).toContain(code)
        for (const secret of secrets) expect(out + err).not.toContain(secret)
        await rm(fileNamed(`${args[1]!}.json`), { force: true })
      }
    const folderOfTest = fileNamed('.')
    for (const name of await readdir(folderOfTest))
      for (const secret of secrets) expect(await readFile(join(folderOfTest, name), 'utf8')).not.toContain(secret)
  })
})
