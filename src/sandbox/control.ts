import { type Fault, type Faults, readFault } from './faults.js'
import { readJsonBody } from './http.js'
import { isList, type Json, type JsonObject, own } from './json.js'
import { done, invalidAt, type Outcome, refuse } from './outcome.js'

const allowed = ['GET', 'POST', 'PUT', 'DELETE']

const readFaults = (list: Json | undefined): Outcome<readonly Fault[]> => {
  if (!isList(list)) return invalidAt('faults', 'must be a list')
  const faults: Fault[] = []
  for (const item of list) {
    const fault = readFault(item)
    if (!fault.ok) return fault
    faults.push(fault.value)
  }
  return done(faults)
}

const controlFaults = (faults: Faults, method: string, body: JsonObject): Outcome<Json> => {
  if (!allowed.includes(method))
    return refuse(405, `${method} is not a verb of this route`, { allow: allowed.join(', ') })
  if (method === 'POST' || method === 'PUT') {
    const more = readFaults(own(body, 'faults'))
    if (!more.ok) return more
    if (method === 'PUT') faults.clear()
    faults.add(more.value)
  }
  if (method === 'DELETE') faults.clear()
  return done(faults.list().map((fault) => ({ ...fault })))
}

/**
 * Answers the control route: `GET` lists the pending faults, `POST {"faults": […]}` adds faults, `PUT` replaces them,
 * `DELETE` clears them. Each answer is the resulting list.
 */
export const answerControl = async (faults: Faults, request: Request, maxBodyBytes: number): Promise<Outcome<Json>> => {
  const body = request.body === null ? done<JsonObject>({}) : await readJsonBody(request, maxBodyBytes)
  return body.ok ? controlFaults(faults, request.method, body.value) : body
}
