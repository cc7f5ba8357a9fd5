'use client';

import dynamic from 'next/dynamic';

/** The drawing comes with its library only when a page shows it, and never on the server: it needs the width it is given. */
export const BarChartLazy = dynamic(() => import('./bar-chart-canvas').then((module) => module.BarChartCanvas), {
  ssr: false,
});
