import { refuse } from '../core/refuse.js'
import { count } from '../core/shape.js'
import type { Id } from './context.js'
import { type Done, doneReader, type Reader, readRow } from './model.js'
import * as op from './operations/index.js'
import type { Decimal, Row } from './shape.js'
import type * as t from './signatures.js'
import { idOf } from './wire.js'

/** The bonuses that a customer has. */
export type BonusBalance = Row & { readonly balance_bonus: number }

/** Bonuses that a customer is given. */
export type BonusInput = { readonly amount: number | Decimal }

/** Bonuses that a customer spends. */
export type BonusSpending = BonusInput & { readonly note?: string | undefined }

const positive = ({ amount, ...more }: BonusSpending): object =>
  Number(amount) > 0 && Number.isFinite(Number(amount)) ? { amount, ...more } : refuse('amount must be more than 0')

type BalanceArguments = [customerId: Id, options?: t.CallOptions]

const balance = /* @__PURE__ */ op.act(
  'getBonusBalance',
  'read',
  'bonus/balance-bonus',
  (...[customerId, options]: BalanceArguments) => ({
    query: { customer_id: idOf(customerId, 'customerId') },
    options,
  }),
)

/** A bare object: this route has no envelope. */
const readBalance: Reader<BonusBalance> = (json, issues) => {
  const { balance_bonus = '' } = Object(json) as { balance_bonus?: unknown }
  return readRow(
    { balance_bonus: count },
    { ...(json as object), balance_bonus: balance_bonus ?? '' },
    '',
    issues,
  ) as BonusBalance
}

/**
 * The bonuses that a customer has. `POST bonus/balance-bonus?customer_id=`. `balance_bonus` is a number of bonuses.
 * Errors: `input` for an id that is no whole number; `mismatch` for an answer without the balance. Source: one program
 * that calls it.
 */
export const getBonusBalance: t.ParsedOperation<BalanceArguments, BonusBalance> = /* @__PURE__ */ op.parsed(
  balance,
  readBalance,
)
/** {@link getBonusBalance}, as the API sent it. */
export const getBonusBalanceRaw: t.RawOperation<BalanceArguments> = /* @__PURE__ */ op.raw(balance)

type AddArguments = [customerId: Id, bonus: BonusInput, options?: t.CallOptions]

const adding = /* @__PURE__ */ op.act(
  'addBonus',
  'once',
  'bonus/bonus-add',
  (...[customerId, bonus, options]: AddArguments) => ({
    query: { customer_id: idOf(customerId, 'customerId') },
    body: positive(bonus),
    options,
  }),
)
/**
 * Gives a customer bonuses, once. `POST bonus/bonus-add?customer_id=`. `amount` is a number of bonuses. Errors:
 * `input` for an id that is no whole number, or an amount that is not more than 0; `invalid` when the API says it did
 * not. Source: one program that calls it.
 */
export const addBonus: t.ParsedOperation<AddArguments, Done> = /* @__PURE__ */ op.parsed(
  adding,
  /* @__PURE__ */ doneReader(false),
)
/** {@link addBonus}, as the API sent it. */
export const addBonusRaw: t.RawOperation<AddArguments> = /* @__PURE__ */ op.raw(adding)

type SpendArguments = [customerId: Id, bonus: BonusSpending, options?: t.CallOptions]

const spending = /* @__PURE__ */ op.act(
  'spendBonus',
  'once',
  'bonus/bonus-spend',
  (...[customerId, bonus, options]: SpendArguments) => ({
    query: { customer_id: idOf(customerId, 'customerId') },
    body: positive(bonus),
    options,
  }),
)
/**
 * Takes bonuses of a customer, once. `POST bonus/bonus-spend?customer_id=`. `amount` is a number of bonuses. Errors:
 * `input` for an id that is no whole number, or an amount that is not more than 0; `invalid` when the API says it did
 * not. Source: one program that calls it.
 */
export const spendBonus: t.ParsedOperation<SpendArguments, Done> = /* @__PURE__ */ op.parsed(
  spending,
  /* @__PURE__ */ doneReader(false),
)
/** {@link spendBonus}, as the API sent it. */
export const spendBonusRaw: t.RawOperation<SpendArguments> = /* @__PURE__ */ op.raw(spending)
