import { done } from '../../outcome.js'
import { type Call, type Handler, todayOf } from '../call.js'
import { noDay } from '../dates.js'
import { parseDecimal, parseMoney, percentOf, ratePlaces } from '../decimal.js'
import { textAt } from '../params.js'
import { wrapped } from '../quirks.js'
import type { Row } from '../rows.js'
import type { ProductLine } from './cart.js'
import type { WhmcsPromotion } from './installation.js'

const usesOf = ({ store }: Call, { code, uses = 0 }: WhmcsPromotion): number =>
  uses + store.orders.all().filter(({ promocode }) => promocode === code).length

/** GetPromotions. */
export const getPromotions: Handler = (call) => {
  const { params, settings } = call
  const code = textAt(params, 'code')
  const listed = settings.installation.promotions.filter((promotion) => code === '' || promotion.code === code)
  const rows = listed.map((promotion) => ({
    ...{ id: promotion.id, code: promotion.code, type: promotion.type, recurring: Number(promotion.recurring ?? 0) },
    ...{ value: Number(promotion.value), cycles: (promotion.cycles ?? []).join(',') },
    ...{ appliesto: (promotion.appliesto ?? []).join(','), requires: (promotion.requires ?? []).join(',') },
    ...{ requiresexisting: Number(promotion.requiresexisting ?? 0), startdate: promotion.startdate ?? noDay },
    ...{ expirationdate: promotion.expirationdate ?? noDay, maxuses: promotion.maxuses ?? 0 },
    ...{ uses: usesOf(call, promotion), lifetimepromo: 0, applyonce: 0 },
    ...{ newsignups: Number(promotion.newsignups ?? 0), existingclient: Number(promotion.existingclient ?? 0) },
    ...{ onceperclient: Number(promotion.onceperclient ?? 0), recurfor: 0, upgrades: 0, upgradeconfig: '' },
    notes: promotion.notes ?? '',
  }))
  return done({ totalresults: rows.length, ...wrapped(settings.quirks, 'promotions', 'promotion', rows) })
}

const isOpenTo = (call: Call, client: Row<'clients'>, promotion: WhmcsPromotion): boolean => {
  const { startdate = '', expirationdate = '9999-12-31', maxuses = 0 } = promotion
  const orders = call.store.orders.find('userid', client.id)
  return (
    startdate <= todayOf(call) &&
    expirationdate >= todayOf(call) &&
    (maxuses === 0 || usesOf(call, promotion) < maxuses) &&
    (!promotion.newsignups || orders.length === 0) &&
    (!promotion.existingclient || orders.length > 0) &&
    (!promotion.onceperclient || orders.every(({ promocode }) => promocode !== promotion.code))
  )
}

const hasRequired = (
  { store }: Call,
  client: Row<'clients'>,
  promotion: WhmcsPromotion,
  lines: readonly ProductLine[],
) => {
  const { requires = [], requiresexisting } = promotion
  const existing = requiresexisting ? store.services.find('userid', client.id).map(({ pid }) => pid) : []
  const there = [...lines.map(({ product }) => product.id), ...existing]
  return requires.length === 0 || requires.some((pid) => there.includes(pid))
}

/**
 * Returns the promotion with the code that was sent, if it applies to the order. No error is documented for an invalid
 * code, so the sandbox ignores it.
 */
export const promotionFor = (
  call: Call,
  client: Row<'clients'>,
  lines: readonly ProductLine[],
): WhmcsPromotion | undefined => {
  const code = textAt(call.params, 'promocode').toLowerCase()
  const promotion = call.settings.installation.promotions.find((one) => one.code.toLowerCase() === code)
  if (code === '' || promotion === undefined) return undefined
  return isOpenTo(call, client, promotion) && hasRequired(call, client, promotion, lines) ? promotion : undefined
}

/**
 * Returns the discount on the first payment of a product, in cents. If `always` is true, it applies the promotion to
 * every product and cycle.
 */
export const discountOf = (promotion: WhmcsPromotion, line: ProductLine, always: boolean): number => {
  const { type, value, appliesto = [], cycles = [] } = promotion
  const applies = appliesto.length === 0 || appliesto.includes(line.product.id)
  if (!always && (!applies || (cycles.length > 0 && !cycles.includes(line.cycle)))) return 0
  if (type === 'Free Setup') return line.setup
  if (type === 'Percentage') return Math.min(percentOf(line.amount, parseDecimal(value, ratePlaces) ?? 0), line.amount)
  const cents = (parseMoney(value) ?? 0) * line.qty
  return type === 'Fixed Amount' ? Math.min(cents, line.amount) : Math.max(line.amount - cents, 0)
}
