export * from './affiliateActivate.js'
export * from './getAffiliates.js'
