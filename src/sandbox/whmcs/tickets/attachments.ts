import { isList, isObject, type Json, own, parseJson, textOf } from '../../json.js'
import { done } from '../../outcome.js'
import { type Handler, problem } from '../call.js'
import { idAt, type Params, textAt } from '../params.js'
import { decodeBase64, tidyBase64 } from '../php/base64.js'
import type { WhmcsQuirks } from '../quirks.js'
import type { Row } from '../rows.js'
import type { Store } from '../store.js'
import { storedText } from '../text.js'

/** The kinds of posts that can have files. */
export type PostKind = 'ticket' | 'reply' | 'note'

const ownerOf = (kind: PostKind, id: number): string => `${kind}:${String(id)}`

/** Returns the files of a post, in the order in which they were sent. */
export const filesOf = (store: Store, kind: PostKind, id: number): readonly Row<'files'>[] =>
  store.files.find('owner', ownerOf(kind, id))

// The names of stored files are joined by `|`. No name can lead out of its folder.
const safeName = (name: string): string => name.replace(/[|/\\\0]/g, '_')

const maxDepth = 10

/**
 * Stores the files of the parameter `attachments`: the base64 encoding of a JSON list of `{name, data}`. It ignores a
 * value that is badly encoded.
 */
export const keepFiles = (store: Store, params: Params, kind: PostKind, id: number): void => {
  const text = new TextDecoder().decode(decodeBase64(textAt(params, 'attachments')))
  const parsed = parseJson(text, maxDepth)
  if (!parsed.ok || !isList(parsed.value)) return
  for (const file of parsed.value) {
    if (!isObject(file)) continue
    // The documentation of the parameter calls the field `filename`, and its example calls it `name`.
    const name = safeName(textOf(own(file, 'name') ?? own(file, 'filename')))
    const data = tidyBase64(textOf(own(file, 'data')))
    if (name === '') continue
    store.files.insert({
      owner: ownerOf(kind, id),
      name: `${String(100_000 + store.files.next())}_${storedText(name)}`,
      data,
    })
  }
}

/** Moves the files of one post to another post. */
export const moveFiles = (store: Store, from: readonly [PostKind, number], to: readonly [PostKind, number]): void => {
  for (const file of filesOf(store, ...from)) store.files.patch(file, { owner: ownerOf(...to) })
}

/** Deletes the files of a post. */
export const dropFiles = (store: Store, kind: PostKind, id: number): void => {
  filesOf(store, kind, id).forEach(store.files.remove)
}

const originalName = ({ name }: Row<'files'>): string => name.replace(/^\d+_/, '')

/**
 * Returns the files of a post in the formats of tickets: the names of the stored files joined by `|`, and the original
 * names.
 */
export const showFiles = (
  files: readonly Row<'files'>[],
  quirks: WhmcsQuirks,
): { readonly attachment: string; readonly attachments: readonly Json[]; readonly attachments_removed: boolean } => ({
  attachment: files.map(({ name }) => name).join('|'),
  attachments: files.map((file, index) => ({ filename: originalName(file), index })),
  attachments_removed: files.length > 0 && quirks.attachmentsRemoved === true,
})

const related = {
  ticket: (store: Store, id: number) => store.tickets.get(id),
  reply: (store: Store, id: number) => store.replies.get(id),
  note: (store: Store, id: number) => store.notes.get(id),
} as const satisfies Readonly<Record<PostKind, unknown>>

const isPostKind = (type: string): type is PostKind => Object.hasOwn(related, type)

/** GetTicketAttachment. */
export const getTicketAttachment: Handler = ({ store, settings, params }) => {
  const type = textAt(params, 'type')
  const id = idAt(params, 'relatedid')
  if (!isPostKind(type)) return problem('Invalid Type: it is ticket, reply or note')
  if (related[type](store, id) === undefined) return problem('Related ID Not Found')
  const file = filesOf(store, type, id)[idAt(params, 'index')]
  if (file === undefined || settings.quirks.attachmentsRemoved) return problem('Attachment Not Found')
  return done({ filename: originalName(file), data: file.data })
}
