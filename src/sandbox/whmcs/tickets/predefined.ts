import { done } from '../../outcome.js'
import type { Handler } from '../call.js'
import { textAt } from '../params.js'
import { wrapped } from '../quirks.js'

/** GetTicketPredefinedCats. It sorts the categories by name. Its numbers are strings. */
export const getTicketPredefinedCats: Handler = ({ settings }) => {
  const { replyCategories, predefinedReplies } = settings.installation
  const rows = [...replyCategories]
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id - b.id))
    .map(({ id, name, parentid = 0 }) => {
      const replies = predefinedReplies.filter(({ category }) => category === id)
      return { id: String(id), parentid: String(parentid), name, replycount: String(replies.length) }
    })
  return done({ totalresults: String(rows.length), ...wrapped(settings.quirks, 'categories', 'category', rows) })
}

/** GetTicketPredefinedReplies. It returns the replies of one category or of all. */
export const getTicketPredefinedReplies: Handler = ({ settings, params }) => {
  const catid = textAt(params, 'catid')
  const rows = settings.installation.predefinedReplies
    .filter(({ category }) => catid === '' || String(category) === catid)
    .map(({ name, reply }) => ({ name, reply }))
  const list = wrapped(settings.quirks, 'predefinedreplies', 'predefinedreply', rows)
  return done({ totalresults: String(rows.length), ...list })
}
