/** What the example uses of Cloudflare's own module, whose name tsconfig.json leads here. */
export class DurableObject {}
