/** The file's name without its extension, fit to be the name of a file or folder. */
export function documentId(file: string): string {
  const stem = file
    .replace(/^.*[/\\]/u, '')
    .replace(/(?<=.)\.[^.]*$/u, '')
    .replace(/[\u0000-\u001F\u007F-\u009F<>:"|?*]/gu, '_');
  return file === '-' ? 'stdin' : /^\.*$/u.test(stem) ? 'document' : stem;
}
