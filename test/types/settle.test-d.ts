import type { Context } from 'billfold'
import type { AlfaCrmContext, Pay } from 'billfold/alfacrm'
import { settle, settleAlfaCrm, settleTeamTools, type UnsettledCall } from 'billfold/settle'
import type { Customer, Payment } from 'billfold/teamtools'
import { describe, expectTypeOf, it } from 'vitest'

declare const ctx: Context
declare const crm: AlfaCrmContext

describe('the types of a call that is settled', () => {
  const startedAt = 0

  it('the row follows from the operation', async () => {
    const customer = await settle(ctx, { operation: 'teamtools.saveCustomer', args: [{ name: 'Ann' }], startedAt })
    if (customer.value?.outcome === 'done') expectTypeOf(customer.value.row).toEqualTypeOf<Customer>()
    if (customer.value?.outcome === 'unclear') expectTypeOf(customer.value.seen).toEqualTypeOf<readonly Customer[]>()
    const args = ['id', { amount: 1 }] as const
    const paid = await settleTeamTools(ctx, { operation: 'teamtools.applyInvoicePayment', args, startedAt })
    if (paid.value?.outcome === 'done') expectTypeOf(paid.value.row).toEqualTypeOf<Payment>()
    const pay = await settleAlfaCrm(crm, { operation: 'alfacrm.deletePay', args: [1], startedAt })
    if (pay.value?.outcome === 'done') expectTypeOf(pay.value.row).toEqualTypeOf<Pay>()
  })

  it('the arguments and the context follow from the operation', () => {
    // @ts-expect-error The data of a payment have an amount.
    void settle(ctx, { operation: 'teamtools.applyInvoicePayment', args: ['id', {}], startedAt })
    // @ts-expect-error Nothing is known of this operation.
    void settle(ctx, { operation: 'teamtools.saveNothing', args: [], startedAt })
    // @ts-expect-error A context of AlfaCRM has a branch.
    void settle(ctx, { operation: 'alfacrm.deletePay', args: [1], startedAt })
    // @ts-expect-error A call of another system.
    void settleTeamTools(ctx, { operation: 'alfacrm.deletePay', args: [1], startedAt })
  })

  it('a call from a queue has an unknown row', async () => {
    const settled = await settle(ctx, {} as UnsettledCall)
    if (settled.value?.outcome === 'done') expectTypeOf(settled.value.row).toEqualTypeOf<unknown>()
  })
})
