/**
 * The tables of OAuth credentials and single sign-on tokens. `secrets` is the number of secrets that a credential has
 * had.
 */
export const authenticationTables = {
  oauthCredentials: {
    text: 'name description granttype scope identifier secret logouri created updated',
    number: 'serviceid secrets',
    texts: 'redirecturis',
  },
  ssoTokens: { text: 'token destination path expires', number: 'user clientid serviceid domainid' },
} as const
