import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const file = join(root, '.cache/editor.ts')

/** A language service as an editor runs it, over the declarations that were built. `│` in the text is the cursor. */
const editor = (): ((text: string) => { service: ts.LanguageService; cursor: number }) => {
  const entry = (name: string): string[] => [join(root, `dist/esm/${name}.d.ts`)]
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    noEmit: true,
    types: [],
    paths: {
      billfold: entry('index'),
      'billfold/teamtools': entry('teamtools/index'),
      'billfold/alfacrm': entry('alfacrm/index'),
      'billfold/whmcs': entry('whmcs/index'),
    },
  }
  let current = ''
  let version = 0
  const host: ts.LanguageServiceHost = {
    getScriptFileNames: () => [file],
    getScriptVersion: (name) => (name === file ? String(version) : '0'),
    getScriptSnapshot: (name) => {
      if (name === file) return ts.ScriptSnapshot.fromString(current)
      return ts.sys.fileExists(name) ? ts.ScriptSnapshot.fromString(readFileSync(name, 'utf8')) : undefined
    },
    getCurrentDirectory: () => root,
    getCompilationSettings: () => options,
    getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: (name) => (name === file ? current : ts.sys.readFile(name)),
    directoryExists: (name) => ts.sys.directoryExists(name),
    getDirectories: (name) => ts.sys.getDirectories(name),
    readDirectory: (...args) => ts.sys.readDirectory(...args),
  }
  const service = ts.createLanguageService(host)
  return (text) => {
    const source = start + text
    current = source.replace('│', '')
    version++
    return { service, cursor: source.indexOf('│') }
  }
}

const start = `
import { batches, type Context } from 'billfold'
import * as teamtools from 'billfold/teamtools'
import * as alfacrm from 'billfold/alfacrm'
import * as whmcs from 'billfold/whmcs'
declare module 'billfold/teamtools' {
  interface Customer { department?: string }
}
declare const ctx: Context
declare const alfa: alfacrm.AlfaCrmContext
declare const wh: whmcs.WhmcsContext
`
const open = editor()

const hover = (text: string): string => {
  const { service, cursor } = open(text)
  return ts.displayPartsToString(service.getQuickInfoAtPosition(file, cursor)?.displayParts)
}

/** What the documentation says of what the cursor is at. */
const documentation = (text: string): string => {
  const { service, cursor } = open(text)
  return ts.displayPartsToString(service.getQuickInfoAtPosition(file, cursor)?.documentation)
}

const completions = (text: string): readonly string[] => {
  const { service, cursor } = open(text)
  return (service.getCompletionsAtPosition(file, cursor, {})?.entries ?? []).map(({ name }) => name).sort()
}

const messages = (text: string): readonly string[] => {
  const { service } = open(text)
  const errors = service.getSemanticDiagnostics(file).filter(({ category }) => category === ts.DiagnosticCategory.Error)
  return errors.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

describe('an editor shows the parameters and the result of', () => {
  it.each([
    [
      'teamtools.getCustomer',
      '<const I extends string = never, A = unknown>(context: Context, id: string, options?: teamtools.GetOptions<"Customer", I, A> | undefined) => Promise<Result<teamtools.Included<"Customer", I> & A>>',
    ],
    [
      'teamtools.listInvoices',
      '<const I extends string = never, A = unknown>(context: Context, query?: teamtools.ListOptions<"Invoice", I, A> | undefined) => Promise<Result<readonly (teamtools.Included<"Invoice", I> & A)[]>>',
    ],
    [
      'teamtools.saveCustomer',
      '<A = unknown, In = unknown>(context: Context, entity: teamtools.Input<"Customer"> & NoInfer<TakenBy<In>>, options?: teamtools.SaveOptions<"Customer", A, In> | undefined) => Promise<Result<teamtools.Customer & A>>',
    ],
    [
      'teamtools.subscribeCustomer',
      '(context: Context, id: string, data: teamtools.SubscribeData, options?: teamtools.CallOptions | undefined) => Promise<Result<teamtools.Subscription>>',
    ],
    [
      'teamtools.applyInvoicePayment',
      '(context: Context, id: string, data: teamtools.PaymentData, options?: teamtools.CallOptions | undefined) => Promise<Result<teamtools.Invoice>>',
    ],
    [
      'teamtools.getInvoicePayments',
      '(context: Context, id: string, options?: teamtools.CallOptions | undefined) => Promise<Result<readonly teamtools.Payment[]>>',
    ],
    [
      'teamtools.getCustomerRaw',
      '<const I extends string = never>(context: Context, id: string, options?: teamtools.GetRawOptions<"Customer", I> | undefined) => Promise<Result<RawAnswer>>',
    ],
    [
      'alfacrm.getCustomer',
      '<A = unknown>(context: alfacrm.AlfaCrmContext, id: alfacrm.Id, options?: alfacrm.GetOptions<A> | undefined) => Promise<Result<alfacrm.Customer & A>>',
    ],
    [
      'alfacrm.listCustomers',
      '(<A = unknown>(context: alfacrm.AlfaCrmContext, query?: (alfacrm.CustomerFilters & alfacrm.ListOptions<A>) | undefined) => Promise<Result<alfacrm.Page<alfacrm.Customer & A>>>) & alfacrm.Paged<alfacrm.Customer>',
    ],
    [
      'alfacrm.createPay',
      '<A = unknown, In = unknown>(context: alfacrm.AlfaCrmContext, fields: alfacrm.PayInput & NoInfer<TakenBy<In>>, options?: alfacrm.SaveOptions<A, In> | undefined) => Promise<Result<alfacrm.Pay & A>>',
    ],
    [
      'alfacrm.deletePay',
      '(context: alfacrm.AlfaCrmContext, id: alfacrm.Id, options?: alfacrm.CallOptions | undefined) => Promise<Result<alfacrm.Done>>',
    ],
    [
      'whmcs.getTicket',
      '(context: whmcs.WhmcsContext, params: whmcs.GetTicketRequest, options?: whmcs.ActionOptions) => Promise<Result<whmcs.GetTicketAnswer, whmcs.WhmcsError>>',
    ],
    [
      'whmcs.getClients',
      '((context: whmcs.WhmcsContext, params?: (whmcs.GetClientsRequest & whmcs.ActionOptions) | undefined, options?: whmcs.ActionOptions) => Promise<Result<whmcs.GetClientsAnswer, whmcs.WhmcsError>>) & whmcs.Paged<whmcs.GetClientsAnswer, whmcs.GetClientsClient>',
    ],
    [
      'whmcs.getTicketRaw',
      '(context: whmcs.WhmcsContext, params: whmcs.GetTicketRequest, options?: whmcs.RawOptions) => Promise<Result<RawAnswer, whmcs.WhmcsError>>',
    ],
  ])('%s', (name, shown) => {
    expect(hover(`${name}│`)).toBe(`const ${name.split('.')[1]}: ${shown}`)
  })
})

describe('an editor shows the type of a value', () => {
  it.each([
    ["await teamtools.getCustomer(ctx, '1')", 'Result<teamtools.Customer>'],
    ["(await teamtools.getCustomer(ctx, '1')).value?.department", 'string | undefined'],
    ['await alfacrm.listCustomers(alfa)', 'Result<alfacrm.Page<alfacrm.Customer>>'],
    ['await whmcs.getTicket(wh, { ticketid: 1 })', 'Result<whmcs.GetTicketAnswer, whmcs.WhmcsError>'],
  ])('%s', (expression, shown) => {
    expect(hover(`const got│ = ${expression}`)).toBe(`const got: ${shown}`)
  })

  it('that was embedded', () => {
    const text = `const got│ = await teamtools.getCustomer(ctx, '1', { include: 'subscription.package,users' })`
    expect(hover(text).replace(/\s+/g, ' ')).toBe(
      'const got: Result<teamtools.Customer & { readonly subscription?: teamtools.Subscription & { readonly package?: teamtools.Package; }; readonly users?: readonly teamtools.EndUser[]; }>',
    )
  })
})

describe('an editor says what a parameter means', () => {
  it.each([
    [
      'whmcs.getClients(wh, { limitnum│: 50 })',
      'The maximum number of rows to return. WHMCS returns 25 when this is left out.',
    ],
    [
      "whmcs.createInvoice(wh, { userid: 1, duedate│: '2031-05-30' })",
      'The day on which the invoice is due. The format is `2031-05-30`.',
    ],
    [
      'whmcs.updateContact(wh, { contactid: 1, email_preferences: { invoice│: true } })',
      'Whether to send invoices and reminders.',
    ],
    ['alfacrm.listCustomers(alfa, { group_id│: 1 })', 'Only the customers in the group with this id.'],
    [
      "teamtools.subscribeCustomer(ctx, '1', { groupId│: 'default' })",
      "A group's id, or `default` for the default group.",
    ],
  ])('%s', (text, said) => {
    expect(documentation(text)).toBe(said)
  })

  it('of which one of several is required, where it completes them', () => {
    const { service, cursor } = open('whmcs.getTicket(wh, { │ })')
    const details = service.getCompletionEntryDetails(file, cursor, 'ticketid', {}, undefined, {}, undefined)
    expect(ts.displayPartsToString(details?.documentation)).toBe(
      'The id of the ticket, which is not the number that clients see.',
    )
  })
})

describe('an editor completes', () => {
  it.each([
    ["teamtools.getCustomer(ctx, '1', { include: '│' })", ['invoices', 'subscription', 'users']],
    [
      "teamtools.getCustomer(ctx, '1', { include: 'subscription.│' })",
      ['subscription.coupon', 'subscription.package', 'subscription.plan'],
    ],
    ["teamtools.getCustomer(ctx, '1', { include: ['│'] })", ['invoices', 'subscription', 'users']],
    ["teamtools.listCustomers(ctx, { orderBy: '│' })", ['created_at', 'department', 'email', 'joinDate', 'name']],
    ['teamtools.listCustomers(ctx, { │ })', ['filter', 'include', 'keyword', 'limit', 'orderBy']],
    ['teamtools.saveCustomer(ctx, { │ })', ['department', 'email', 'name']],
    ['alfacrm.listCustomers(alfa, { │ })', ['balance_contract_from', 'branch', 'limit', 'page', 'phone', 'study']],
    ['whmcs.getTicket(wh, { │ })', ['repliessort', 'ticketid', 'ticketnum']],
  ])('%s', (text, names) => {
    expect(completions(text)).toEqual(expect.arrayContaining(names))
  })

  it('nothing in what is saved that the API sets itself', () => {
    const names = completions('teamtools.saveInvoice(ctx, { │ })')
    expect(names).toContain('dueDate')
    expect(names.filter((name) => /total|paidAmount|openAmount|status|created_at/.test(name))).toEqual([])
  })
})

describe('the message of a usual mistake', () => {
  it.each([
    ["teamtools.saveCustomer(ctx, { nmae: 'x' })", /'nmae' does not exist in type 'Input<"Customer">/],
    ["teamtools.saveInvoice(ctx, { customrId: 'x' })", /Did you mean to write 'customerId'\?/],
    ['teamtools.saveInvoice(ctx, { total: 5 })', /'total' does not exist in type 'Input<"Invoice">/],
    [
      "batches(teamtools.saveCustomers, ctx, [{ nmae: 'x' }])",
      /has no properties in common with type 'Input<"Customer">'/,
    ],
    ['teamtools.getCustomer(ctx, 5)', /'number' is not assignable to parameter of type 'string'/],
    ['teamtools.getCustomer(ctx)', /^Expected 2-3 arguments, but got 1\.$/],
    ["teamtools.getCustomer(ctx, '1', { include: 'subscripton' })", /Did you mean '"subscription"'\?/],
    ["(await teamtools.getCustomer(ctx, '1')).value.name", /^Object is possibly 'undefined'\.$/],
    ["alfacrm.listCustomers(alfa, { nmae: 'x' })", /'nmae' does not exist in type 'CustomerFilters & ListOptions/],
    ['alfacrm.createPay(alfa, { income: 5 })', /missing the following properties .*: branch_id, customer_id/],
    ['whmcs.getTicket(wh, {})', /^Argument of type '\{\}' is not assignable to parameter of type 'GetTicketRequest'/],
    [
      'whmcs.getTicket(ctx, { ticketid: 1 })',
      /^Argument of type 'Context' is not assignable to parameter of type 'Whmcs/,
    ],
    ['alfacrm.getCustomer(wh, 1)', /^Argument of type 'WhmcsContext' is not assignable to parameter of type 'AlfaCrm/],
    [
      "teamtools.getCustomer(wh, '1')",
      /^Argument of type 'WhmcsContext' is not assignable to parameter of type 'Context/,
    ],
  ])('%s', (text, message) => {
    expect(messages(text)).toEqual([expect.stringMatching(message) as unknown])
  })
})
