import type { Row } from '../rows.js'
import type { Store } from '../store.js'

/** What a price is for. */
export type Purpose = 'register' | 'transfer' | 'renew'

/** The top-level domain of a domain: the longest one that it ends in. */
export const tldOf = (store: Store, domain: string): Row<'tlds'> | undefined => {
  const labels = domain.toLowerCase().split('.')
  for (let from = 1; from < labels.length; from += 1) {
    const [tld] = store.tlds.find('extension', `.${labels.slice(from).join('.')}`)
    if (tld !== undefined) return tld
  }
  return undefined
}

/** Whether a top-level domain has prices for a purpose: it then offers those periods and no others. */
export const hasPrices = (tld: Row<'tlds'>, purpose: Purpose): boolean => Object.keys(tld[purpose]).length > 0

/** A price in cents, which is the same in every currency as every rate is 1; nothing where there is none for so many years. */
export const priceFor = (tld: Row<'tlds'>, purpose: Purpose, years: number): number | undefined => {
  const [prices, key] = [tld[purpose], String(years)]
  return Object.hasOwn(prices, key) ? prices[key] : undefined
}
