import { describe, expect, it } from 'vitest';
import { findCurrentItem, type NavGroup } from '@/components/layout/navigation';

const item = (label: string, href: string) => ({ label, href: href as NavGroup['items'][number]['href'], icon: null });

const GROUPS: NavGroup[] = [
  { items: [item('Le mie attività', '/')] },
  {
    title: 'Piano 2024',
    items: [
      item('Cruscotto', '/valdarra/2024'),
      item('Tutto il piano', '/valdarra/2024/piano?ordine=codice'),
      item('Il mio CDR', '/valdarra/2024/cdr/04'),
    ],
  },
];

const currentAt = (pathname: string) => findCurrentItem(GROUPS, pathname)?.label ?? null;

describe('findCurrentItem', () => {
  it('chooses the longest address that begins the current one', () => {
    expect(currentAt('/valdarra/2024')).toBe('Cruscotto');
    expect(currentAt('/valdarra/2024/piano')).toBe('Tutto il piano');
    expect(currentAt('/valdarra/2024/cdr/04/pesi')).toBe('Il mio CDR');
  });

  it('compares whole segments only', () => {
    expect(currentAt('/valdarra/2024/cdr/041')).toBe('Cruscotto');
    expect(currentAt('/valdarra/20245')).toBeNull();
  });

  it('marks the home only on the home', () => {
    expect(currentAt('/')).toBe('Le mie attività');
    expect(currentAt('/accedi')).toBeNull();
  });

  it('obeys an item that says it is the current one', () => {
    const forced = [{ items: [{ ...item('Monitoraggio', '/altrove'), isCurrent: true }] }, ...GROUPS];
    expect(findCurrentItem(forced, '/valdarra/2024')?.label).toBe('Monitoraggio');
  });

  it('keeps to the section of an item that names one', () => {
    const cruscotto = { ...item('Cruscotto', '/valdarra/2024'), section: item('', '/valdarra/2024/cruscotto').href };
    const at = (pathname: string) => findCurrentItem([{ items: [cruscotto] }], pathname)?.label ?? null;
    expect(at('/valdarra/2024')).toBe('Cruscotto');
    expect(at('/valdarra/2024/cruscotto/obiettivi')).toBe('Cruscotto');
    expect(at('/valdarra/2024/progetti/04_101')).toBeNull();
  });
});
