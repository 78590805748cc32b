export { type Allowed, type Authorized, createProxy, type Proxy, type ProxyOptions } from './createProxy.js'
export type { Asked, Given, System, Unread } from './system.js'
export { teamtools, type TeamToolsOperation, type TeamToolsParams } from './teamtools.js'
