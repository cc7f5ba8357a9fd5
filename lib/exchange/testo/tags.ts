import { normaliseText } from '../reconcile/normalise';

/** Subjects an ente filters its objectives by, in the spelling of the domain. Only words that leave no doubt. */
const TAGS: [string, RegExp][] = [
  ['anticorruzione', /\banticorruzion|\b(?:prevenzione|prevenire) (?:della|la) corruzione/u],
  [
    'trasparenza',
    /^trasparenza$|\bpiano (?:per |della )?(?:la )?trasparenza|\bobblighi di (?:pubblicazione|trasparenza)|\btrasparenza amministrativa|\bamministrazione trasparente\b/u,
  ],
  [
    'privacy',
    /\bprivacy\b|\bprotezione dei dati|\bgdpr\b|\bincaricati (?:al |del )?trattamento|\battivita di trattamento/u,
  ],
  ['PNRR', /\bpnrr\b/u],
  [
    'tempi-di-pagamento',
    /\btempi (?:medi )?di pagamento|\britardo (?:medio )?(?:annuale )?dei pagamenti|\btempestivita dei pagamenti/u,
  ],
  [
    'digitalizzazione',
    /\btrasformazione digitale|\btransizione (?:al )?digitale|\bdigitalizza|\bdematerializza|\bfascicolazione informatica|\bpiattaforme abilitanti/u,
  ],
  ['pari-opportunità', /\bpari opportunita|\bparita di genere/u],
  [
    'formazione',
    /\battivita formativ|\bpercorso formativo|\bformazione (?:del|dei|degli|al|obbligatoria|organizzata|continua|interna)\b/u,
  ],
];

/** The subjects named by these titles, in the order of the domain. */
export function tagsOf(titoli: readonly string[]): string[] {
  const words = titoli.map(normaliseText);
  return TAGS.filter(([, pattern]) => words.some((text) => pattern.test(text))).map(([tag]) => tag);
}

/** Who measures, when a note says so: «Monitoraggio a cura dell'Ufficio Privacy» → «Ufficio Privacy». */
export function monitoratoDaIn(nota: string): string | undefined {
  const match =
    /monitoraggio\s+a\s+cura\s+(?:(?:del|della|dei|degli|delle|dello|di)\s+|dell['’]\s*)?([^.;\n]{3,120})/iu.exec(nota);
  return match?.[1]?.trim();
}
