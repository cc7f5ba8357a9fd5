'use client';

import type { ComponentProps } from 'react';
import { useFormStatus } from 'react-dom';
import { Button } from '@/components/ui/button';

/** The button that sends the form around it. While the answer is on its way it says so and cannot be pressed twice. */
export function SubmitButton({ variant = 'primary', isLoading, ...rest }: ComponentProps<typeof Button>) {
  const { pending } = useFormStatus();
  return <Button {...rest} type="submit" variant={variant} isLoading={pending || isLoading} />;
}
