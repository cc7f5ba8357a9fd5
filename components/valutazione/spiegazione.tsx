import { Disclosure } from '@/components/ui/disclosure';
import { Steps } from '@/components/ui/steps';
import type { Passo } from '@/lib/domain/scoring/outcome';

interface SpiegazioneProps {
  /** "Come si arriva a 94,77". */
  titolo: string;
  passi: Passo[];
  /** Which rules: "SMVP versione 3, in vigore dal 01/01/2024". */
  fonte: string;
  isOpen?: boolean;
}

/** A score opened: numbered steps, the rule in words, the arithmetic with the real numbers. */
export function Spiegazione({ titolo, passi, fonte, isOpen }: SpiegazioneProps) {
  const steps = passi.map((passo, posto) => ({
    id: `${posto}`,
    rule: passo.regola,
    arithmetic: passo.calcolo,
    result: passo.risultato,
  }));
  return (
    <Disclosure summary={titolo} meta={fonte} isOpen={isOpen}>
      <Steps label={titolo} steps={steps} />
    </Disclosure>
  );
}
