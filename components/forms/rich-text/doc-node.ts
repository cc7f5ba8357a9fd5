/**
 * A document of the editor as JSON: `doc` holds blocks (`paragraph`, `bulletList`, `orderedList`, `listItem`), a paragraph
 * holds `text` and `hardBreak`, a text carries the marks `bold` and `italic`. There is nothing else in the schema.
 */
export interface DocNode {
  type?: string;
  text?: string;
  marks?: DocMark[];
  attrs?: Record<string, unknown>;
  content?: DocNode[];
}

export interface DocMark {
  type: string;
}
