/** What an API call of the page comes to. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string }

const token = new URLSearchParams(location.search).get('token') ?? ''

const headers = { 'x-console-token': token }

/** Calls the console's own API. It never rejects. */
export const call = async <T>(method: string, path: string, body?: object): Promise<Answer<T>> => {
  try {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const type = { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }
    const response = await fetch(`api/${path}`, { method, headers: type, ...sent })
    const json = (await response.json()) as T & { readonly error?: { readonly message?: string } }
    return response.ok ? { ok: true, value: json } : { ok: false, message: json.error?.message ?? 'The call failed.' }
  } catch {
    return { ok: false, message: 'The sandbox does not answer. Is it still running?' }
  }
}

/** What happens in the sandbox, as the page is told of it. */
export type Topic = 'request' | 'requests' | 'state' | 'faults' | 'clock' | 'outbox' | 'connection'

type Listener = () => void

const listeners = new Map<Topic, Set<Listener>>()

/** Calls a listener when something happens; gives what ends that. */
export const listen = (topics: readonly Topic[], listener: Listener): (() => void) => {
  for (const topic of topics) listeners.set(topic, (listeners.get(topic) ?? new Set()).add(listener))
  return () => {
    for (const topic of topics) listeners.get(topic)?.delete(listener)
  }
}

const tell = (topic: string): void => {
  for (const listener of listeners.get(topic as Topic) ?? []) listener()
}

/** Whether the page hears of what happens. */
export const connection = { isLive: false }

const setLive = (isLive: boolean): void => {
  connection.isLive = isLive
  tell('connection')
}

/** Reads server-sent events until they end. A browser's own EventSource cannot send a token in a header. */
const readEvents = async (): Promise<void> => {
  const response = await fetch('api/events', { headers })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!response.ok || reader === undefined) return
  setLive(true)
  // What happened while nothing was heard.
  for (const topic of ['request', 'state', 'faults', 'clock', 'outbox']) tell(topic)
  let rest = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const events = (rest + part.value).split('\n\n')
    rest = events.pop() ?? ''
    const topics = events.map((event) => /^event: (\w+)/m.exec(event)?.[1])
    for (const topic of new Set(topics)) if (topic !== undefined) tell(topic)
  }
}

/** Keeps the events coming. */
export const connect = async (): Promise<void> => {
  for (;;) {
    await readEvents().catch(() => undefined)
    setLive(false)
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
}
