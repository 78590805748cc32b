/** A group of clients. */
export type WhmcsClientGroup = {
  readonly id: number
  readonly groupname: string
  /** A colour such as `#ff0000`; none when left out. */
  readonly groupcolour?: string
  /** A percentage such as `10.00`; `0.00` when left out. */
  readonly discountpercent?: string
  /** Its clients' services are neither suspended nor terminated. */
  readonly susptermexempt?: true
  /** Each of its clients' services gets an invoice of its own. */
  readonly separateinvoices?: true
}

/** What the actions on clients find there from the start. */
export type ClientsInstallation = {
  /** None when left out. */
  readonly clientGroups?: readonly WhmcsClientGroup[]
  /** The permissions that a user can have with a client; those that WHMCS documents when left out. */
  readonly permissions?: readonly string[]
}

/** What is there when it is left out. */
export const clientsDefaults: Required<ClientsInstallation> = {
  clientGroups: [],
  permissions: [
    ...['profile', 'contacts', 'products', 'manageproducts', 'productsso', 'domains', 'managedomains'],
    ...['invoices', 'quotes', 'tickets', 'affiliates', 'emails', 'orders'],
  ],
}
