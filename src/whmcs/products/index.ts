export * from './addProduct.js'
