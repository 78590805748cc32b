import * as v from 'valibot'
import { refuse } from '../core/refuse.js'
import { type Id, idOf } from './context.js'
import type { Done } from './done.js'
import { type Decimal, number } from './fields.js'
import * as op from './operations/index.js'
import type * as t from './signatures.js'

/** The schema of a {@link BonusBalance}. */
export const BonusBalanceSchema = /* @__PURE__ */ v.looseObject({ balance_bonus: number })

/** The bonuses that a customer has. */
export interface BonusBalance extends Readonly<v.InferOutput<typeof BonusBalanceSchema>> {}

/** Bonuses that a customer is given. */
export type BonusInput = { readonly amount: number | Decimal }

/** Bonuses that a customer spends. */
export type BonusSpending = BonusInput & { readonly note?: string | undefined }

const positive = ({ amount, ...more }: BonusSpending): object =>
  Number(amount) > 0 && Number.isFinite(Number(amount)) ? { amount, ...more } : refuse('amount must be more than 0')

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
 * The bonuses that a customer has. `POST bonus/balance-bonus?customer_id=`. `balance_bonus` is a number of bonuses.
 * Errors: `input` for an id that is no whole number; `mismatch` for an answer without the balance. Source: one program
 * that calls it.
 */
export const getBonusBalance: t.ParsedOperation<BalanceArguments, BonusBalance> = /* @__PURE__ */ op.parsed(
  getBonusBalanceOperation,
  () => ({ schema: BonusBalanceSchema }),
)
/** {@link getBonusBalance}, as the API sent it. */
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
 * Gives a customer bonuses, once. `POST bonus/bonus-add?customer_id=`. `amount` is a number of bonuses. Errors:
 * `input` for an id that is no whole number, or an amount that is not more than 0; `invalid` when the API says it did
 * not. Source: one program that calls it.
 */
export const addBonus: t.ParsedOperation<AddArguments, Done> = /* @__PURE__ */ op.act(addBonusOperation)
/** {@link addBonus}, as the API sent it. */
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
 * Takes bonuses of a customer, once. `POST bonus/bonus-spend?customer_id=`. `amount` is a number of bonuses. Errors:
 * `input` for an id that is no whole number, or an amount that is not more than 0; `invalid` when the API says it did
 * not. Source: one program that calls it.
 */
export const spendBonus: t.ParsedOperation<SpendArguments, Done> = /* @__PURE__ */ op.act(spendBonusOperation)
/** {@link spendBonus}, as the API sent it. */
export const spendBonusRaw: t.RawOperation<SpendArguments> = /* @__PURE__ */ op.raw(spendBonusOperation)

/** The operations of this resource as data. @internal */
export const bonusOperations: readonly op.Operation[] = [
  getBonusBalanceOperation,
  addBonusOperation,
  spendBonusOperation,
]
