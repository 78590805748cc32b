/** What reading a list of 1,000 customers costs once its text is there. */
import { listCustomers } from 'billfold/teamtools'
import { listAnswer } from '../customers.js'
import { type Effort, interleave } from '../rounds.js'
import { zodReaders } from '../zodCustomer.js'

const effort = JSON.parse(process.argv[2]!) as Effort
const { list } = zodReaders()
const text = listAnswer(1000)
const headers = new Headers({ 'content-type': 'application/json' })
// The text as it is: JSON.parse makes no Response of it either.
const answer = { status: 200, headers, text: () => Promise.resolve(text) } as Response
const context = { baseUrl: 'http://127.0.0.1:9/', token: '0123456789abcdef', fetch: () => Promise.resolve(answer) }

const rounds = await interleave(
  {
    'JSON.parse': () => Promise.resolve(JSON.parse(text) as unknown),
    billfold: async () => {
      const { value } = await listCustomers(context)
      if (value?.length !== 1000) throw new Error('no list')
    },
    zod: () => Promise.resolve(list(JSON.parse(text))),
  },
  effort,
)
console.log(JSON.stringify(rounds))
