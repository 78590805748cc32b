import type { WhmcsContext } from 'billfold/whmcs'

/** What the examples of WHMCS may use without a word. */
export const ctx: WhmcsContext = {
  baseUrl: 'https://example.com/billing/',
  token: { identifier: 'id', secret: 'secret' },
}
