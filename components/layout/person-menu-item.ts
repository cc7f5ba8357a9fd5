/** Look of a link or of a submit button inside the person's menu. Apart from the menu, because a server component cannot read a value out of a client module. */
export const PERSON_MENU_ITEM_CLASSES =
  'flex min-h-12 w-full items-center gap-2 rounded-control px-2 text-left text-ink no-underline hover:bg-blue-soft hover:text-blue-deep desk:min-h-10';
