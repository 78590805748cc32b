export * from './getHealthStatus.js'
export * from './getServers.js'
