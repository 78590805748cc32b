/** What the example uses of Cloudflare's own module. */
declare module 'cloudflare:workers' {
  export class DurableObject {}
}
