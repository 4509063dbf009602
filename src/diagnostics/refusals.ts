/** What the operating system's refusals mean, for reading and for writing. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'part of its path is a file, not a folder',
  EEXIST: 'part of its path is a file, not a folder',
  ENOENT: 'part of its path does not exist',
  EISDIR: 'a folder is there',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its symbolic links lead in a circle',
  ENXIO: 'a pipe or a device is there',
  EMFILE: 'too many files are open',
  ERR_INVALID_ARG_VALUE: 'its name holds a forbidden character',
};

/** The system's word for what went wrong: `ENOENT`. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';

/** The same as a clause of a sentence. */
export const reasonFor = (error: unknown): string => REASONS[codeOf(error)] ?? `the system says ${codeOf(error)}`;

/** Whether the system refused something, or memcon is at fault. */
export const isRefusal = (error: unknown): boolean => error instanceof Error && 'code' in error;
