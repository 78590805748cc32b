export * from './updateClientAddon.js'
