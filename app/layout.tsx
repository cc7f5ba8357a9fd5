import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { titillium } from '@/components/layout/fonts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Traguardo', template: '%s · Traguardo' },
  description: 'Il piano della performance di un ente: si scrive, si segue durante l’anno, si valuta.',
  icons: { icon: '/icona.svg' },
};

export const viewport: Viewport = { themeColor: '#0066CC' };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="it" className={titillium.variable}>
      <body>{children}</body>
    </html>
  );
}
