import { Mark } from '../../design/Mark.tsx';

/** What is wrong with what was typed; '' for nothing. */
export function Wrong({ id, text }: { id: string; text: string }) {
  return (
    <small class="setting__note" id={id} role="alert">
      {text === '' ? null : (
        <>
          <Mark health="suspect" />
          <span>{text}</span>
        </>
      )}
    </small>
  );
}
