import * as whmcs from 'billfold/whmcs'
import type { Result } from 'billfold'
import { hosting } from './sandboxed.js'

type Step = readonly [action: string, call: (ctx: whmcs.WhmcsContext) => Promise<Result<unknown>>]

const paypal = { moduleType: 'gateway', moduleName: 'paypal' }
const mailin = { moduleType: 'gateway', moduleName: 'mailin' }
const xml = '<contactdetails><Registrant><Name>Ann Lee</Name></Registrant></contactdetails>'

const ordered: whmcs.AddOrderRequest = {
  ...{ clientid: 2, paymentmethod: 'paypal', pid: [4], billingcycle: ['monthly'], addons: [[1]] },
  ...{ domain: ['lee.example'], domaintype: ['register'], nameserver1: 'ns1.lee.example' },
}

const one = { serviceid: 3 }

/** Calls that use every action on services, modules, domains and servers, after those that `journey` begins with. */
export const services: readonly Step[] = [
  ['AddProduct', (ctx) => whmcs.addProduct(ctx, { ...hosting, module: 'cpanel' })],
  ['CreateOrUpdateTLD', (ctx) => whmcs.createOrUpdateTLD(ctx, { extension: '.example', dns_management: true })],
  ['GetTLDPricing', (ctx) => whmcs.getTLDPricing(ctx, { clientid: 2 })],
  ['GetRegistrars', (ctx) => whmcs.getRegistrars(ctx)],
  ['GetPromotions', (ctx) => whmcs.getPromotions(ctx)],
  ['DomainWhois', (ctx) => whmcs.domainWhois(ctx, { domain: 'lee.example' })],
  ['AddOrder', (ctx) => whmcs.addOrder(ctx, ordered)],
  ['OrderFraudCheck', (ctx) => whmcs.orderFraudCheck(ctx, { orderid: 2 })],
  ['GetOrderStatuses', (ctx) => whmcs.getOrderStatuses(ctx)],
  ['AcceptOrder', (ctx) => whmcs.acceptOrder(ctx, { orderid: 2, registrar: 'enom', autosetup: true })],
  ['ModuleCreate', (ctx) => whmcs.moduleCreate(ctx, one)],
  ['ModuleSuspend', (ctx) => whmcs.moduleSuspend(ctx, { ...one, suspendreason: 'Abuse' })],
  ['GetClientsProducts', (ctx) => whmcs.getClientsProducts(ctx)],
  ['ModuleUnsuspend', (ctx) => whmcs.moduleUnsuspend(ctx, one)],
  ['ModuleChangePw', (ctx) => whmcs.moduleChangePw(ctx, { ...one, servicepassword: 'another' })],
  ['ModuleChangePackage', (ctx) => whmcs.moduleChangePackage(ctx, one)],
  ['ModuleCustom', (ctx) => whmcs.moduleCustom(ctx, { ...one, func_name: 'reboot' })],
  ['GetModuleQueue', (ctx) => whmcs.getModuleQueue(ctx)],
  ['UpdateClientProduct', (ctx) => whmcs.updateClientProduct(ctx, { ...one, customfields: { 1: 'x' } })],
  ['GetClientsProducts', (ctx) => whmcs.getClientsProducts(ctx, { clientid: 2 })],
  ['UpdateClientAddon', (ctx) => whmcs.updateClientAddon(ctx, { id: 1, status: 'Active' })],
  ['GetClientsAddons', (ctx) => whmcs.getClientsAddons(ctx, { clientid: 2 })],
  [
    'UpgradeProduct',
    (ctx) => whmcs.upgradeProduct(ctx, { ...one, type: 'product', newproductid: 3, paymentmethod: 'paypal' }),
  ],
  ['AddCancelRequest', (ctx) => whmcs.addCancelRequest(ctx, { ...one, type: 'Immediate' })],
  ['GetCancelledPackages', (ctx) => whmcs.getCancelledPackages(ctx)],
  ['UpdateClientProduct', (ctx) => whmcs.updateClientProduct(ctx, { ...one, pid: 4 })],
  ['ModuleTerminate', (ctx) => whmcs.moduleTerminate(ctx, one)],
  ['GetServers', (ctx) => whmcs.getServers(ctx, { fetchStatus: true })],
  ['GetHealthStatus', (ctx) => whmcs.getHealthStatus(ctx)],
  ['GetClientsDomains', (ctx) => whmcs.getClientsDomains(ctx, { clientid: 2 })],
  ['UpdateClientDomain', (ctx) => whmcs.updateClientDomain(ctx, { domainid: 1, notes: 'x' })],
  ['DomainRegister', (ctx) => whmcs.domainRegister(ctx, { domainid: 1 })],
  ['DomainTransfer', (ctx) => whmcs.domainTransfer(ctx, { domain: 'lee.example' })],
  ['DomainToggleIdProtect', (ctx) => whmcs.domainToggleIdProtect(ctx, { domainid: 1, idprotect: true })],
  ['DomainUpdateLockingStatus', (ctx) => whmcs.domainUpdateLockingStatus(ctx, { domainid: 1, lockstatus: true })],
  ['DomainGetLockingStatus', (ctx) => whmcs.domainGetLockingStatus(ctx, { domainid: 1 })],
  [
    'DomainUpdateNameservers',
    (ctx) => whmcs.domainUpdateNameservers(ctx, { domainid: 1, ns1: 'ns1.x.example', ns2: 'ns2.x.example' }),
  ],
  ['DomainGetNameservers', (ctx) => whmcs.domainGetNameservers(ctx, { domainid: 1 })],
  ['DomainUpdateWhoisInfo', (ctx) => whmcs.domainUpdateWhoisInfo(ctx, { domainid: 1, xml })],
  ['DomainGetWhoisInfo', (ctx) => whmcs.domainGetWhoisInfo(ctx, { domainid: 1 })],
  ['DomainRequestEPP', (ctx) => whmcs.domainRequestEPP(ctx, { domainid: 1 })],
  [
    'CreateOrUpdateTLD',
    (ctx) => whmcs.createOrUpdateTLD(ctx, { extension: '.example', currency_code: 'USD', renew: { 1: '9.00' } }),
  ],
  ['GetTLDPricing', (ctx) => whmcs.getTLDPricing(ctx)],
  ['DomainRenew', (ctx) => whmcs.domainRenew(ctx, { domainid: 1, regperiod: 1 })],
  ['DomainRelease', (ctx) => whmcs.domainRelease(ctx, { domainid: 1, newtag: 'TAG' })],
  ['ActivateModule', (ctx) => whmcs.activateModule(ctx, mailin)],
  [
    'UpdateModuleConfiguration',
    (ctx) => whmcs.updateModuleConfiguration(ctx, { ...mailin, parameters: { FriendlyName: 'By Post' } }),
  ],
  ['GetModuleConfigurationParameters', (ctx) => whmcs.getModuleConfigurationParameters(ctx, paypal)],
  ['DeactivateModule', (ctx) => whmcs.deactivateModule(ctx, { ...paypal, newGateway: 'mailin' })],
]
