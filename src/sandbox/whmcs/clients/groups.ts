import { done } from '../../outcome.js'
import type { Handler } from '../call.js'
import { wrapped } from '../quirks.js'

/** GetClientGroups. The groups come with the installation. */
export const getClientGroups: Handler = ({ settings }) => {
  const rows = settings.installation.clientGroups.map((group) => ({
    ...{ id: group.id, groupname: group.groupname, groupcolour: group.groupcolour ?? '' },
    ...{ discountpercent: group.discountpercent ?? '0.00', susptermexempt: group.susptermexempt ? 'on' : '' },
    separateinvoices: group.separateinvoices ? 'on' : '',
  }))
  return done({ totalresults: rows.length, ...wrapped(settings.quirks, 'groups', 'group', rows) })
}
