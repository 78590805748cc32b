import { collect, createContext, paginate, type ApiError, type Context, type RawAnswer, type Result } from 'billfold'
import type { getInvoice, getInvoices } from 'billfold/whmcs'
import {
  addOrder,
  addTicketReply,
  adminLogin,
  call,
  callRaw,
  createInvoice,
  getAdminDetails,
  getClientPassword,
  getProducts,
  getTicket,
  type GetTicketAnswer,
  getTicketRaw,
  getTickets,
  type GetTicketsTicket,
  getUsers,
  openTicket,
  type Secret,
  updateClient,
  updateInvoice,
  type WhmcsContext,
  type WhmcsError,
} from 'billfold/whmcs'
import { describe, expectTypeOf, it } from 'vitest'

declare module 'billfold/whmcs' {
  interface CustomActions {
    AddLoyaltyPoints: { request: { clientid: number; points: number }; answer: { balance: string } }
  }
  interface AddOrderRequest {
    readonly notes?: string
  }
}

const ctx = { baseUrl: 'https://example.com/', token: { identifier: 'id', secret: 'secret' } }
const order = { clientid: 1, paymentmethod: 'mailin' }

type Value<F extends Promise<Result<unknown>>> = F extends Promise<Result<infer T>> ? T : never

describe('a context', () => {
  it('is a literal one or one of createContext, with either kind of token or a function for one', () => {
    expectTypeOf(getTicket).toBeCallableWith(ctx, { ticketid: 1 })
    expectTypeOf(getTicket).toBeCallableWith(createContext(ctx), { ticketid: 1 })
    expectTypeOf(getTicket).toBeCallableWith(createContext({ ...ctx, token: () => ctx.token }), { ticketid: 1 })
    expectTypeOf(getTicket).toBeCallableWith({ baseUrl: '/', token: adminLogin('a', 'b') }, { ticketid: 1 })
    expectTypeOf(getTicket).toBeCallableWith({ baseUrl: '/billing/' }, { ticketid: 1 })
    expectTypeOf(getTicket).toBeCallableWith({ ...ctx, token: () => Promise.resolve(ctx.token) }, { ticketid: 1 })
    expectTypeOf(createContext).toBeCallableWith({} as WhmcsContext)
  })
  it('is none of another API', () => {
    // @ts-expect-error a token is no text
    void getTicket({ baseUrl: '/', token: 'token' }, { ticketid: 1 })
    // @ts-expect-error nor is that of a text's context
    void getTicket({} as Context<string>, { ticketid: 1 })
    // @ts-expect-error half of a credential
    void getTicket({ baseUrl: '/', token: { identifier: 'id' } }, { ticketid: 1 })
  })
})

describe('a ticket', () => {
  it('is asked for by one of two', () => {
    expectTypeOf(getTicket).toBeCallableWith(ctx, { ticketid: 1 })
    expectTypeOf(getTicket).toBeCallableWith(ctx, { ticketnum: 'A', repliessort: 'ASC' })
    // @ts-expect-error neither
    void getTicket(ctx, {})
    // @ts-expect-error neither
    void getTicket(ctx, { repliessort: 'ASC' })
    // @ts-expect-error nothing
    void getTicket(ctx)
    // @ts-expect-error no order
    void getTicket(ctx, { ticketid: 1, repliessort: 'asc' })
    // @ts-expect-error misspelt
    void getTicket(ctx, { ticketId: 1 })
    // @ts-expect-error a number
    void getTicket(ctx, { ticketid: '1' })
    // @ts-expect-error neither, raw
    void getTicketRaw(ctx, {})
  })
  it('has its fields as they are read', () => {
    const read = getTicket(ctx, { ticketid: 1 })
    type Ticket = Value<typeof read>
    expectTypeOf(read).toEqualTypeOf<Promise<Result<GetTicketAnswer, WhmcsError>>>()
    expectTypeOf<Ticket['ticketid']>().toEqualTypeOf<number>()
    expectTypeOf<Ticket['lastreply']>().toEqualTypeOf<string | null | undefined>()
    expectTypeOf<Ticket['c']>().toEqualTypeOf<Secret | null | undefined>()
    expectTypeOf<Ticket['replies'][number]['attachment']>().toEqualTypeOf<readonly string[]>()
    expectTypeOf<Ticket['replies'][number]['attachments'][number]['index']>().toEqualTypeOf<number | null | undefined>()
    expectTypeOf<Ticket['notes'][number]['noteid']>().toEqualTypeOf<number>()
    expectTypeOf<Ticket['a field of a hook']>().toEqualTypeOf<unknown>()
    expectTypeOf(getTicketRaw(ctx, { ticketid: 1 })).toEqualTypeOf<Promise<Result<RawAnswer, WhmcsError>>>()
  })
})

describe('an invoice', () => {
  it('has its transactions and both taxes', () => {
    type Transaction = NonNullable<Awaited<ReturnType<typeof getInvoice>>['value']>['transactions'][number]
    expectTypeOf<Transaction['transid']>().toEqualTypeOf<string | null | undefined>()
    expectTypeOf<Transaction['refundid']>().toEqualTypeOf<number | null | undefined>()
    type Invoice = NonNullable<Awaited<ReturnType<typeof getInvoices>>['value']>['invoices'][number]
    expectTypeOf<Invoice['tax2']>().toEqualTypeOf<string | null | undefined>()
    expectTypeOf<Invoice['taxrate2']>().toEqualTypeOf<string | null | undefined>()
  })
})

describe('an error', () => {
  it('is one of every call, and says what WHMCS says', () => {
    expectTypeOf<WhmcsError>().toExtend<ApiError>()
    const error = {} as WhmcsError
    if (error.kind === 'forbidden')
      expectTypeOf([error.ip, error.action, error.reason, error.status]).toEqualTypeOf<
        (string | number | undefined)[]
      >()
    // @ts-expect-error only what was answered has a status
    void error.status
  })
})

describe('parameters', () => {
  it('are what the action takes', () => {
    expectTypeOf(getAdminDetails).toBeCallableWith(ctx)
    expectTypeOf(addOrder).toBeCallableWith(ctx, { ...order, regperiod: ['', 1], customfields: [{ 1: 'a' }, ''] })
    expectTypeOf(openTicket).toBeCallableWith(ctx, { deptid: 1, subject: 's', message: 'm', name: 'n', email: 'e' })
    expectTypeOf(addTicketReply).toBeCallableWith(ctx, { ticketid: 1, message: 'm', adminusername: 'a' })
    expectTypeOf(updateClient).toBeCallableWith(ctx, { clientid: 1, email_preferences: { general: false } })
    expectTypeOf(updateInvoice).toBeCallableWith(ctx, { invoiceid: 1, itemamount: { 13: '19.90' } })
    expectTypeOf(createInvoice).toBeCallableWith(ctx, { userid: 1, itemdescription1: 'a', itemamount1: '1.00' })
    expectTypeOf(getProducts).toBeCallableWith(ctx, { pid: [1, 2] }, { decodeEntities: true })
    // @ts-expect-error a guest has a name and an e-mail address
    void openTicket(ctx, { deptid: 1, subject: 's', message: 'm', name: 'n' })
    // @ts-expect-error a flag
    void createInvoice(ctx, { userid: 1, itemtaxed1: 'yes' })
    // @ts-expect-error a list where a list is due
    void addOrder(ctx, { ...order, pid: 1 })
  })
  it('may be more than documented', () => {
    expectTypeOf(addOrder).toBeCallableWith(ctx, { ...order, notes: 'of a hook' })
    expectTypeOf(openTicket).toBeCallableWith(
      ctx,
      { deptid: 1, subject: 's', message: 'm', clientid: 1 },
      { extra: { mood: 'good' } },
    )
    // @ts-expect-error that was not named
    void addOrder(ctx, { ...order, mood: 'good' })
  })
})

describe('an action of ones own', () => {
  it('has its types once it is named', () => {
    const added = call(ctx, 'AddLoyaltyPoints', { clientid: 1, points: 50 })
    expectTypeOf<Value<typeof added>>().toEqualTypeOf<{ balance: string }>()
    expectTypeOf(callRaw(ctx, 'AddLoyaltyPoints', { clientid: 1, points: 5 })).toEqualTypeOf<
      Promise<Result<RawAnswer, WhmcsError>>
    >()
    // @ts-expect-error points are missing
    void call(ctx, 'AddLoyaltyPoints', { clientid: 1 })
    // @ts-expect-error all is missing
    void call(ctx, 'AddLoyaltyPoints')
  })
  it('is any other by its name', () => {
    const other = call(ctx, 'OtherThing', { a: [1, { b: true }] }, { effect: 'read' })
    expectTypeOf<Value<typeof other>>().toEqualTypeOf<Readonly<Record<string, unknown>>>()
    // @ts-expect-error a date has no zone
    void call(ctx, 'OtherThing', { a: new Date() })
  })
})

describe('pages', () => {
  it('have the rows of the list', () => {
    expectTypeOf(collect(paginate(getTickets, ctx, { status: 'Open', limitnum: 50 }), { max: 10 })).toEqualTypeOf<
      Promise<Result<readonly GetTicketsTicket[]>>
    >()
    expectTypeOf(paginate(getUsers, createContext(ctx))).toExtend<AsyncIterable<Result<readonly { id: number }[]>>>()
    void paginate(getTickets, ctx, { prefetch: true, decodeEntities: true })
    // @ts-expect-error no status
    void paginate(getTickets, ctx, { status: 1 })
  })
})

it('what is deprecated is still there', () => {
  expectTypeOf(getClientPassword).toBeCallableWith(ctx, { userid: 1 })
})
