'use client';

import { ImageDown } from 'lucide-react';
import { useState } from 'react';
import { TextButton } from '@/components/ui/text-button';
import { useToast } from '@/components/ui/toast';
import { readFontFaces } from './font-faces';
import { PNG_SKIP } from './png-skip';

/** Twice the size of the screen: sharp in a printed report. */
const SCALE = 2;

const isKept = (node: Node) =>
  !(
    node instanceof HTMLElement && Object.entries(PNG_SKIP).every(([name, value]) => node.getAttribute(name) === value)
  );

/** The library comes when somebody asks for a picture. It draws the elements of the page as they are, with their fonts. */
async function drawFigure(figure: HTMLElement): Promise<Blob> {
  const { domToBlob } = await import('modern-screenshot');
  const font = { cssText: await readFontFaces() };
  // Outside the page a browser gives a figure margins of its own.
  const style = { margin: '0' };
  return domToBlob(figure, { scale: SCALE, backgroundColor: '#ffffff', filter: isKept, font, style });
}

function saveAs(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken the file by the next turn; keeping it would hold its memory until the page is left.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}

interface DownloadPngProps {
  /** Id of the figure; the file is called after it. */
  figureId: string;
  title: string;
}

/** Saves a chart as a picture. */
export function DownloadPng({ figureId, title }: DownloadPngProps) {
  const [isDrawing, setIsDrawing] = useState(false);
  const showToast = useToast();
  const download = async () => {
    const figure = document.getElementById(figureId);
    if (!figure || isDrawing) return;
    setIsDrawing(true);
    try {
      saveAs(await drawFigure(figure), `${figureId}.png`);
    } catch {
      showToast({ message: 'L’immagine non si può disegnare in questo browser. I numeri si scaricano come CSV.' });
    } finally {
      setIsDrawing(false);
    }
  };
  return (
    <TextButton onClick={download} aria-busy={isDrawing || undefined}>
      <ImageDown />
      Scarica PNG
      <span className="sr-only"> di «{title}»</span>
    </TextButton>
  );
}
