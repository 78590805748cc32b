/** The tables of OAuth credentials and single sign-on tokens. `secrets` counts the secrets that a credential had. */
export const authenticationTables = {
  oauthCredentials: {
    text: 'name description granttype scope identifier secret logouri created updated',
    number: 'serviceid secrets',
    texts: 'redirecturis',
  },
  ssoTokens: { text: 'token destination path expires', number: 'user clientid serviceid domainid' },
} as const
