'use client';

import { Check } from 'lucide-react';
import Link from 'next/link';
import { DropdownMenu } from 'radix-ui';
import { useRef } from 'react';
import { classNames } from './class-names';
import type { MenuEntry, MenuProps } from './menu-entry';
import { POPUP_CLASSES, POPUP_ITEM_CLASSES } from './popup-classes';

interface MenuListProps extends MenuProps {
  /** It opens with its first entry chosen, as a press of Enter wants. */
  isByKeyboard: boolean;
}

/** A menu with its list, open at first. */
export function MenuList({ trigger, groups, align = 'end', isByKeyboard }: MenuListProps) {
  const isEntering = useRef(isByKeyboard);
  const isMoved = useRef(false);
  const dialog = useRef<MenuEntry['onSelect']>(undefined);
  const choose = ({ movesFocus = false, isDialog = false, onSelect }: MenuEntry) => {
    isMoved.current = movesFocus;
    if (isDialog) dialog.current = onSelect;
    else onSelect?.();
  };
  return (
    <DropdownMenu.Root defaultOpen modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          onFocus={({ target, currentTarget }) => {
            if (!isEntering.current || target !== currentTarget) return;
            isEntering.current = false;
            currentTarget.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
          }}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            if (isMoved.current) event.preventDefault();
            isMoved.current = false;
            if (dialog.current) requestAnimationFrame(dialog.current);
            dialog.current = undefined;
          }}
          className={classNames(POPUP_CLASSES, 'min-w-52 p-1')}
        >
          {groups.map((entries, index) => (
            <DropdownMenu.Group
              key={entries[0]?.label ?? index}
              className={index > 0 ? 'mt-1 border-line border-t pt-1' : undefined}
            >
              {entries.map((entry) => (
                <DropdownMenu.Item
                  key={entry.href ?? entry.label}
                  disabled={entry.isDisabled}
                  onSelect={() => choose(entry)}
                  asChild={entry.href !== undefined}
                  className={classNames('cursor-pointer', POPUP_ITEM_CLASSES, entry.tone === 'danger' && 'text-bad')}
                >
                  {entry.href === undefined ? (
                    <>
                      {entry.icon}
                      {entry.label}
                    </>
                  ) : (
                    <Link href={entry.href} aria-current={entry.isCurrent ? 'true' : undefined}>
                      {entry.icon}
                      <span className="flex-1">{entry.label}</span>
                      {entry.isCurrent && <Check className="text-blue" />}
                    </Link>
                  )}
                </DropdownMenu.Item>
              ))}
            </DropdownMenu.Group>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
