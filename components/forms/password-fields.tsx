import { TextField } from './text-field';

interface PasswordFieldsProps {
  /** What is wrong with the new password, with its repetition. */
  errors: { nuova?: string; conferma?: string };
  /** Shortest accepted. */
  minimo: number;
}

/** A new password written twice, as `nuova` and `conferma`. A whole sentence is welcome, and managers fill both. */
export function PasswordFields({ errors, minimo }: PasswordFieldsProps) {
  return (
    <>
      <TextField
        label="Nuova password"
        name="nuova"
        type="password"
        autoComplete="new-password"
        hint={`Almeno ${minimo} caratteri. Una frase facile da ricordare va bene.`}
        error={errors.nuova}
        maxLength={200}
        required
      />
      <TextField
        label="Ripeti la nuova password"
        name="conferma"
        type="password"
        autoComplete="new-password"
        error={errors.conferma}
        maxLength={200}
        required
      />
    </>
  );
}
