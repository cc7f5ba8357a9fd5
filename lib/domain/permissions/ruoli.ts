/** Roles a person may hold in an ente (1-domain §6). Rights of several roles add up. */
export const RUOLI = [
  'AMMINISTRATORE',
  'PROGRAMMAZIONE',
  'SEGRETARIO',
  'RPCT',
  'DIRIGENTE',
  'REFERENTE',
  'NUCLEO',
  'GIUNTA',
  'DIPENDENTE',
] as const;

export type Ruolo = (typeof RUOLI)[number];

/** How a role is called on screen. The label of NUCLEO belongs to the ente: prefer `Ente.etichettaNucleo` where at hand. */
export const DENOMINAZIONE_RUOLO: Readonly<Record<Ruolo, string>> = {
  AMMINISTRATORE: 'Amministratore',
  PROGRAMMAZIONE: 'Programmazione',
  SEGRETARIO: 'Segretario generale',
  RPCT: 'RPCT',
  DIRIGENTE: 'Dirigente',
  REFERENTE: 'Referente',
  NUCLEO: 'Nucleo di valutazione',
  GIUNTA: 'Giunta',
  DIPENDENTE: 'Dipendente',
};

/** Roles that are of one CDR: without it they own nothing. */
export const RUOLI_DI_CDR: readonly Ruolo[] = ['DIRIGENTE', 'REFERENTE'];

/** One membership: the role, the CDR it is of, the person of the plans its holder is. */
export interface RuoloAssunto {
  readonly ruolo: Ruolo;
  readonly cdrCodice: string | null;
  readonly personaId: string | null;
}

/**
 * A membership in words. Example: DIRIGENTE of 04 → «Dirigente, CDR 04».
 * @param etichettaNucleo what the ente calls who evaluates
 */
export function ruoloInParole(
  { ruolo, cdrCodice }: RuoloAssunto,
  etichettaNucleo = DENOMINAZIONE_RUOLO.NUCLEO,
): string {
  const nome = ruolo === 'NUCLEO' ? etichettaNucleo : DENOMINAZIONE_RUOLO[ruolo];
  return cdrCodice === null ? nome : `${nome}, CDR ${cdrCodice}`;
}

/** Whoever asks: one ente and the roles held there. A `Scope` is one. */
export interface Attore {
  readonly enteId: string;
  readonly ruoli: readonly RuoloAssunto[];
}

/** CDR codes of somebody's memberships, without repetitions; own CDR are these and their descendants (`withDiscendenti`). */
export function listCodiciCdr(attore: Attore): string[] {
  const codici = attore.ruoli
    .filter((assunto) => RUOLI_DI_CDR.includes(assunto.ruolo))
    .flatMap((assunto) => assunto.cdrCodice ?? []);
  return [...new Set(codici)];
}
