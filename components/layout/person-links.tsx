import { Building2, CircleUser, LogOut } from 'lucide-react';
import Link from 'next/link';
import { addresses } from './addresses';
import { PERSON_MENU_ITEM_CLASSES } from './person-menu-item';
import { SignOutForm } from './sign-out-form';

/** What the person's menu holds: her account, another ente when there is one, and the way out. */
export function PersonLinks({ ente, hasOtherEnti }: { ente?: string; hasOtherEnti: boolean }) {
  return (
    <>
      <Link href={addresses.profilo(ente)} className={PERSON_MENU_ITEM_CLASSES}>
        <CircleUser />
        Il tuo profilo
      </Link>
      {hasOtherEnti && (
        <Link href="/scegli-ente" className={PERSON_MENU_ITEM_CLASSES}>
          <Building2 />
          Cambia ente
        </Link>
      )}
      <SignOutForm>
        <button type="submit" className={PERSON_MENU_ITEM_CLASSES}>
          <LogOut />
          Esci
        </button>
      </SignOutForm>
    </>
  );
}
