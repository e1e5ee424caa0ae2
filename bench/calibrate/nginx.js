import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createConnection, createServer } from 'node:net'
import { join } from 'node:path'
import { issuing } from '../../dist/src/cli/sandbox-target.js'
import { record } from './nginx/record.js'
import { variants } from './nginx/variants.js'

/** Whether this machine has nginx and OpenSSL. */
export function hasNginx() {
  return spawnSync('nginx', ['-v']).status === 0 && spawnSync('openssl', ['version']).status === 0
}

/**
 * Serves nginx with each variant of its TLS, asks it what the transport suite asks of TLS, and
 * gives the lines in which a ruling is not what the configuration says it must be.
 */
export async function compareWithNginx(folder) {
  const authority = await issuing(() => new Date())
  const unlike = []
  console.log('\nnginx: what its configuration says, and what assay saw (LGT-01 to LGT-09)')
  for (const one of variants) {
    const place = mkdtempSync(join(folder, 'nginx-'))
    const port = await freePort()
    const files = await certificates(place, one, authority)
    const server = await started(place, configuration(one, { port, ...files }), port)
    try {
      const rulings = await record(place, { port, ca: files.ca })
      const seen = Object.entries(rulings).filter(([, outcome]) => outcome !== 'passed')
      const said = seen.map(([id, outcome]) => `${id} ${outcome}`).join(', ')
      const good = said === one.wanted
      console.log(
        `${one.name.padEnd(28)} ${said || 'all passed'}${good ? '' : `  EXPECTED ${one.wanted || 'all passed'}`}`,
      )
      if (!good) unlike.push(one.name)
    } finally {
      server.kill()
    }
  }
  return unlike
}

async function certificates(place, { flaw = null, rsa = false }, authority) {
  const at = name => join(place, name)
  if (rsa) {
    const subject = [
      '-subj',
      '/CN=supplier.example',
      '-addext',
      'subjectAltName=DNS:supplier.example',
    ]
    const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', at('key.pem'), '-out', at('cert.pem')]
    const made = spawnSync('openssl', ['req', '-x509', '-days', '90', ...key, ...subject])
    if (made.status !== 0) throw new Error(`openssl: ${made.stderr}`)
    return { cert: at('cert.pem'), key: at('key.pem'), ca: at('cert.pem') }
  }
  const { cert, key } = await authority.identity('supplier.example', flaw)
  writeFileSync(at('cert.pem'), cert)
  writeFileSync(at('key.pem'), key)
  writeFileSync(at('root.pem'), authority.root)
  return { cert: at('cert.pem'), key: at('key.pem'), ca: at('root.pem') }
}

function configuration({ tls = [], more = [] }, { port, cert, key }) {
  return `daemon off; worker_processes 1; error_log stderr; pid nginx.pid;
events {}
http {
  access_log off;
  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fast; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
  server {
    listen 127.0.0.1:${port} ssl;
    server_name supplier.example;
    ssl_certificate ${cert};
    ssl_certificate_key ${key};
    ${[...tls, ...more].map(line => (line.endsWith('}') ? line : `${line};`)).join('\n    ')}
    location / { default_type application/json; return 200 '{"ok":true}'; }
  }
}
`
}

async function started(place, text, port) {
  mkdirSync(join(place, 'logs'), { recursive: true })
  writeFileSync(join(place, 'nginx.conf'), text)
  const server = spawn('nginx', ['-p', place, '-c', 'nginx.conf', '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  server.stderr.on('data', chunk => {
    said += chunk
  })
  for (let tries = 0; tries < 100; tries += 1) {
    if (server.exitCode !== null) throw new Error(`nginx ended: ${said}`)
    if (await answers(port)) return server
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error(`nginx does not listen: ${said}`)
}

function answers(port) {
  return new Promise(resolve => {
    const socket = createConnection(port, '127.0.0.1')
    const end = value => {
      socket.destroy()
      resolve(value)
    }
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
  })
}

function freePort() {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
