import type { JsonObject } from '../../json.js'
import { done, type Outcome } from '../../outcome.js'
import { type Call, type Handler, problem } from '../call.js'
import { formatMoney, parseMoney } from '../decimal.js'
import { flagIfSent, idAt, idOf, isTrue, textAt } from '../params.js'
import { isArray, scalarText } from '../php/array.js'
import { wrapped } from '../quirks.js'
import type { Row } from '../rows.js'
import { idsOf } from '../text.js'
import { cycles, priceKey, priceOf } from './cycles.js'

const cycleNames = Object.keys(cycles)
const feeNames = Object.values(cycles).map(([letter]) => `${letter}setupfee`)

/** Reads prices such as `pricing[1][monthly]=1.99`. The keys are the id of a currency, and a cycle or setup fee. */
const readPricing = ({ params, settings }: Call): Outcome<Readonly<Record<string, number>>> => {
  const pricing = params.get('pricing')
  const prices: (readonly [string, number])[] = []
  for (const [currency, named] of isArray(pricing) ? pricing : []) {
    if (settings.currencies[idOf(currency) - 1] === undefined) return problem('Currency ID Not Found')
    for (const [name, value] of isArray(named) ? named : []) {
      const price = parseMoney(scalarText(value) ?? '')
      if (price === undefined) return problem(`Invalid Pricing: ${name} is a plain decimal`)
      if ([...cycleNames, ...feeNames].includes(name)) prices.push([priceKey(idOf(currency), name), price])
    }
  }
  return done(Object.fromEntries(prices))
}

type Choice = { readonly name: 'type' | 'paytype' | 'autosetup'; readonly unset: string; readonly message: string }

const choices: readonly (Choice & { readonly allowed: readonly string[] })[] = [
  {
    ...{ name: 'type', unset: 'other', allowed: ['hostingaccount', 'reselleraccount', 'server', 'other'] },
    message: 'Invalid product type. Must be one of "hostingaccount", "reselleraccount", "server" or "other"',
  },
  {
    ...{ name: 'paytype', unset: 'recurring', allowed: ['free', 'onetime', 'recurring'] },
    message: 'Invalid pay type. Must be one of "free", "onetime" or "recurring"',
  },
  {
    ...{ name: 'autosetup', unset: '', allowed: ['', 'on', 'order', 'payment'] },
    message: 'Invalid autosetup value. Must be one of "", "on", "order" or "payment"',
  },
]

const readChoices = ({ params }: Call): Outcome<Readonly<Record<Choice['name'], string>>> => {
  const chosen = { type: '', paytype: '', autosetup: '' }
  for (const { name, unset, allowed, message } of choices) {
    chosen[name] = textAt(params, name) || unset
    if (!allowed.includes(chosen[name])) return problem(message)
  }
  return done(chosen)
}

/** Returns the error for the parameters of AddProduct other than the prices, or undefined. */
const faultIn = ({ params, settings, store }: Call): string | undefined => {
  if (!settings.installation.productGroups.some(({ id }) => id === idAt(params, 'gid')))
    return 'You must supply a valid Product Group ID'
  const color = textAt(params, 'color')
  if (color !== '' && !/^#?(?:[\da-f]{3}){1,2}$/i.test(color)) return 'The color must be a valid hexadecimal value.'
  const recommendations = params.get('recommendations')
  const products = isArray(recommendations) ? [...recommendations.values()] : []
  const missing = products.some((item) => store.products.get(isArray(item) ? idAt(item, 'id') : -1) === undefined)
  return missing ? 'The recommendation product ID is invalid. This must be an existing product ID.' : undefined
}

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** AddProduct. The product group must be part of the installation. */
export const addProduct: Handler = (call) => {
  const { store, params } = call
  const fault = faultIn(call)
  if (fault !== undefined) return problem(fault)
  const chosen = readChoices(call)
  if (!chosen.ok) return chosen
  const pricing = readPricing(call)
  if (!pricing.ok) return pricing
  const [name, slug] = [textAt(params, 'name'), textAt(params, 'slug')]
  const product = store.products.insert({
    ...{ name, slug: slug === '' ? slugOf(name) : slug, ...chosen.value },
    ...{ gid: idAt(params, 'gid'), qty: Math.max(idAt(params, 'qty'), 0), pricing: pricing.value },
    ...{ description: textAt(params, 'description'), module: textAt(params, 'module') },
    ...{ stockcontrol: isTrue(params, 'stockcontrol'), tax: flagIfSent(params, 'tax') ?? false },
  })
  return done({ pid: product.id })
}

const pricingShown = ({ settings }: Call, product: Row<'products'>): JsonObject => {
  const shown = settings.currencies.map(({ code, prefix, suffix }, index) => {
    const price = (name: string, unset: number) => formatMoney(priceOf(product, index + 1, name) ?? unset)
    const fees = feeNames.map((name) => [name, price(name, 0)] as const)
    // The price -1.00 means that the cycle is not offered.
    const prices = cycleNames.map((name) => [name, price(name, -100)] as const)
    return [code, { prefix, suffix, ...Object.fromEntries(fees), ...Object.fromEntries(prices) }] as const
  })
  return Object.fromEntries(shown)
}

const productShown = (call: Call, product: Row<'products'>): JsonObject => {
  const { quirks } = call.settings
  const { gid, type, name, slug, description, module, paytype, stockcontrol, qty } = product
  return {
    ...{ pid: product.id, gid, type, name, slug },
    'product-url': `http://sandbox.invalid/index.php?rp=/store/${slug}`,
    ...{ description, module, paytype, allowqty: 0 },
    ...(stockcontrol ? { quantity_available: qty } : {}),
    pricing: pricingShown(call, product),
    ...wrapped(quirks, 'customfields', 'customfield', []),
    ...wrapped(quirks, 'configoptions', 'configoption', []),
  }
}

/** GetProducts. It returns the whole list, because it has no parameters for pages. `pid` is one id or a list. */
export const getProducts: Handler = (call) => {
  const { store, params, settings } = call
  const [pid, gid, module] = ['pid', 'gid', 'module'].map((name) => textAt(params, name))
  const candidates = pid === '' ? store.products.all() : idsOf(pid ?? '').flatMap((id) => store.products.get(id) ?? [])
  const products = candidates
    .filter((product) => gid === '' || product.gid === idAt(params, 'gid'))
    .filter((product) => module === '' || product.module === module)
  const rows = products.map((product) => productShown(call, product))
  return done({ totalresults: rows.length, ...wrapped(settings.quirks, 'products', 'product', rows) })
}
