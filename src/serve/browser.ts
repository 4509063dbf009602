import { spawn } from 'node:child_process';

/** What opens an address as its user opens addresses, by the system. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/**
 * The command that opens an address on a system; undefined where there is no screen to open it on: a browser for
 * terminals would take this one.
 */
export function openerFor(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly string[] | undefined {
  const own = OPENERS[platform];
  if (own !== undefined) return own;
  const hasScreen = ['DISPLAY', 'WAYLAND_DISPLAY', 'WSL_DISTRO_NAME'].some((name) => (env[name] ?? '') !== '');
  return hasScreen ? ['xdg-open'] : undefined;
}

/** Opens an address in the user's browser; says whether that could be begun. */
export function openBrowser(address: string): Promise<boolean> {
  const [command, ...args] = openerFor(process.platform, process.env) ?? [];
  if (command === undefined) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(command, [...args, address], { detached: true, stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
