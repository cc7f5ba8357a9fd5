import localFont from 'next/font/local';

/**
 * Titillium Web, the typeface of the Italian public administration, served from our own address. next/font preloads the
 * files and gives the fallback the same metrics, so that the text does not move when the font arrives.
 * The latin files lack the glyphs for "at least", "at most", arrows, the sum sign and the tick: those are drawn as icons.
 */
export const titillium = localFont({
  src: [
    { path: '../../node_modules/@fontsource/titillium-web/files/titillium-web-latin-400-normal.woff2', weight: '400' },
    { path: '../../node_modules/@fontsource/titillium-web/files/titillium-web-latin-600-normal.woff2', weight: '600' },
    { path: '../../node_modules/@fontsource/titillium-web/files/titillium-web-latin-700-normal.woff2', weight: '700' },
  ],
  variable: '--font-titillium',
  display: 'swap',
});
