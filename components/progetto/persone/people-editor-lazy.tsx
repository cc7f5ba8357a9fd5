'use client';

import dynamic from 'next/dynamic';
import { OpeningSection } from '../section-mode';

/** Loaded when somebody asks to correct the people. */
export const PeopleEditorLazy = dynamic(() => import('./people-editor').then((module) => module.PeopleEditor), {
  ssr: false,
  loading: OpeningSection,
});
