/** A web server for the built app, which a test can renew, slow down and take away while pages are open. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.md': 'text/markdown',
  '.webmanifest': 'application/manifest+json',
};

/** Files with names of their own content, of either build, and what refers to them. A hash may end with any letter. */
const HASHED = /-[\w-]{8}(?:second)?\.(?:js|css|woff2)$/;
const TEXT = /\.(?:html|js|css|webmanifest)$/;

export class Host {
  private server: Server | null = null;
  private port = 0;
  /** Letters behind the names of the second build's files; none for the first. */
  private suffix = '';
  private dataVersion: string | null = null;
  /** Of the deployer. */
  config: Record<string, unknown> = { offline: true };
  /** Paths asked for, with their ranges, since the host began or was told to forget. */
  readonly asked: string[] = [];

  constructor(private readonly dist: string) {}

  get address(): string {
    return `http://127.0.0.1:${this.port}/`;
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      const answer = () => this.answer(request, response);
      if (this.slowly?.test(request.url ?? '')) setTimeout(answer, 1_000);
      else answer();
    });
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    const address = server.address();
    if (address !== null && typeof address === 'object') this.port = address.port;
    this.server = server;
  }

  /** The host is gone: connections are refused. */
  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  /** Puts a second build in the place of the first: every file of code has another name, and the old ones are gone. */
  deploySecondBuild(): void {
    this.suffix = 'second';
  }

  /** Puts the same data under a new version, and takes the old one away. */
  renewData(): void {
    this.dataVersion = 'fedcba987654';
  }

  private slowly: RegExp | null = null;

  /** From now on files of that name come after a second. */
  slow(name: RegExp): void {
    this.slowly = name;
  }

  private get builtVersion(): string {
    return JSON.parse(readFileSync(path.join(this.dist, 'data/manifest.json'), 'utf8')).version as string;
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', this.address);
    this.asked.push(`${pathname} ${request.headers.range ?? ''}`.trim());
    const bytes = this.fileOf(pathname === '/' ? '/index.html' : decodeURIComponent(pathname));
    if (bytes === null) {
      response.writeHead(404).end('Not found');
      return;
    }
    const etag = `"${createHash('sha1').update(bytes).digest('hex')}"`;
    const type =
      TYPES[path.extname(pathname)] ?? (pathname === '/' ? 'text/html' : 'application/octet-stream');
    const lasting = HASHED.test(pathname) || /^\/data\/\w{12}\//.test(pathname);
    const headers = {
      'content-type': type,
      etag,
      'accept-ranges': 'bytes',
      'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    if (from === undefined || to === undefined) {
      const known = request.headers['if-none-match'] === etag;
      response.writeHead(known ? 304 : 200, headers);
      response.end(known || request.method === 'HEAD' ? undefined : bytes);
      return;
    }
    const part = bytes.subarray(Number(from), Number(to) + 1);
    response.writeHead(206, {
      ...headers,
      'content-range': `bytes ${from}-${Number(from) + part.length - 1}/${bytes.length}`,
    });
    response.end(part);
  }

  /** Null where there is no such file. */
  private fileOf(pathname: string): Buffer | null {
    if (pathname === '/config.json') return Buffer.from(JSON.stringify(this.config));
    const version = this.dataVersion;
    let wanted = pathname;
    if (version !== null) {
      if (pathname.startsWith(`/data/${this.builtVersion}/`)) return null;
      wanted = pathname.replace(`/data/${version}/`, `/data/${this.builtVersion}/`);
    }
    if (this.suffix !== '' && HASHED.test(wanted)) {
      const first = wanted.replace(new RegExp(`${this.suffix}(\\.\\w+)$`), '$1');
      if (first === wanted) return null;
      wanted = first;
    }
    const file = path.join(this.dist, path.posix.normalize(wanted));
    if (!existsSync(file) || !statSync(file).isFile()) return null;
    const bytes = readFileSync(file);
    if (version !== null && pathname === '/data/manifest.json')
      return Buffer.from(bytes.toString('utf8').replace(this.builtVersion, version));
    return this.suffix !== '' && TEXT.test(file) ? this.renamed(bytes) : bytes;
  }

  private names: RegExp | null = null;

  /** A text with the names of the second build. */
  private renamed(bytes: Buffer): Buffer {
    this.names ??= new RegExp(
      readdirSync(path.join(this.dist, 'assets'))
        .filter((name) => HASHED.test(name))
        .map((name) => name.replace(/\.\w+$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .sort((a, b) => b.length - a.length)
        .join('|'),
      'g',
    );
    return Buffer.from(bytes.toString('utf8').replace(this.names, (name) => `${name}${this.suffix}`));
  }
}
