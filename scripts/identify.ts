import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliDecompressSync, constants, gunzipSync, inflateSync } from 'node:zlib';
import { type Answer, longestBody } from '../src/gateways/answer.ts';
import { type Capture, parseCapture } from '../src/gateways/capture.ts';
import { parseDump } from '../src/gateways/dump.ts';
import { identify } from '../src/gateways/identify.ts';
import { makerId } from '../src/gateways/maker.ts';

const usage = `Says of saved answers which gateway made each error, one JSON line an answer.

  npm run --silent identify -- FILE…     saved answers in the JSON form of test/fixtures/README.md
  curl -i URL | npm run --silent identify -- -`;

/** A body that was saved only in part is read as far as it goes. */
const bounds = { maxOutputLength: 16 * longestBody, finishFlush: constants.Z_SYNC_FLUSH };
const decoders: Readonly<Record<string, (bytes: Uint8Array) => Buffer>> = {
  gzip: (bytes) => gunzipSync(bytes, bounds),
  deflate: (bytes) => inflateSync(bytes, bounds),
  br: (bytes) => brotliDecompressSync(bytes, { maxOutputLength: 16 * longestBody }),
};

/** What the system's words mean. */
const plain: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'this file may not be read',
};

// Whoever reads may stop early, as `head` does.
process.stdout.on('error', () => process.exit());

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error(usage);
  process.exitCode = 2;
}
for (const path of paths) {
  try {
    console.log(lineOf(path));
  } catch (error) {
    console.error(`${path}: ${messageOf(error)}`);
    process.exitCode = 1;
  }
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return ('code' in error ? plain[String(error.code)] : undefined) ?? error.message;
}

function lineOf(path: string): string {
  const { id, answer } = read(path);
  const { maker, side, cause, quotes } = identify(answer);
  return JSON.stringify({
    id,
    gateway: makerId(maker),
    side: side.side,
    cause: cause?.type,
    requestId: quotes[0]?.value,
  });
}

function read(path: string): Capture {
  const bytes = readFileSync(path === '-' ? 0 : path);
  if (path === '-') return { id: 'stdin', answer: decoded(parseDump(bytes)) };
  const { id, answer } = parseCapture(new TextDecoder().decode(bytes));
  return { id: id ?? basename(path, '.json'), answer: decoded(answer) };
}

/** A browser undoes the content coding, curl only when asked to: bytes that do not decode were decoded already. */
function decoded(answer: Answer): Answer {
  const coding = answer.headers.find(([name]) => name.toLowerCase() === 'content-encoding')?.[1];
  const decode = decoders[coding?.trim().toLowerCase() ?? ''];
  if (decode === undefined || !(answer.body instanceof Uint8Array)) return answer;
  try {
    return { ...answer, body: decode(answer.body) };
  } catch {
    return answer;
  }
}
