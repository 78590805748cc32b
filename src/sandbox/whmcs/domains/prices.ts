import type { Row } from '../rows.js'
import type { Store } from '../store.js'

/** The purpose of a price. */
export type Purpose = 'register' | 'transfer' | 'renew'

/** Returns the top-level domain of a domain. If several match, it returns the longest. */
export const tldOf = (store: Store, domain: string): Row<'tlds'> | undefined => {
  const labels = domain.toLowerCase().split('.')
  for (let from = 1; from < labels.length; from += 1) {
    const [tld] = store.tlds.find('extension', `.${labels.slice(from).join('.')}`)
    if (tld !== undefined) return tld
  }
  return undefined
}

/** Whether a top-level domain has prices for a purpose. If it does, it offers only the periods with prices. */
export const hasPrices = (tld: Row<'tlds'>, purpose: Purpose): boolean => Object.keys(tld[purpose]).length > 0

/**
 * Returns a price in cents, or undefined if there is no price for the number of years. The price is the same in every
 * currency, because every exchange rate is 1.
 */
export const priceFor = (tld: Row<'tlds'>, purpose: Purpose, years: number): number | undefined => {
  const [prices, key] = [tld[purpose], String(years)]
  return Object.hasOwn(prices, key) ? prices[key] : undefined
}
