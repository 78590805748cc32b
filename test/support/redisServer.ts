import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A Redis of its own, on a free port. It keeps what it was told across restarts. */
export type RedisServer = {
  readonly port: number
  readonly url: string
  /** Ends it at once, as a crash would. */
  readonly kill: () => Promise<void>
  /** Starts it again on the same port. */
  readonly start: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Finds a port that nobody listens on. */
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { readonly port: number }
  server.close()
  await once(server, 'close')
  return port
}

const ready = async (child: ChildProcess): Promise<void> => {
  let printed = ''
  for await (const text of child.stdout!.setEncoding('utf8') as AsyncIterable<string>) {
    printed += text
    if (printed.includes('Ready to accept connections')) return
  }
  throw new Error(`redis-server did not start: ${printed.trim() || 'it printed nothing'}`)
}

/** Starts Debian's redis-server. */
export const startRedis = async (): Promise<RedisServer> => {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'billfold-redis-'))
  const kept = ['--dir', folder, '--save', '', '--appendonly', 'yes', '--appendfsync', 'always']
  let child: ChildProcess | undefined
  const start = async (): Promise<void> => {
    child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', ...kept], { stdio: 'pipe' })
    const failed = once(child, 'error').then(([error]) => Promise.reject(error as Error))
    await Promise.race([ready(child), failed])
    child.stdout?.resume()
  }
  const kill = async (): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  const close = async (): Promise<void> => {
    await kill()
    rmSync(folder, { recursive: true, force: true })
  }
  await start()
  return { port, url: `redis://127.0.0.1:${port}`, kill, start, close }
}
