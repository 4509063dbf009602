import { importRegisters } from '../index.js';
import type { Run } from './commands.js';
import { writeRegister } from './register-files.js';

/** `memcon register import PATH... --out FILE` */
export const registerImport: Run = (request, terminal) => writeRegister(request, terminal, importRegisters);
