'use client';

import { useEffect, useSyncExternalStore } from 'react';

/** Something of the page that comes after it: asked for once, kept for as long as the page lives. */
export interface LazyPart<T> {
  /** Null until it has come. */
  get(): T | null;
  /** Rejects when the network fails; asked again, tries again. */
  load(): Promise<T>;
  subscribe(listener: () => void): () => void;
}

const parts = new Set<LazyPart<unknown>>();
/** Somebody is at the page. */
let isAwake = false;

/** Declares a part that is not needed to show the page nor to begin to write on it. */
export function lazyPart<T>(fetchPart: () => Promise<T>): LazyPart<T> {
  const listeners = new Set<() => void>();
  let loaded: T | null = null;
  let coming: Promise<T> | null = null;
  const part: LazyPart<T> = {
    get: () => loaded,
    load() {
      coming ??= fetchPart().then(
        (value) => {
          loaded = value;
          for (const tell of [...listeners]) tell();
          return value;
        },
        (failure: unknown) => {
          coming = null;
          throw failure;
        },
      );
      return coming;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  parts.add(part);
  if (isAwake) ask(part);
  return part;
}

/** The part once it has come; asked for as soon as it is needed. */
export function usePart<T>(part: LazyPart<T>, isNeeded: boolean): T | null {
  const value = useSyncExternalStore(part.subscribe, part.get, () => null);
  useEffect(() => {
    if (isNeeded) ask(part);
  }, [part, isNeeded]);
  return value;
}

/** Without network it stays away: whoever needs it does without, and asks again. */
function ask(part: LazyPart<unknown>): void {
  part.load().catch(() => undefined);
}

const SIGNS_OF_LIFE = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;

/**
 * At the first sign that somebody is at the page asks for every part it has declared, so that none is waited for, nor missing if
 * the network goes away later. Returns what stops it.
 */
export function loadPartsOnFirstSign(): () => void {
  const stop = () => {
    for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, begin);
  };
  const begin = () => {
    stop();
    isAwake = true;
    for (const part of parts) ask(part);
  };
  for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, begin, { passive: true });
  return stop;
}
