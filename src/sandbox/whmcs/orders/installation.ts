/** A group of products. */
export type WhmcsProductGroup = { readonly id: number; readonly name: string }

/** A promotion. */
export type WhmcsPromotion = {
  readonly id: number
  readonly code: string
  readonly type: 'Percentage' | 'Fixed Amount' | 'Price Override' | 'Free Setup'
  /** A percentage, or an amount in the default currency, such as `10.00`. */
  readonly value: string
  /** Set this to discount every payment. By default the promotion discounts only the first payment. */
  readonly recurring?: true
  /** The names of the billing cycles that the promotion applies to, such as `Monthly`. The default is every cycle. */
  readonly cycles?: readonly string[]
  /** The ids of the products that the promotion applies to. The default is every product. */
  readonly appliesto?: readonly number[]
  /** The ids of the required products. The order has to contain at least one of them. */
  readonly requires?: readonly number[]
  /** Set this to let a service that the client already has count as one of the products in `requires`. */
  readonly requiresexisting?: true
  /** The first day on which the promotion is valid, as `Y-m-d`. */
  readonly startdate?: string
  /** The last day on which the promotion is valid, as `Y-m-d`. */
  readonly expirationdate?: string
  /** The number of orders that can use the promotion. By default there is no limit. */
  readonly maxuses?: number
  /** The number of orders that have used the promotion already. The default is 0. */
  readonly uses?: number
  /** Set this to restrict the promotion to clients without an order. */
  readonly newsignups?: true
  /** Set this to restrict the promotion to clients with an order. */
  readonly existingclient?: true
  /** Set this to let each client use the promotion for one order only. */
  readonly onceperclient?: true
  readonly notes?: string
}

/** An addon of the catalog, which orders can add to services. */
export type WhmcsProductAddon = {
  readonly id: number
  readonly name: string
  /** The name of the billing cycle. The default is `Monthly`. */
  readonly billingcycle?: string
  /** The price for each cycle, such as `5.00`. By default the cycles are free. */
  readonly recurring?: string
  /** The setup fee, such as `5.00`. By default there is no setup fee. */
  readonly setupfee?: string
  readonly tax?: true
  /** The server module that provisions the addon. The default is no module. */
  readonly module?: string
}

/** The initial data for the actions on orders. */
export type OrdersInstallation = {
  /** The product groups. The default is `Hosting` (1) and `Other` (2). */
  readonly productGroups?: readonly WhmcsProductGroup[]
  /** The promotions. The default is no promotions. */
  readonly promotions?: readonly WhmcsPromotion[]
  /** The addons of the catalog. The default is `Daily Backup` (1) for 5.00 a month. */
  readonly productAddons?: readonly WhmcsProductAddon[]
  /** The order statuses. The default is those of a fresh installation: Pending, Active, Fraud, Cancelled. */
  readonly orderStatuses?: readonly string[]
}

/** The default data for the actions on orders. */
export const ordersDefaults: Required<OrdersInstallation> = {
  productGroups: [
    { id: 1, name: 'Hosting' },
    { id: 2, name: 'Other' },
  ],
  promotions: [],
  productAddons: [{ id: 1, name: 'Daily Backup', recurring: '5.00' }],
  orderStatuses: ['Pending', 'Active', 'Fraud', 'Cancelled'],
}
