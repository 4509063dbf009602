import { dirname, join, relative, resolve, sep } from 'node:path';
import { isFolder } from './files.js';
import { isFile } from './read-bytes.js';

/** `scans/0001.jpg`. Not: `https://…`, `/scans/1.jpg`, ``. */
const RELATIVE = /^(?![a-z][a-z0-9+.-]*:|[/\\]|$)/iu;

/**
 * Where the images of transcribed pages lie as seen from the document that `folder` will hold: one that lies beside its
 * transcription (in the folder of pages, where the source is one) has an address there; any other name stays as it is.
 */
export function pageImages(source: string, folder: string): (name: string) => string {
  const home = isFolder(source) ? source : dirname(source);
  return (name) => {
    const file = join(home, name);
    if (!RELATIVE.test(name) || !isFile(file)) return name;
    return relative(resolve(folder), resolve(file)).split(sep).map(encodeURIComponent).join('/');
  };
}
