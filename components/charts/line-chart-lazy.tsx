'use client';

import dynamic from 'next/dynamic';

/** The drawing comes with its library only when a page shows it, and never on the server: it needs the width it is given. */
export const LineChartLazy = dynamic(() => import('./line-chart-canvas').then((module) => module.LineChartCanvas), {
  ssr: false,
});
