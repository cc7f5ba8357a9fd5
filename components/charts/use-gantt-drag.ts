'use client';

import { type MouseEvent, type PointerEvent, useEffect, useRef } from 'react';
import { dragPeriod, drawPeriod, type GanttView, type Precisione, type Presa } from './gantt-gestures';
import { barInYear, type GanttPeriod } from './gantt-scale';

/** A period that can be held. */
export interface EditablePeriod extends GanttPeriod {
  id: string;
  precisione: Precisione;
}

/** A period as a gesture leaves it for now; the id is null while it is being drawn. */
export interface DraftPeriod extends GanttPeriod {
  id: string | null;
}

interface DragOptions {
  anno: number;
  /** Of what is drawn anew. */
  precisione: Precisione;
  onDraft(draft: DraftPeriod | null): void;
  onDone(draft: DraftPeriod): void;
}

interface Held {
  pointer: number;
  /** Null while drawing. */
  period: EditablePeriod | null;
  presa: Presa;
  /** Where it was taken, from 0 to 100, and in pixels. */
  from: number;
  fromX: number;
  view: GanttView;
  last: DraftPeriod | null;
}

/** Pixels from an end within which it is the end that is held. */
const GRIP = 8;
/** Pixels under which a press is a click and not a drag. */
const STILL = 4;

/** Which part of a bar is under the pointer; a bar too short for three parts is moved whole, its ends are held from outside. */
export function presaAt(offset: number, width: number): Presa {
  const inside = width >= 4 * GRIP ? GRIP : 0;
  if (offset < inside) return 'inizio';
  return offset > width - inside ? 'fine' : 'intero';
}

/**
 * Moves, resizes and draws with a mouse, a pen or a finger. A finger scrolls the table where there is no bar; touching an
 * empty row draws the month that was touched.
 */
export function useGanttDrag({ anno, precisione, onDraft, onDone }: DragOptions) {
  const svg = useRef<SVGSVGElement>(null);
  const held = useRef<Held | null>(null);
  const isTouch = useRef(false);

  // The parts of a drawing cannot say `touch-action`: while a bar is held, it is the movement that is kept from scrolling.
  useEffect(() => {
    const element = svg.current;
    const keep = (event: TouchEvent) => held.current && event.cancelable && event.preventDefault();
    element?.addEventListener('touchmove', keep, { passive: false });
    return () => element?.removeEventListener('touchmove', keep);
  }, []);

  const positionOf = (clientX: number) => {
    const box = svg.current?.getBoundingClientRect();
    return box ? ((clientX - box.left) / box.width) * 100 : 0;
  };
  const take = (event: PointerEvent<SVGElement>, part: Pick<Held, 'period' | 'presa' | 'view'>) => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.stopPropagation();
    svg.current?.setPointerCapture(event.pointerId);
    const from = positionOf(event.clientX);
    held.current = { ...part, pointer: event.pointerId, from, fromX: event.clientX, last: null };
  };
  const release = () => {
    held.current = null;
    onDraft(null);
  };

  return {
    svg,
    /** For the bar of a period. */
    onBarDown(event: PointerEvent<SVGElement>, period: EditablePeriod) {
      const bar = barInYear(period, anno);
      const box = svg.current?.getBoundingClientRect();
      if (!bar || !box) return;
      const offset = event.clientX - box.left - (bar.from / 100) * box.width;
      const presa = presaAt(offset, (bar.width / 100) * box.width);
      take(event, { period, presa, view: { anno, precisione: period.precisione } });
    },
    /** For the whole drawing. */
    handlers: {
      onPointerDown(event: PointerEvent<SVGElement>) {
        isTouch.current = event.pointerType === 'touch';
        if (!isTouch.current) take(event, { period: null, presa: 'fine', view: { anno, precisione } });
      },
      onPointerMove(event: PointerEvent<SVGElement>) {
        const now = held.current;
        if (!now || now.pointer !== event.pointerId) return;
        if (!now.last && Math.abs(event.clientX - now.fromX) < STILL) return;
        const to = positionOf(event.clientX);
        const moved = now.period
          ? dragPeriod(now.period, now.presa, now.from, to, now.view)
          : drawPeriod(now.from, to, now.view);
        now.last = { ...moved, id: now.period?.id ?? null };
        onDraft(now.last);
      },
      onPointerUp(event: PointerEvent<SVGElement>) {
        const done = held.current?.pointer === event.pointerId ? held.current.last : null;
        release();
        if (done) onDone(done);
      },
      onPointerCancel: release,
      onClick(event: MouseEvent<SVGElement>) {
        if (!isTouch.current || event.target !== event.currentTarget) return;
        const at = positionOf(event.clientX);
        onDone({ ...drawPeriod(at, at, { anno, precisione: 'MESE' }), id: null });
      },
    },
    /** Escape lets go of what is held and leaves it as it was. */
    release,
  };
}
