import * as v from 'valibot'
import { refuse } from '../core/refuse.js'
import { type Id, idOf } from './context.js'
import type { Done } from './done.js'
import { type Decimal, number } from './fields.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link BonusBalance}. */
export const BonusBalanceSchema = /* @__PURE__ */ v.looseObject({ balance_bonus: number })

/** The bonus balance of a customer. */
export interface BonusBalance extends Readonly<v.InferOutput<typeof BonusBalanceSchema>> {}

/** The bonuses to give to a customer. */
export type BonusInput = { readonly amount: number | Decimal }

/** The bonuses that a customer spends. */
export type BonusSpending = BonusInput & { readonly note?: string | undefined }

const positive = ({ amount, ...more }: BonusSpending): object =>
  Number(amount) > 0 && Number.isFinite(Number(amount))
    ? { amount, ...more }
    : refuse('amount must be a number greater than 0')

type BalanceArguments = [customerId: Id, options?: t.CallOptions]

const getBonusBalanceOperation: op.Operation<BalanceArguments> = {
  name: 'getBonusBalance',
  method: 'POST',
  path: '{branch}/bonus/balance-bonus',
  effect: 'read',
  queryNames: ['customer_id'],
  toParts: (customerId, options) => ({
    query: { customer_id: idOf(customerId, 'customerId') },
    body: {},
    ...op.callParts(options),
  }),
}

/**
 * Gets the bonus balance of a customer. `POST bonus/balance-bonus?customer_id=`. `balance_bonus` is a number of
 * bonuses. Errors: `input` when the id is not a whole number; `mismatch` when the answer has no balance. Source: one
 * program that calls it.
 */
export const getBonusBalance: t.ParsedOperation<BalanceArguments, BonusBalance> = /* @__PURE__ */ op.parsed(
  getBonusBalanceOperation,
  () => ({ schema: BonusBalanceSchema }),
)
/** Like {@link getBonusBalance}, but returns the response as it was sent: status, headers and body text. */
export const getBonusBalanceRaw: t.RawOperation<BalanceArguments> = /* @__PURE__ */ op.raw(getBonusBalanceOperation)

type AddArguments = [customerId: Id, bonus: BonusInput, options?: t.CallOptions]

const addBonusOperation: op.Operation<AddArguments> = {
  name: 'addBonus',
  method: 'POST',
  path: '{branch}/bonus/bonus-add',
  effect: 'once',
  queryNames: ['customer_id'],
  toParts: (customerId, bonus, options) => ({
    query: { customer_id: idOf(customerId, 'customerId') },
    body: positive(bonus),
    ...op.callParts(options),
  }),
}

/**
 * Gives bonuses to a customer. `POST bonus/bonus-add?customer_id=`. `amount` is a number of bonuses. The request is not
 * retried when its outcome is unknown. Errors: `input` when the id is not a whole number or the amount is not more than
 * 0; `invalid` when the API reports a failure. Source: one program that calls it.
 */
export const addBonus: t.ParsedOperation<AddArguments, Done> = /* @__PURE__ */ op.act(addBonusOperation)
/** Like {@link addBonus}, but returns the response as it was sent: status, headers and body text. */
export const addBonusRaw: t.RawOperation<AddArguments> = /* @__PURE__ */ op.raw(addBonusOperation)

type SpendArguments = [customerId: Id, bonus: BonusSpending, options?: t.CallOptions]

const spendBonusOperation: op.Operation<SpendArguments> = {
  name: 'spendBonus',
  method: 'POST',
  path: '{branch}/bonus/bonus-spend',
  effect: 'once',
  queryNames: ['customer_id'],
  toParts: (customerId, bonus, options) => ({
    query: { customer_id: idOf(customerId, 'customerId') },
    body: positive(bonus),
    ...op.callParts(options),
  }),
}

/**
 * Spends bonuses of a customer. `POST bonus/bonus-spend?customer_id=`. `amount` is a number of bonuses. The request is
 * not retried when its outcome is unknown. Errors: `input` when the id is not a whole number or the amount is not more
 * than 0; `invalid` when the API reports a failure. Source: one program that calls it.
 */
export const spendBonus: t.ParsedOperation<SpendArguments, Done> = /* @__PURE__ */ op.act(spendBonusOperation)
/** Like {@link spendBonus}, but returns the response as it was sent: status, headers and body text. */
export const spendBonusRaw: t.RawOperation<SpendArguments> = /* @__PURE__ */ op.raw(spendBonusOperation)

/** The operations of this resource as data. @internal */
export const bonusOperations: readonly op.Operation[] = [
  getBonusBalanceOperation,
  addBonusOperation,
  spendBonusOperation,
]
