'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { classNames } from './class-names';

interface ScrollRegionProps {
  /** What scrolls, for screen readers: "Budget e assorbimento". */
  label: string;
  className?: string;
  children: ReactNode;
}

/**
 * Horizontal scroll for tables and charts wider than the page. It enters the tab order and becomes a named region only
 * while it really scrolls: otherwise every table would cost one more Tab.
 */
export function ScrollRegion({ label, className, children }: ScrollRegionProps) {
  const region = useRef<HTMLDivElement>(null);
  // Before measuring, and without JavaScript, the region stays reachable.
  const [isScrollable, setIsScrollable] = useState(true);

  useEffect(() => {
    const element = region.current;
    if (!element) return;
    const measure = () => setIsScrollable(element.scrollWidth > element.clientWidth + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);

  const named = isScrollable ? { role: 'region', tabIndex: 0, 'aria-label': `${label}: scorre in orizzontale` } : {};
  return (
    <div
      ref={region}
      {...named}
      className={classNames(
        'relative overflow-x-auto focus-visible:-outline-offset-3 print:overflow-visible',
        className,
      )}
    >
      {children}
    </div>
  );
}
