'use client';

import dynamic from 'next/dynamic';
import { OpeningSection } from '../section-mode';

/** Loaded when somebody asks to correct the strategic links. */
export const StrategyEditorLazy = dynamic(() => import('./strategy-editor').then((module) => module.StrategyEditor), {
  ssr: false,
  loading: OpeningSection,
});
