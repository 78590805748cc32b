import { map, ok, type Result } from '../../index.js'
import {
  type CreateInvoiceRequest,
  getInvoice,
  type GetInvoiceItem,
  getInvoices,
  type GetInvoicesInvoice,
} from '../../whmcs/index.js'
import { isBefore, readOptions, type Trace } from './trace.js'
import { type Found, wholeList } from './wholeList.js'

/** An invoice of the list. It has items if the call is found by one of them. */
export type CreatedInvoice = GetInvoicesInvoice & { readonly items?: readonly GetInvoiceItem[] | undefined }

/** An invoice is found by its notes, or by the description of an item. */
export const invoice: Trace<CreateInvoiceRequest, CreatedInvoice> = {
  needs: ['userid'],
  read: async (context, { userid }, search): Promise<Result<Found<CreatedInvoice>>> => {
    const options = readOptions(search)
    const list = await wholeList(async (place) =>
      map(
        await getInvoices(context, { userid, orderby: 'id', order: 'asc', ...place }, options),
        ({ invoices, totalresults }) => ({ rows: invoices, total: totalresults }),
      ),
    )
    if (!list.ok || !search.uniqueField?.startsWith('itemdescription')) return list
    const rows: CreatedInvoice[] = []
    for (const row of list.value.rows) {
      if (search.known.has(String(row.id)) || isBefore(row.created_at, search)) continue
      const details = await getInvoice(context, { invoiceid: row.id }, options)
      if (!details.ok) return details
      rows.push({ ...row, items: details.value.items })
    }
    return ok({ ...list.value, rows })
  },
  idOf: ({ id }) => id,
  keys: {
    notes: { shown: ({ notes }) => [notes] },
    itemdescription: { shown: ({ items = [] }) => items.map(({ description }) => description) },
  },
  isAlike: () => true,
  writtenAt: ({ created_at }) => created_at,
}
