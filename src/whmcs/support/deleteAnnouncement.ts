import type { Maybe } from '../../core/shape.js'
import type { Answer } from '../answer.js'
import { parsed } from '../parsed.js'
import { raw } from '../raw.js'
import type { Action } from '../request.js'
import { type Fields, int } from '../shape.js'
import type { ParsedAction, RawAction } from '../signatures.js'

/** What `DeleteAnnouncement` takes. */
export interface DeleteAnnouncementRequest {
  readonly announcementid: number
}

/** What `DeleteAnnouncement` answers. */
export interface DeleteAnnouncementAnswer extends Answer {
  readonly announcementid?: Maybe<number>
}

const shape: Fields = { announcementid: int }

const action: Action = { name: 'DeleteAnnouncement', effect: 'once' }

/**
 * Deletes an announcement. Action `DeleteAnnouncement`. Never repeated after an unknown outcome. Errors: `notFound`
 * where WHMCS finds no such id; `invalid` where it calls something required, invalid or a duplicate. Source: the
 * developer documentation of `DeleteAnnouncement`.
 */
export const deleteAnnouncement: ParsedAction<DeleteAnnouncementRequest, DeleteAnnouncementAnswer> =
  /* @__PURE__ */ parsed(action, shape)

/** {@link deleteAnnouncement}, as the API sent it. */
export const deleteAnnouncementRaw: RawAction<DeleteAnnouncementRequest> = /* @__PURE__ */ raw(action)
