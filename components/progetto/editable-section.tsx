import type { ComponentProps, ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { CardSection } from './card-section';
import { SectionBody, SectionMode, SectionModeButton } from './section-mode';

interface EditableSectionProps extends ComponentProps<typeof CardSection> {
  isEditable: boolean;
  /** Tables of its rows. */
  tabelle: readonly string[];
  /** The verb that opens what corrects it: "Modifica le fasi". */
  editLabel: string;
  /** What corrects it, loaded when asked for. */
  editor: ReactNode;
  /** Said instead of the content when there is none. */
  empty?: ReactNode;
}

/** A section of the card that is read as it prints, and corrected in place by who may. */
export function EditableSection({ isEditable, empty, children, ...props }: EditableSectionProps) {
  const { tabelle, editLabel, editor, actions, ...section } = props;
  if (!isEditable) {
    return (
      <CardSection {...section} actions={actions}>
        {empty ? <EmptyState>{empty}</EmptyState> : children}
      </CardSection>
    );
  }
  const button = <SectionModeButton label={editLabel} />;
  return (
    <SectionMode tabelle={tabelle}>
      <CardSection
        {...section}
        actions={
          <SectionBody
            letta={
              !empty && (
                <>
                  {actions}
                  {button}
                </>
              )
            }
            scritta={button}
          />
        }
      >
        <SectionBody letta={empty ? <EmptyState action={button}>{empty}</EmptyState> : children} scritta={editor} />
      </CardSection>
    </SectionMode>
  );
}
