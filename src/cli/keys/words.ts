/** What `assay keys` says, for people. */
export const keyWords = {
  made: (pem: string, json: string, kid: string) =>
    `${pem}  the private key, encrypted; keep it, and keep it to yourself\n${json}  the public key; hand it on\nkey id ${kid}\n`,
  described: (json: string, kid: string) => `${json}  the public key; hand it on\nkey id ${kid}\n`,
  proposed: (file: string, version: number, threshold: number) =>
    `${file}: version ${version}, to be signed by ${threshold} root key${threshold === 1 ? '' : 's'}.\nNext: assay keys sign LIST --key ROOT.json --passphrase env:NAME\n`,
  signed: (count: number, threshold: number) =>
    `Signed: ${count} of ${threshold} root keys. The version before stays in force until then.\n`,
  installed: (file: string, version: number) => `${file}: version ${version} is in force.\n`,
  head: (name: string, id: string, version: number, at: string) =>
    `${name} (${id}), version ${version} of ${at}\n`,
  roots: (threshold: number, count: number) =>
    `root: ${threshold} of ${count} sign the list; compare these ids before you rely on them\n`,
  revoked: (at: string, why: string) => `revoked from ${at}: ${why}`,
} as const
