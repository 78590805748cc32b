import type { Handlers } from '../call.js'
import { domainGetWhoisInfo, domainUpdateWhoisInfo } from './contacts.js'
import { domainWhois, getClientsDomains, getRegistrars } from './lists.js'
import { domainRegister, domainRelease, domainRenew, domainToggleIdProtect, domainTransfer } from './registrar.js'
import {
  domainGetLockingStatus,
  domainGetNameservers,
  domainRequestEPP,
  domainUpdateLockingStatus,
  domainUpdateNameservers,
} from './settings.js'
import { createOrUpdateTLD, getTLDPricing } from './tlds.js'
import { updateClientDomain } from './updateClientDomain.js'

/** The actions on domains, including those that registrars carry out. */
export const domainActions: Handlers = {
  CreateOrUpdateTLD: createOrUpdateTLD,
  DomainGetLockingStatus: domainGetLockingStatus,
  DomainGetNameservers: domainGetNameservers,
  DomainGetWhoisInfo: domainGetWhoisInfo,
  DomainRegister: domainRegister,
  DomainRelease: domainRelease,
  DomainRenew: domainRenew,
  DomainRequestEPP: domainRequestEPP,
  DomainToggleIdProtect: domainToggleIdProtect,
  DomainTransfer: domainTransfer,
  DomainUpdateLockingStatus: domainUpdateLockingStatus,
  DomainUpdateNameservers: domainUpdateNameservers,
  DomainUpdateWhoisInfo: domainUpdateWhoisInfo,
  DomainWhois: domainWhois,
  GetClientsDomains: getClientsDomains,
  GetRegistrars: getRegistrars,
  GetTLDPricing: getTLDPricing,
  UpdateClientDomain: updateClientDomain,
}
