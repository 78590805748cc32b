import { createContext, runInContext } from 'node:vm'

/** What another realm has under its own names, as a page in a frame and a test in jsdom do. */
const realm = createContext({})
const foreign = <T>(code: string): T => runInContext(code, realm) as T

/** The bytes of another realm. */
const foreignBytes = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = Buffer.from(text)
  const copy = foreign<(length: number) => Uint8Array<ArrayBuffer>>('(length) => new Uint8Array(length)')(bytes.length)
  copy.set(bytes)
  return copy
}

const viewOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

/** A part of a larger buffer, as Node makes small Buffers. */
const partOf = (text: string): Buffer => {
  const bytes = Buffer.from(text)
  return Buffer.concat([Buffer.from('{{'), bytes, Buffer.from('}}')]).subarray(2, 2 + bytes.length)
}

const forms = {
  'a text': (text: string): unknown => text,
  'a Buffer': (text: string): unknown => Buffer.from(text),
  'a part of a Buffer': partOf,
  'a Uint8Array': viewOf,
  'an ArrayBuffer': (text: string): unknown => viewOf(text).buffer,
  'a DataView': (text: string): unknown => new DataView(viewOf(text).buffer),
  'a Uint8Array of another realm': foreignBytes,
  'an ArrayBuffer of another realm': (text: string): unknown => foreignBytes(text).buffer,
}

/** The forms in which servers hand over the body of a request, each with a byte order mark as well. */
export const payloadForms: readonly (readonly [form: string, of: (text: string) => unknown])[] = Object.entries(
  forms,
).flatMap(([form, of]) => [[form, of] as const, [`${form} with a byte order mark`, (text) => of(`\ufeff${text}`)]])

const tagged = (tag: string): object => ({ [Symbol.toStringTag]: tag })

const revoked = (): unknown => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

const detached = (): ArrayBuffer => {
  const { buffer } = new TextEncoder().encode('{}')
  structuredClone(buffer, { transfer: [buffer] })
  return buffer
}

/** What is no body of JSON, by what it is. */
export const wrongPayloads: readonly (readonly [what: string, payload: unknown])[] = [
  ['no bytes', new Uint8Array()],
  ['no text', ''],
  ['bytes that are no UTF-8', Uint8Array.of(0x22, 0xff, 0x22)],
  ['bytes of HTML', Buffer.from('<html>')],
  ['bytes of a number', Buffer.from('5')],
  ['a buffer that was given away', detached()],
  ['what says that it is an ArrayBuffer', tagged('ArrayBuffer')],
  ['what says that it is a Uint8Array', tagged('Uint8Array')],
  ['a Blob', new Blob(['{}'])],
  ['a Request', new Request('http://hooks.invalid/', { method: 'POST', body: '{}' })],
  ['a text that is still to come', Promise.resolve('{}')],
  ['the chunks of a body', [Buffer.from('{}')]],
  ['a revoked proxy', revoked()],
  ['undefined', undefined],
  ['null', null],
  ['a Symbol', Symbol('payload')],
]
