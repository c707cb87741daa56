import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes an image that came as a data URL or as plain base64. */
export async function writePng(file: string, image: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, Buffer.from(image.replace(/^data:[^,]*,/, ''), 'base64'));
}
