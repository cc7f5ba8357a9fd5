'use client';

import { FileText, Upload } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { FieldError } from './field';

interface FileDropProps {
  name: string;
  label: string;
  /** Accepted kinds and sizes, in words. */
  hint?: ReactNode;
  error?: ReactNode;
  /** As in the HTML attribute: ".txt,.json". */
  accept?: string;
  isRequired?: boolean;
  onFileChange?: (file: File | null) => void;
}

/** "1,2 MB": sizes for people, one decimal at most. */
function describeSize(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'KB'] : [bytes / 1_000_000, 'MB'];
  return `${value.toLocaleString('it-IT', { maximumFractionDigits: 1 })} ${unit}`;
}

/**
 * A file to drop or to choose. The browser's own file input covers the whole area, so that dropping, clicking, the keyboard
 * and a form without scripts all work the same way.
 */
export function FileDrop({ name, label, hint, error, accept, isRequired, onFileChange }: FileDropProps) {
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [isOver, setIsOver] = useState(false);
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');

  return (
    <div>
      <label htmlFor={id} className="block font-semibold text-ink-2 text-meta">
        {label}
      </label>
      <div
        className={classNames(
          'relative mt-1 flex flex-col items-center gap-1 rounded-panel border-2 border-dashed px-4 py-8 text-center',
          'has-focus-visible:outline-3 has-focus-visible:outline-blue has-focus-visible:outline-offset-2',
          isOver ? 'border-blue bg-blue-soft' : 'border-control bg-sunken hover:border-blue',
          Boolean(error) && 'border-bad-fill',
        )}
      >
        {file ? <FileText className="size-6 text-blue" /> : <Upload className="size-6 text-ink-3" />}
        <p className="max-w-full break-words">
          {file ? (
            <>
              <strong>{file.name}</strong>, {describeSize(file.size)}
            </>
          ) : (
            <>
              Trascina qui il file o{' '}
              <span className="font-semibold text-blue-strong underline underline-offset-3">sceglilo</span>
            </>
          )}
        </p>
        {hint && (
          <p id={`${id}-hint`} className="text-ink-3 text-meta">
            {hint}
          </p>
        )}
        <input
          id={id}
          type="file"
          name={name}
          accept={accept}
          required={isRequired}
          aria-describedby={described || undefined}
          aria-invalid={error ? true : undefined}
          onDragEnter={() => setIsOver(true)}
          onDragLeave={() => setIsOver(false)}
          onDrop={() => setIsOver(false)}
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0] ?? null;
            setFile(chosen);
            onFileChange?.(chosen);
          }}
          className="absolute inset-0 size-full cursor-pointer opacity-0"
        />
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
