/** The initial data for the actions on authentication. */
export type AuthenticationInstallation = {
  /** The scopes that OAuth credentials can have. The default is the scopes that WHMCS documents and those of OpenID. */
  readonly oauthScopes?: readonly string[]
}

const clientAreaPages = [
  ...['sso', 'profile', 'billing_info', 'emails', 'announcements', 'downloads', 'knowledgebase', 'network_status'],
  ...['services', 'product_details', 'domains', 'domain_details', 'invoices', 'tickets', 'submit_ticket'],
  ...['shopping_cart', 'shopping_cart_addons', 'shopping_cart_domain_register', 'shopping_cart_domain_transfer'],
]

/** The default data for the actions on authentication. */
export const authenticationDefaults: Required<AuthenticationInstallation> = {
  oauthScopes: ['openid', 'profile', 'email', ...clientAreaPages.map((page) => `clientarea:${page}`)],
}
