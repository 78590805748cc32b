/** Answers every request with one customer, on 127.0.0.1, and prints its port. Its parent ends it. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { oneAnswer } from '../customers.js'

const server = createServer((request, response) => {
  request.resume()
  response.setHeader('content-type', 'application/json')
  response.end(oneAnswer)
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.on('disconnect', () => process.exit())
