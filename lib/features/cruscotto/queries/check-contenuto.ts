import 'server-only';
import { groupBy } from '@/lib/domain/group-by';
import { sumDecimals, toDecimalText } from '@/lib/domain/numeric';
import { codePath } from '@/lib/domain/plan-checks/finding';
import { checkImpegnoPersona, sumImpegni } from '@/lib/domain/plan-checks/people';
import type { PianoDaControllare } from '@/lib/domain/plan-checks/piano-da-controllare';
import { asAtApproval, checkPiano } from '@/lib/domain/plan-checks/registry';
import type { Gravita } from '@/lib/domain/segnalazione';
import type { CdrDelPiano } from '@/lib/features/piano/types';
import type { PaginaCruscotto, RigaPersona, RigaSegnalazione } from '../types';
import type { Contenuto } from './load-contenuto';

const BY_NAME = new Intl.Collator('it');
const POSTO: Record<Gravita, number> = { BLOCCO: 0, AVVISO: 1, INFO: 2 };

/** What a finding or a person is about, by code path, by CDR and by card. */
export interface TagDelPiano {
  /** By code of a card and by path of an objective. */
  luoghi: ReadonlyMap<string, { cdr: string | null; tags: readonly string[] }>;
  cdr: ReadonlyMap<string, readonly string[]>;
  /** By id of a card. */
  schede: ReadonlyMap<string, readonly string[]>;
}

/** The tags of an objective are its own; a card and a CDR have those of their objectives. */
export function indexTags({ schede, obiettivi, assegnazioni }: Contenuto, anno: number): TagDelPiano {
  const own = obiettivi.filter((obiettivo) => obiettivo.anno === anno);
  const byScheda = groupBy(own, ({ progettoId }) => progettoId);
  const byId = new Map(own.map(({ id, tags }) => [id, tags]));
  const union = (lists: readonly (readonly string[])[]) => [...new Set(lists.flat())];
  const tagsOf = (id: string) => union((byScheda.get(id) ?? []).map(({ tags }) => tags));
  const held = groupBy(assegnazioni, ({ cdr }) => cdr);
  return {
    luoghi: new Map(
      schede.flatMap(({ id, codice, cdr }) => [
        [codice, { cdr, tags: tagsOf(id) }] as const,
        ...(byScheda.get(id) ?? []).map(
          (obiettivo) => [codePath(codice, obiettivo.codice), { cdr, tags: obiettivo.tags }] as const,
        ),
      ]),
    ),
    cdr: new Map([...held].map(([cdr, righe]) => [cdr, union(righe.map((riga) => byId.get(riga.obiettivoId) ?? []))])),
    schede: new Map(schede.map(({ id }) => [id, tagsOf(id)])),
  };
}

/** The findings of the whole plan as they would stand at its approval, the most serious first. */
export function checkContenuto(
  piano: PianoDaControllare,
  tags: TagDelPiano,
  persone: readonly RigaPersona[],
): RigaSegnalazione[] {
  const byNome = new Map(persone.map((persona) => [persona.nominativo, persona]));
  return asAtApproval(checkPiano(piano))
    .map((segnalazione): RigaSegnalazione => {
      const { entita, codice = '' } = segnalazione.dove;
      if (entita === 'Cdr') return { ...segnalazione, cdr: codice, scheda: null, tags: tags.cdr.get(codice) ?? [] };
      if (entita === 'ImpegnoPersonale') {
        return { ...segnalazione, cdr: null, scheda: null, tags: byNome.get(codice)?.tags ?? [] };
      }
      const [scheda = '', obiettivo = ''] = codice.split(' › ');
      const luogo = tags.luoghi.get(codePath(scheda, obiettivo)) ?? tags.luoghi.get(scheda);
      return { ...segnalazione, cdr: luogo?.cdr ?? null, scheda, tags: luogo?.tags ?? [] };
    })
    .toSorted((a, b) => POSTO[a.gravita] - POSTO[b.gravita]);
}

/** Everybody who works on the cards of the plan, by name. */
export function sumPersone({ impegni, schede }: Contenuto, tags: TagDelPiano): RigaPersona[] {
  const owners = new Map(schede.map(({ id, cdr }) => [id, cdr]));
  return sumImpegni(impegni)
    .map((persona): RigaPersona => {
      const [finding] = checkImpegnoPersona(persona);
      const progetti = persona.righe.map(({ progettoId }) => progettoId);
      return {
        nominativo: persona.nominativo,
        totale: toDecimalText(persona.totale, 4),
        schede: persona.schede,
        cdr: [...new Set(progetti.flatMap((id) => owners.get(id) ?? []))],
        stato: !finding ? 'PIENO' : finding.codice === 'persona-oltre-100' ? 'OLTRE' : 'SOTTO',
        tags: [...new Set(progetti.flatMap((id) => tags.schede.get(id) ?? []))],
      };
    })
    .toSorted((a, b) => BY_NAME.compare(a.nominativo, b.nominativo));
}

/** The plan as its checks read it. */
export function toPianoDaControllare(
  contenuto: Contenuto,
  { anno, schemaPesi }: PaginaCruscotto['piano'],
  cdr: readonly CdrDelPiano[],
  massimoObiettivi: number | null,
): PianoDaControllare {
  const obiettivi = groupBy(contenuto.obiettivi, ({ progettoId }) => progettoId);
  const assegnazioni = groupBy(contenuto.assegnazioni, ({ obiettivoId }) => obiettivoId);
  const indicatori = groupBy(contenuto.indicatori, ({ obiettivoId }) => obiettivoId);
  const fasi = groupBy(contenuto.fasi, ({ progettoId }) => progettoId);
  const impegni = groupBy(contenuto.impegni, ({ progettoId }) => progettoId);
  const spese = new Map(contenuto.spese.map(({ progettoId, previsto }) => [progettoId, [previsto]]));
  const codici = new Map(contenuto.obiettivi.map(({ id, codice }) => [id, codice]));
  const holders = new Map(contenuto.assegnazioni.map((assegnazione) => [assegnazione.id, assegnazione.cdr]));
  return {
    anno,
    schemaPesi,
    massimoObiettivi,
    cdr: cdr.map(({ codice, denominazione, responsabili }) => {
      return { codice, denominazione, hasResponsabile: responsabili.length > 0 };
    }),
    progetti: contenuto.schede.map((scheda) => ({
      ...scheda,
      // Whether something is written is all that is asked, and one letter says it.
      descrizione: scheda.descrizione,
      finalita: null,
      spese: spese.get(scheda.id) ?? [],
      personale: impegni.get(scheda.id) ?? [],
      obiettivi: (obiettivi.get(scheda.id) ?? []).map((obiettivo) => ({
        ...obiettivo,
        assegnazioni: (assegnazioni.get(obiettivo.id) ?? []).map((assegnazione) => ({
          ...assegnazione,
          responsabile: assegnazione.hasResponsabile ? assegnazione.cdr : null,
        })),
        indicatori: indicatori.get(obiettivo.id) ?? [],
      })),
      fasi: (fasi.get(scheda.id) ?? []).map((fase) => ({
        ...fase,
        obiettivo: fase.obiettivoId && (codici.get(fase.obiettivoId) ?? null),
        assegnazione: fase.assegnazioneId && (holders.get(fase.assegnazioneId) ?? null),
      })),
    })),
  };
}

/** Sum of the weights each CDR holds inside its hundred; null where none of them has one. */
export function sumPesi({ obiettivi, assegnazioni }: Contenuto, anno: number): Map<string, string | null> {
  const own = new Set(obiettivi.filter((obiettivo) => obiettivo.anno === anno).map(({ id }) => id));
  const inside = assegnazioni.filter(
    ({ obiettivoId, fuoriPesatura }) => fuoriPesatura === null && own.has(obiettivoId),
  );
  return new Map(
    [...groupBy(inside, ({ cdr }) => cdr)].map(([cdr, righe]) => {
      const pesi = righe.flatMap(({ peso }) => peso ?? []);
      return [cdr, pesi.length > 0 ? toDecimalText(sumDecimals(pesi), 4) : null];
    }),
  );
}
