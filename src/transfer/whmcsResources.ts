import type { Result } from '../index.js'
import * as whmcs from '../whmcs/index.js'
import { named, type ResourceList } from './resource.js'
import {
  announcementImport,
  billableItemImport,
  clientImport,
  contactImport,
  creditImport,
  productImport,
  projectImport,
  ticketImport,
  transactionImport,
  userImport,
} from './whmcsImports.js'

const keysOf = ({ entries }: { readonly entries: object }): readonly string[] => Object.keys(entries)

type Action<Answer> = (
  context: whmcs.WhmcsContext,
  params: never,
  options?: whmcs.ActionOptions,
) => Promise<Result<Answer>>

/** Makes a list of an action that returns all of its rows at once, in one of the fields of its answer. */
const wholeList = <Answer>(action: Action<Answer>, field: keyof Answer & string): ResourceList<whmcs.WhmcsContext> => {
  const rowsOf = (answer: Answer) => answer[field] as readonly unknown[]
  const list = (context: whmcs.WhmcsContext, query?: whmcs.ActionOptions & { readonly limit?: number }) => {
    const { signal, decodeEntities, extra, limit: _limit, ...params } = query ?? {}
    return action(context, params as never, { signal, decodeEntities, extra })
  }
  const pages = { query: () => ({}), rows: rowsOf, total: (answer: Answer) => rowsOf(answer).length }
  return Object.assign(list, { pages })
}

const createResources = () =>
  named({
    activityLog: { list: whmcs.getActivityLog, id: 'id', columns: keysOf(whmcs.GetActivityLogEntrySchema) },
    adminUsers: {
      list: wholeList(whmcs.getAdminUsers, 'admin_users'),
      id: 'id',
      columns: keysOf(whmcs.GetAdminUsersAdminUserSchema),
    },
    affiliates: { list: whmcs.getAffiliates, id: 'id', columns: keysOf(whmcs.GetAffiliatesAffiliateSchema) },
    announcements: {
      list: whmcs.getAnnouncements,
      id: 'id',
      columns: keysOf(whmcs.GetAnnouncementsAnnouncementSchema),
      import: announcementImport(),
    },
    billableItems: { import: billableItemImport() },
    cancelledPackages: {
      list: whmcs.getCancelledPackages,
      id: 'id',
      columns: keysOf(whmcs.GetCancelledPackagesPackageSchema),
    },
    clientGroups: {
      list: wholeList(whmcs.getClientGroups, 'groups'),
      id: 'id',
      columns: keysOf(whmcs.GetClientGroupsGroupSchema),
    },
    clients: {
      list: whmcs.getClients,
      id: 'id',
      columns: keysOf(whmcs.GetClientsClientSchema),
      import: clientImport(),
    },
    clientsAddons: {
      list: wholeList(whmcs.getClientsAddons, 'addons'),
      id: 'id',
      columns: keysOf(whmcs.GetClientsAddonsAddonSchema),
    },
    clientsDomains: { list: whmcs.getClientsDomains, id: 'id', columns: keysOf(whmcs.GetClientsDomainsDomainSchema) },
    clientsProducts: {
      list: whmcs.getClientsProducts,
      id: 'id',
      columns: keysOf(whmcs.GetClientsProductsProductSchema),
    },
    contacts: {
      list: whmcs.getContacts,
      id: 'id',
      columns: keysOf(whmcs.GetContactsContactSchema),
      import: contactImport(),
    },
    credits: {
      list: wholeList(whmcs.getCredits, 'credits'),
      id: 'id',
      columns: keysOf(whmcs.GetCreditsCreditSchema),
      needs: ['clientid'],
      import: creditImport(),
    },
    currencies: {
      list: wholeList(whmcs.getCurrencies, 'currencies'),
      id: 'id',
      columns: keysOf(whmcs.GetCurrenciesCurrencySchema),
    },
    emails: { list: whmcs.getEmails, id: 'id', columns: keysOf(whmcs.GetEmailsEmailSchema), needs: ['clientid'] },
    emailTemplates: {
      list: wholeList(whmcs.getEmailTemplates, 'emailtemplates'),
      id: 'id',
      columns: keysOf(whmcs.GetEmailTemplatesEmailtemplateSchema),
    },
    invoices: { list: whmcs.getInvoices, id: 'id', columns: keysOf(whmcs.GetInvoicesInvoiceSchema) },
    moduleQueue: {
      list: wholeList(whmcs.getModuleQueue, 'queue'),
      id: 'id',
      columns: keysOf(whmcs.GetModuleQueueQueueSchema),
    },
    orders: { list: whmcs.getOrders, id: 'id', columns: keysOf(whmcs.GetOrdersOrderSchema) },
    orderStatuses: {
      list: wholeList(whmcs.getOrderStatuses, 'statuses'),
      columns: keysOf(whmcs.GetOrderStatusesStatusSchema),
    },
    paymentMethods: {
      list: wholeList(whmcs.getPaymentMethods, 'paymentmethods'),
      columns: keysOf(whmcs.GetPaymentMethodsPaymentmethodSchema),
    },
    payMethods: {
      list: wholeList(whmcs.getPayMethods, 'paymethods'),
      id: 'id',
      columns: keysOf(whmcs.GetPayMethodsPaymethodSchema),
      needs: ['clientid'],
    },
    products: {
      list: wholeList(whmcs.getProducts, 'products'),
      id: 'id',
      columns: keysOf(whmcs.GetProductsProductSchema),
      import: productImport(),
    },
    projects: {
      list: whmcs.getProjects,
      id: 'id',
      columns: keysOf(whmcs.GetProjectsProjectSchema),
      import: projectImport(),
    },
    promotions: {
      list: wholeList(whmcs.getPromotions, 'promotions'),
      id: 'id',
      columns: keysOf(whmcs.GetPromotionsPromotionSchema),
    },
    quotes: { list: whmcs.getQuotes, id: 'id', columns: keysOf(whmcs.GetQuotesQuoteSchema) },
    servers: { list: wholeList(whmcs.getServers, 'servers'), id: 'id', columns: keysOf(whmcs.GetServersServerSchema) },
    staffOnline: {
      list: wholeList(whmcs.getStaffOnline, 'staffonline'),
      columns: keysOf(whmcs.GetStaffOnlineStaffSchema),
    },
    supportDepartments: {
      list: wholeList(whmcs.getSupportDepartments, 'departments'),
      id: 'id',
      columns: keysOf(whmcs.GetSupportDepartmentsDepartmentSchema),
    },
    supportStatuses: {
      list: wholeList(whmcs.getSupportStatuses, 'statuses'),
      columns: keysOf(whmcs.GetSupportStatusesStatusSchema),
    },
    ticketNotes: {
      list: wholeList(whmcs.getTicketNotes, 'notes'),
      id: 'id',
      columns: keysOf(whmcs.GetTicketNotesNoteSchema),
      needs: ['ticketid'],
    },
    ticketPredefinedCats: {
      list: wholeList(whmcs.getTicketPredefinedCats, 'categories'),
      id: 'id',
      columns: keysOf(whmcs.GetTicketPredefinedCatsCategorySchema),
    },
    ticketPredefinedReplies: {
      list: wholeList(whmcs.getTicketPredefinedReplies, 'predefinedreplies'),
      columns: keysOf(whmcs.GetTicketPredefinedRepliesPredefinedreplySchema),
    },
    tickets: {
      list: whmcs.getTickets,
      id: 'id',
      columns: keysOf(whmcs.GetTicketsTicketSchema),
      import: ticketImport(),
    },
    toDoItems: { list: whmcs.getToDoItems },
    toDoItemStatuses: {
      list: wholeList(whmcs.getToDoItemStatuses, 'todoitemstatuses'),
      columns: keysOf(whmcs.GetToDoItemStatusesStatusSchema),
    },
    transactions: {
      list: wholeList(whmcs.getTransactions, 'transactions'),
      id: 'id',
      columns: keysOf(whmcs.GetTransactionsTransactionSchema),
      import: transactionImport(),
    },
    users: { list: whmcs.getUsers, id: 'id', columns: keysOf(whmcs.GetUsersUserSchema), import: userImport() },
  })

/**
 * The resources of WHMCS that can be exported and imported, by the names of their `Get` actions. The API cannot list what
 * has changed: use `syncRows`. Some lists come whole in one answer, since WHMCS has no pages of them. Clients, contacts and
 * announcements with an `id` are updated; a row of another resource with an `id` fails the checks, since it would be
 * created a second time.
 *
 * @example
 * ```ts
 * const { clients, billableItems, credits } = whmcsResources
 * console.log(clients.id, billableItems.list, credits.needs) // id undefined [ 'clientid' ]
 * ```
 */
export const whmcsResources: ReturnType<typeof createResources> = /* @__PURE__ */ createResources()
