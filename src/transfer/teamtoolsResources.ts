import type { Context } from '../index.js'
import * as tt from '../teamtools/index.js'
import { named, type Resource, type ResourceImport, type ResourceList } from './resource.js'

type TeamToolsResource = Resource<Context>

const listed = (
  list: ResourceList<Context>,
  { entries }: { readonly entries: object },
  own?: ResourceImport<Context>,
): TeamToolsResource => ({ list, id: 'id', columns: Object.keys(entries), import: own })

const createResources = () =>
  named({
    coupons: listed(tt.listCoupons, tt.CouponSchema, { schema: tt.CouponSchema, save: tt.saveCoupon }),
    customers: listed(tt.listCustomers, tt.CustomerSchema, {
      schema: tt.CustomerInputSchema,
      saveMany: tt.saveCustomers,
    }),
    endUsers: listed(tt.listEndUsers, tt.EndUserSchema, { schema: tt.EndUserInputSchema, saveMany: tt.saveEndUsers }),
    features: listed(tt.listFeatures, tt.FeatureSchema, { schema: tt.FeatureInputSchema, save: tt.saveFeature }),
    groups: listed(tt.listGroups, tt.GroupSchema, { schema: tt.GroupInputSchema, save: tt.saveGroup }),
    invoices: listed(tt.listInvoices, tt.InvoiceSchema, { schema: tt.InvoiceInputSchema, save: tt.saveInvoice }),
    members: listed(tt.listMembers, tt.MemberSchema, { schema: tt.MemberInputSchema, save: tt.saveMember }),
    packages: listed(tt.listPackages, tt.PackageSchema, { schema: tt.PackageInputSchema, save: tt.savePackage }),
    payments: listed(tt.listPayments, tt.PaymentSchema, { schema: tt.PaymentInputSchema, save: tt.savePayment }),
    plans: listed(tt.listPlans, tt.PlanSchema, { schema: tt.PlanInputSchema, save: tt.savePlan }),
    refunds: listed(tt.listRefunds, tt.RefundSchema, { schema: tt.RefundInputSchema, save: tt.saveRefund }),
    subscriptions: listed(tt.listSubscriptions, tt.SubscriptionSchema, {
      schema: tt.SubscriptionInputSchema,
      save: tt.saveSubscription,
    }),
    teams: listed(tt.listTeams, tt.TeamSchema, { schema: tt.TeamInputSchema, save: tt.saveTeam }),
    webEvents: listed(tt.listWebEvents, tt.WebEventSchema),
  })

/**
 * The resources of TeamTools that can be exported and imported, by the names of their list functions. Rows with an `id` are
 * updated, and others created. Customers and end users are saved many at a time, and the other entities one by one. The API
 * cannot list what has changed: use `syncRows`. Its web events can be listed and not saved.
 *
 * @example
 * ```ts
 * for await (const part of exportRows(teamtoolsResources.customers, ctx, { format: 'ndjson' }))
 *   if (part.ok) console.log(part.value.rows) // 4
 * ```
 */
export const teamtoolsResources: ReturnType<typeof createResources> = /* @__PURE__ */ createResources()
