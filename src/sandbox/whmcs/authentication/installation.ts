/** What the actions on authentication find there from the start. */
export type AuthenticationInstallation = {
  /** The scopes that OAuth credentials can have; those that WHMCS documents and OpenID's when left out. */
  readonly oauthScopes?: readonly string[]
}

const clientAreaPages = [
  ...['sso', 'profile', 'billing_info', 'emails', 'announcements', 'downloads', 'knowledgebase', 'network_status'],
  ...['services', 'product_details', 'domains', 'domain_details', 'invoices', 'tickets', 'submit_ticket'],
  ...['shopping_cart', 'shopping_cart_addons', 'shopping_cart_domain_register', 'shopping_cart_domain_transfer'],
]

/** What is there when it is left out. */
export const authenticationDefaults: Required<AuthenticationInstallation> = {
  oauthScopes: ['openid', 'profile', 'email', ...clientAreaPages.map((page) => `clientarea:${page}`)],
}
