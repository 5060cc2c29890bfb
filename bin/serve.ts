/** `node bin/serve.ts [folder] [--port 4321] [--host 127.0.0.1]`: shows the built site. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pathWithin } from '../src/model/paths/path-within.ts';
import { Refusal } from '../src/write/refusal.ts';
import { programDir } from '../src/site/program.ts';
import { readSettings, type Settings } from '../src/site/settings.ts';
import { serveDirectory } from './serve-directory.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string' }, host: { type: 'string', default: '127.0.0.1' } },
});

const settings = settingsHere();
const dir = positionals[0] ?? settings.outDir;
if (!existsSync(pathWithin(dir, 'index.html'))) {
  stop(`“${dir}”里还没有建好的网站。请先运行 npm run build，或直接运行 npm start。`);
}

const port = Number(values.port ?? process.env['PORT'] ?? 4321);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  stop(
    `端口“${values.port ?? process.env['PORT']}”不对。请写 0 到 65535 之间的整数，例如 --port 4321。`,
  );
}

const server = await serveDirectory({
  dir,
  base: settings.basePath,
  headers: true,
  port,
  host: values.host,
}).catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  return stop(
    `从端口 ${port} 起没有能用的端口（${reason}）。请用 --port 换一个，例如 --port 5000。`,
  );
});
console.log(`已就绪 / ready: ${server.url}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void server.close().then(() => process.exit(0));
  });
}

function settingsHere(): Settings {
  try {
    return readSettings(process.env, process.cwd(), programDir);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return stop(error.message);
  }
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
