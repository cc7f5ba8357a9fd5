'use client';

import dynamic from 'next/dynamic';
import { OpeningSection } from '../section-mode';

/** Loaded when somebody asks to correct the budget. */
export const BudgetEditorLazy = dynamic(() => import('./budget-editor').then((module) => module.BudgetEditor), {
  ssr: false,
  loading: OpeningSection,
});
