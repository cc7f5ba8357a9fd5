'use client';

import type { PatchValue } from '@/lib/domain/patch';
import type { FieldRef } from '@/lib/features/progetto/queue/queue-types';
import { ChoiceField, type Scelta } from './choice-field';
import { ListField } from './list-field';
import { TypedField } from './typed-field';

/** How a fact is written; `letto` has the shape of its column. */
export type FactControl =
  | { kind: 'testo' | 'data'; letto: string | null }
  | { kind: 'scelta'; letto: PatchValue; options: readonly Scelta[] }
  | { kind: 'lista'; letto: readonly string[]; suggestions?: readonly string[] };

/** What writes a short fact of the card, with the focus in it. */
export function FactField({ campo, control, label }: { campo: FieldRef; control: FactControl; label: string }) {
  const same = { campo, label, isLabelHidden: true };
  switch (control.kind) {
    case 'scelta':
      return <ChoiceField {...same} letto={control.letto} options={control.options} autoFocus />;
    case 'lista':
      return <ListField campo={campo} label={label} letto={control.letto} suggestions={control.suggestions} hasFocus />;
    default:
      return <TypedField {...same} letto={control.letto} kind={control.kind} hasFocus />;
  }
}
