/** Joins the classes that apply: `classNames('a', isOpen && 'b')`. False, null and undefined are left out; none is no attribute. */
export function classNames(...parts: (string | false | null | undefined)[]): string | undefined {
  return parts.filter(Boolean).join(' ') || undefined;
}
