import { nameOfTab, renameTab } from './unsent-work';

const lockOf = (tab: string) => `traguardo.tab.${tab}`;

/** The name of this tab, held for as long as its page lives; asked once per page. */
let own: Promise<string> | undefined;

/** What this tab is called. While it lives other tabs leave its work alone. */
export function ownTab(): Promise<string> {
  own ??= claim(nameOfTab()).then((isMine) => (isMine ? nameOfTab() : claimAnother()));
  return own;
}

async function claimAnother(): Promise<string> {
  const name = renameTab();
  await claim(name);
  return name;
}

/** Holds the name until the page goes; false when another tab holds it. A browser without locks has one tab at a time. */
function claim(name: string): Promise<boolean> {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    void navigator.locks.request(lockOf(name), { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise(() => undefined);
    });
  });
}

/**
 * Does something that two tabs must not do at once.
 * @param run is told which other tabs are alive; its result is the result
 */
export async function amongTabs<T>(run: (isAlive: (tab: string) => boolean) => T): Promise<T> {
  const mine = await ownTab();
  if (!navigator.locks) return run(() => false);
  return navigator.locks.request('traguardo.tabs', async () => {
    const { held = [] } = await navigator.locks.query();
    const alive = new Set(held.map(({ name }) => name));
    return run((tab) => tab !== mine && alive.has(lockOf(tab)));
  });
}
