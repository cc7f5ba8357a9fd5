'use client';

import dynamic from 'next/dynamic';
import { OpeningSection } from '../section-mode';

/** Loaded when somebody asks to correct the phases. */
export const PhasesEditorLazy = dynamic(() => import('./phases-editor').then((module) => module.PhasesEditor), {
  ssr: false,
  loading: OpeningSection,
});
