/** The published record file of a built site, read by whoever takes it along. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { RecordLine, RecordsManifest } from '../../src/publish/record-line.ts';

export interface RecordFile {
  manifest: RecordsManifest;
  /** Lines of each file, by its name. */
  lines: ReadonlyMap<string, RecordLine[]>;
}

const bytesOf = (outDir: string, name: string): Buffer =>
  readFileSync(join(outDir, 'records', name));

export function readRecordFile(outDir: string): RecordFile {
  const manifest = JSON.parse(bytesOf(outDir, 'manifest.json').toString()) as RecordsManifest;
  return {
    manifest,
    lines: new Map(
      manifest.files.map(({ path }) => [
        path,
        bytesOf(outDir, path)
          .toString()
          .split('\n')
          .slice(0, -1)
          .map((line) => JSON.parse(line) as RecordLine),
      ]),
    ),
  };
}

/** Where a file is not what the manifest says of it. */
export function wrongInManifest(outDir: string): string[] {
  return readRecordFile(outDir).manifest.files.flatMap(({ path, bytes, sha256, records }) => {
    const own = bytesOf(outDir, path);
    const found = {
      bytes: own.length,
      sha256: createHash('sha256').update(own).digest('hex'),
      records: own.toString().split('\n').length - 1,
    };
    const told = { bytes, sha256, records };
    return JSON.stringify(found) === JSON.stringify(told) ? [] : [path];
  });
}

/**
 * A judge of lines that knows the site's schema only, and nothing of ours: the JSON Schema validator
 * that html-validate brings along.
 */
export function judgeOf(outDir: string): (line: unknown) => string[] {
  const fromThere = createRequire(createRequire(import.meta.url).resolve('html-validate'));
  const { default: Ajv } = fromThere('ajv/dist/2020') as { default: new (o: object) => Validator };
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const isValid = ajv.compile(JSON.parse(bytesOf(outDir, 'schema.json').toString()));
  return (line) => (isValid(line) ? [] : [JSON.stringify(isValid.errors)]);
}

interface Validator {
  compile: (schema: unknown) => ((value: unknown) => boolean) & { errors?: unknown };
}
