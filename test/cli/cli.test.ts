import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { logLine, readyLines } from '../../src/sandbox/node/command.js'
import { parsedOptions } from '../support/sandboxOptions.js'
import { teamTools } from '../../src/sandbox/node/teamtools.js'
import { commandLine } from '../support/commandLine.js'

const sandbox = ['sandbox', 'teamtools', '--port', '0']
const credentials = ['--client-id', 'the-id', '--client-secret', 'the-secret', '--salt', 'the-salt']

const { start, fileNamed } = commandLine()

/** A started sandbox that is ready, with a token. */
const serve = async (args: readonly string[]) => {
  const started = start([...sandbox, ...credentials, ...args])
  const ready = /^listening on (http:\/\/127\.0\.0\.1:\d+)$/m
  await expect.poll(() => ready.test(started.printed.out), { timeout: 15_000 }).toBe(true)
  const url = ready.exec(started.printed.out)?.[1] ?? ''
  const post = async (path: string, body: object) => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    return (await (await fetch(`${url}/${path}`, init)).json()) as Record<string, never>
  }
  const grant = { client_id: 'the-id', client_secret: 'the-secret', grant_type: 'client_credentials' }
  const token: string = (await post('access_token', grant)).access_token ?? ''
  const list = async (path: string) => {
    const answer = (await (await fetch(`${url}/${path}?access_token=${token}`)).json()) as { data: { name: string }[] }
    return answer.data.map(({ name }) => name)
  }
  return { ...started, url, token, post, list }
}

describe('the sandbox', () => {
  test('prints its address, a curl line and a code line, and stops on SIGTERM', async () => {
    const { child, url, ended } = await serve([])
    child.kill('SIGTERM')
    const { code, out, err } = await ended
    expect([code, err]).toEqual([0, ''])
    const [listening, curl, program, stopped] = out.trimEnd().split('\n')
    expect(listening).toBe(`listening on ${url}`)
    expect(curl).toContain(
      `curl -s -X POST ${url}/access_token -H 'content-type: application/json' -d '{"client_id":"the-id"`,
    )
    expect(program).toContain(
      `requestAccessToken({"baseUrl":"${url}/"}, {"clientId":"the-id","clientSecret":"the-secret"})`,
    )
    expect(stopped).toBe('stopped')
  })

  test('stops on SIGINT while a connection is open', async () => {
    const { child, ended, list } = await serve([])
    await list('customers')
    child.kill('SIGINT')
    expect((await ended).code).toBe(0)
  })

  test('logs requests without tokens or secrets', async () => {
    const { child, url, token, list, printed, ended } = await serve(['--log', '--seed', 'demo'])
    expect(await list('customers')).toContain('Awesome customer')
    await (await fetch(`${url}/customers/${token}?access_token=${token}`)).text()
    await expect.poll(() => printed.out).toMatch(/GET \/customers\/\* 400/)
    child.kill('SIGTERM')
    const log = (await ended).out.split('\n').slice(3).join('\n')
    expect(log).toMatch(/^\S+ GET \/customers 200 \d+ ms$/m)
    expect(log).not.toContain(token)
    expect(log).not.toContain('the-secret')
  })

  test('answers under the names, and the pages, that it is told', async () => {
    const given = ['--allowed-hosts', 'sandbox, billing.internal', '--allowed-origins', 'https://app.example']
    const { child, url, ended } = await serve(given)
    const statusFor = async (origin: string) => (await fetch(`${url}/customers`, { headers: { origin } })).status
    expect(await statusFor('https://app.example')).toBe(401)
    expect(await statusFor('https://billing.internal')).toBe(401)
    expect(await statusFor('https://evil.example')).toBe(403)
    child.kill('SIGTERM')
    await ended
  })

  test('keeps everything that was answered, through a crash too', async () => {
    const file = fileNamed('state.json')
    const first = await serve(['--state', file, '--seed', 'demo'])
    await first.post('teams/', { access_token: first.token, name: 'Kept' })
    first.child.kill('SIGKILL')
    await first.ended
    const second = await serve(['--state', file, '--seed', 'demo'])
    expect(await second.list('teams')).toEqual(['Support', 'Kept'])
    const answer = await fetch(`${second.url}/customers?access_token=${first.token}`)
    expect(((await answer.json()) as { data: [] }).data).toHaveLength(4)
  })
})

describe('all sandboxes', () => {
  test('are served together, seeded, with their state in a folder, from a time', async () => {
    const folder = fileNamed('states')
    const all = [
      'sandbox',
      '--port',
      '0',
      '--seed',
      'demo',
      '--state',
      folder,
      '--now',
      '2031-05-30T12:00:00Z',
      '--control',
    ]
    const { child, printed, ended } = start(all)
    await expect.poll(() => printed.out.match(/listening on/g)?.length, { timeout: 15_000 }).toBe(3)
    expect(printed.out.match(/^(TeamTools|AlfaCRM|WHMCS)$/gm)).toEqual(['TeamTools', 'AlfaCRM', 'WHMCS'])
    const urls = [...printed.out.matchAll(/listening on (\S+)/g)].map(([, url]) => url ?? '')
    const consoles = [...printed.out.matchAll(/console: {2}(\S+)/g)].map(([, address]) => address ?? '')
    expect(consoles.map((address) => address.replace(/token=.*/, ''))).toEqual(urls.map((url) => `${url}/_sandbox/?`))
    for (const address of consoles) expect((await fetch(address)).status).toBe(200)
    for (const url of urls) {
      expect((await fetch(`${url}/_sandbox/`)).status).toBe(403)
      const clock = (await (await fetch(`${url}/_sandbox/clock`)).json()) as { data: { now: string } }
      expect(clock.data.now).toMatch(/^2031-05-30T12:00/)
    }
    child.kill('SIGTERM')
    expect((await ended).code).toBe(0)
    for (const system of ['teamtools', 'alfacrm', 'whmcs'])
      expect(JSON.parse(await readFile(`${folder}/${system}.json`, 'utf8'))).toMatchObject({ system })
  })

  test('are served without a console where that is asked for', async () => {
    const { child, printed, ended } = start(['sandbox', '--port', '0', '--no-console'])
    await expect.poll(() => printed.out.match(/listening on/g)?.length, { timeout: 15_000 }).toBe(3)
    child.kill('SIGTERM')
    expect((await ended).out).not.toContain('console:')
  })

  test('stop together when one of them cannot be served', async () => {
    const { url } = await serve([])
    const port = Number(new URL(url).port)
    const end = await start(['sandbox', '--port', String(port - 10)]).ended
    expect([end.code, end.err]).toEqual([1, expect.stringContaining(`port ${port} on 127.0.0.1 is in use`)])
  })
})

describe('what cannot work is said, with an exit code', () => {
  test.each([
    [['sandbox', 'teamtools', '--prot', '1'], 2, /--prot/],
    [['sandbox', 'teamtools', '--port', 'x'], 2, /--port must be a whole number/],
    [['sandbox', 'stripe'], 2, /unknown system 'stripe'; choose one of teamtools, alfacrm, whmcs/],
    [['sandbox', '--client-id', 'x'], 2, /client-id/],
    [['sandbox', '--now', 'noon'], 2, /--now must be a time/],
    [['deploy'], 2, /unknown command 'deploy'\nTry billfold --help/],
    [['sanbox'], 2, /Did you mean sandbox\?/],
    [['sandbox', '--port', '0', 'whmcs'], 2, /--port must stand behind the name of the system/],
    [['sandbox', 'whmcs', '--secrte=hunter2'], 2, /unknown option '--secrte=…'\n/],
    [['sandbox', 'whmcs', '--secrte', 'hunter2'], 2, /Did you mean --secret\?/],
    [['sandbox', 'whmcs', '-shunter2'], 2, /unknown option '-s…'/],
  ])('%j', async (args, code, message) => {
    const end = await start(args).ended
    expect([end.code, end.out]).toEqual([code, ''])
    expect(end.err).toMatch(message)
    expect(end.err).not.toMatch(/ {4}at |hunter2/)
  })

  test('a port in use', async () => {
    const { url } = await serve([])
    const end = await start(['sandbox', 'teamtools', '--port', new URL(url).port]).ended
    expect([end.code, end.err]).toEqual([
      1,
      expect.stringMatching(/port \d+ on 127\.0\.0\.1 is in use; choose another with --port/),
    ])
  })

  test('a state file that cannot be used', async () => {
    const file = fileNamed('state.json')
    await writeFile(file, '{"system":"other"}')
    const wrong = await start([...sandbox, '--state', file]).ended
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('not the state of a TeamTools sandbox')])
    const nowhere = await start([...sandbox, '--state', fileNamed('no', 'state.json')]).ended
    expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringContaining('cannot be written')])
  })

  test('help', async () => {
    const end = await start(['sandbox', 'teamtools', '--help']).ended
    expect([end.code, end.err]).toEqual([0, ''])
    expect(end.out).toContain('--web-event-url')
    expect(end.out).toContain('Examples:\n  billfold sandbox teamtools')
  })

  test.each([[[]], [['--help']], [['help']]])('help of all commands, with %j', async (args) => {
    const end = await start(args).ended
    expect([end.code, end.err]).toEqual([0, ''])
    expect(end.out).toMatch(/^ {2}sandbox .*\n[^]*^Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 /m)
  })
})

describe('options', () => {
  test.each([
    [['--port', '70000']],
    [['--token-lifetime', '0']],
    [['--seed', 'other']],
    [['--state', '']],
    [['--web-event-url', 'ftp://x']],
    [['--log=yes']],
    [['extra']],
    [['--client-id']],
  ])('%j are refused', (args) => {
    expect(parsedOptions([teamTools], args)).toEqual({ ok: false, message: expect.any(String) })
  })

  test('have their defaults', () => {
    expect(parsedOptions([teamTools], [])).toMatchObject({
      ok: true,
      options: { services: [{ port: 4810 }], host: '127.0.0.1', seed: false, log: false, console: false },
    })
  })
})

test('the curl line survives quotes, and a log line hides what is no word or id', () => {
  const parsed = parsedOptions([teamTools], ['--client-secret', "it's"])
  if (!parsed.ok) throw new Error('the options are right')
  expect(readyLines('http://127.0.0.1:1', parsed.options.services[0]!.prepared)[1]).toContain(
    `"client_secret":"it'\\''s"`,
  )
  const path = '/customers/580a0ffcbffebc8b0e8b456a/tag/secret-token-1'
  const line = logLine({ method: 'GET', path, status: 0, milliseconds: 3 }, new Date(0))
  expect(line).toBe('1970-01-01T00:00:00.000Z GET /customers/580a0ffcbffebc8b0e8b456a/tag/* cut off 3 ms')
})

test('--version prints the version of the package', async () => {
  const manifest = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
    readonly version: string
  }
  expect(await start(['--version']).ended).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' })
})
