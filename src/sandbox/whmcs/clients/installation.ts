/** A group of clients. */
export type WhmcsClientGroup = {
  readonly id: number
  readonly groupname: string
  /** A color such as `#ff0000`. The default is no color. */
  readonly groupcolour?: string
  /** A discount as a percentage, such as `10.00`. The default is `0.00`. */
  readonly discountpercent?: string
  /** Set this to exempt the services of the group's clients from suspension and termination. */
  readonly susptermexempt?: true
  /** Set this to create a separate invoice for each service of the group's clients. */
  readonly separateinvoices?: true
}

/** The initial data for the actions on clients. */
export type ClientsInstallation = {
  /** The groups of clients. The default is no groups. */
  readonly clientGroups?: readonly WhmcsClientGroup[]
  /** The permissions that a user can have for a client. The default is the permissions that WHMCS documents. */
  readonly permissions?: readonly string[]
}

/** The default data for the actions on clients. */
export const clientsDefaults: Required<ClientsInstallation> = {
  clientGroups: [],
  permissions: [
    ...['profile', 'contacts', 'products', 'manageproducts', 'productsso', 'domains', 'managedomains'],
    ...['invoices', 'quotes', 'tickets', 'affiliates', 'emails', 'orders'],
  ],
}
