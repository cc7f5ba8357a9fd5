'use client';

import { useEffect, useRef, useState } from 'react';
import { FieldError } from '@/components/forms/field';
import { Button } from '@/components/ui/button';
import { Stages } from '@/components/ui/stages';
import { checkPassoAction, foundEnteAction } from '@/lib/features/installazione/actions';
import { type EnteFondato, type Inizio, PASSI, type Passo } from '@/lib/features/installazione/types';
import { placeProblemi, toInvio } from './bozza';
import { Fatto } from './fatto';
import { PassoPersone, PassoStruttura } from './passi-elenchi';
import { PassoEnte, PassoFondatore, PassoPiano } from './passi-iniziali';
import { Riepilogo } from './riepilogo';
import { useBozza } from './use-bozza';
import { NOMI_PASSI } from './words';

interface ProceduraProps {
  inizio: Inizio;
  /** The year of the plan that is proposed. */
  anno: number;
  /** From the address the start command prints. */
  codice: string;
  /** Shortest password accepted. */
  minimo: number;
}

const NON_RIUSCITO = 'Il server non risponde e nulla è stato creato: quello che hai scritto è ancora qui. Riprova.';

/** The first hour of an installation, step by step. Nothing is written until the last; going back loses nothing. */
export function Procedura({ inizio, anno, codice, minimo }: ProceduraProps) {
  const { bozza, setBozza, isRead, forget } = useBozza(anno, codice);
  const passi = [...PASSI.filter((passo) => passo !== 'fondatore' || inizio === 'SENZA_UTENTI'), 'riepilogo'] as const;
  const [posto, setPosto] = useState(0);
  const [problemi, setProblemi] = useState<Record<string, string>>({});
  const [isWorking, setIsWorking] = useState(false);
  const [fondato, setFondato] = useState<EnteFondato | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const passo = passi[posto] ?? 'riepilogo';

  const goTo = (next: number) => {
    setPosto(next);
    requestAnimationFrame(() => title.current?.focus());
  };
  const show = (found: readonly { campo: string | null; messaggio: string }[]) => {
    setProblemi(placeProblemi(bozza, found));
    const first = found[0]?.campo?.split('.')[0];
    const where = passi.map(String).indexOf(first ?? '');
    if (where >= 0 && where !== posto) goTo(where);
  };
  const proceed = async () => {
    setIsWorking(true);
    setProblemi({});
    const done = await (passo === 'riepilogo' ? found() : check(passo)).catch(() => NON_RIUSCITO);
    setIsWorking(false);
    if (done) setProblemi((others) => ({ ...others, generale: done }));
  };
  const check = async (one: Passo) => {
    const result = await checkPassoAction({ passo: one, bozza: toInvio(bozza) });
    if (!result?.data) return result?.serverError?.messaggio ?? NON_RIUSCITO;
    if (result.data.problemi.length > 0) show(result.data.problemi);
    else goTo(posto + 1);
    return null;
  };
  const found = async () => {
    const result = await foundEnteAction({ bozza: toInvio(bozza) });
    if (!result?.data) {
      show(result?.serverError?.problemi ?? []);
      return result?.serverError?.problemi ? null : (result?.serverError?.messaggio ?? NON_RIUSCITO);
    }
    forget();
    setFondato(result.data);
    return null;
  };
  useEffect(() => {
    const invalid = document.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (Object.keys(problemi).length > 0) invalid?.focus();
  }, [problemi]);

  if (fondato) {
    return <Fatto fondato={fondato} ingresso={inizio === 'SENZA_UTENTI' ? bozza.fondatore : null} />;
  }
  const props = { bozza, onChange: setBozza, problemi };
  return (
    <form
      noValidate
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        void proceed();
      }}
    >
      <Stages
        label="Passi"
        stages={passi.map((one, indice) => ({
          label: NOMI_PASSI[one],
          position: indice < posto ? 'done' : indice === posto ? 'now' : 'next',
        }))}
      />
      <h2 ref={title} tabIndex={-1} className="font-semibold text-h2 outline-none">
        {NOMI_PASSI[passo]}
      </h2>
      <div className="max-w-card empty:hidden">
        {passo === 'fondatore' && <PassoFondatore {...props} minimo={minimo} />}
        {passo === 'ente' && <PassoEnte {...props} />}
        {passo === 'piano' && <PassoPiano {...props} />}
        {passo === 'riepilogo' && <Riepilogo bozza={bozza} />}
      </div>
      {passo === 'struttura' && <PassoStruttura {...props} />}
      {passo === 'persone' && <PassoPersone {...props} />}
      {problemi.generale && <FieldError id="benvenuto-errore">{problemi.generale}</FieldError>}
      <div className="flex flex-wrap justify-between gap-3 border-line border-t pt-4">
        {posto > 0 ? <Button onClick={() => goTo(posto - 1)}>Indietro</Button> : <span />}
        <Button type="submit" variant="primary" isLoading={isWorking} disabled={!isRead}>
          {passo === 'riepilogo' ? `Crea ${bozza.ente.denominazione}` : 'Avanti'}
        </Button>
      </div>
    </form>
  );
}
