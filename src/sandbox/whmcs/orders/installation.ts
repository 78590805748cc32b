/** A group of products. */
export type WhmcsProductGroup = { readonly id: number; readonly name: string }

/** A promotion. */
export type WhmcsPromotion = {
  readonly id: number
  readonly code: string
  readonly type: 'Percentage' | 'Fixed Amount' | 'Price Override' | 'Free Setup'
  /** A percentage, or an amount in the default currency: `10.00`. */
  readonly value: string
  /** It takes off every payment; only off the first when left out. */
  readonly recurring?: true
  /** The names of the cycles that it is for, such as `Monthly`; every one when left out. */
  readonly cycles?: readonly string[]
  /** The ids of the products that it is for; every one when left out. */
  readonly appliesto?: readonly number[]
  /** The ids of products, one of which has to be in the order. */
  readonly requires?: readonly number[]
  /** What `requires` names may also be a service that the client has. */
  readonly requiresexisting?: true
  /** From this day, `Y-m-d`. */
  readonly startdate?: string
  /** Until this day, `Y-m-d`. */
  readonly expirationdate?: string
  /** How many orders it is for; any number when left out. */
  readonly maxuses?: number
  /** How many orders used it before the sandbox; 0 when left out. */
  readonly uses?: number
  /** For clients without an order. */
  readonly newsignups?: true
  /** For clients with an order. */
  readonly existingclient?: true
  /** For one order of a client. */
  readonly onceperclient?: true
  readonly notes?: string
}

/** An addon of the catalogue, which orders add to services. */
export type WhmcsProductAddon = {
  readonly id: number
  readonly name: string
  /** The name of its cycle: `Monthly` when left out. */
  readonly billingcycle?: string
  /** What a cycle costs: `5.00`; nothing when left out. */
  readonly recurring?: string
  /** What its setup costs: `5.00`; nothing when left out. */
  readonly setupfee?: string
  readonly tax?: true
  /** The server module that provides it; none when left out. */
  readonly module?: string
}

/** What the actions on orders find there from the start. */
export type OrdersInstallation = {
  /** `Hosting` (1) and `Other` (2) when left out. */
  readonly productGroups?: readonly WhmcsProductGroup[]
  /** None when left out. */
  readonly promotions?: readonly WhmcsPromotion[]
  /** `Daily Backup` (1), of 5.00 a month, when left out. */
  readonly productAddons?: readonly WhmcsProductAddon[]
  /** Those of a fresh installation when left out: Pending, Active, Fraud, Cancelled. */
  readonly orderStatuses?: readonly string[]
}

/** What is there when it is left out. */
export const ordersDefaults: Required<OrdersInstallation> = {
  productGroups: [
    { id: 1, name: 'Hosting' },
    { id: 2, name: 'Other' },
  ],
  promotions: [],
  productAddons: [{ id: 1, name: 'Daily Backup', recurring: '5.00' }],
  orderStatuses: ['Pending', 'Active', 'Fraud', 'Cancelled'],
}
