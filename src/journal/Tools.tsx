import type { Entry } from '../history/entry.ts';
import type { Side } from '../rules/rule.ts';
import type { Deeds, Words } from './props.ts';
import { sideNames } from './words/names.ts';
import type { Sought } from './words/sites.ts';

interface ToolsProps {
  sought: Sought;
  seek(change: Partial<Sought>): void;
  entries: readonly Entry[];
  isOpen: boolean;
  words: Words;
  deeds: Deeds;
}

/** To find incidents, to save and take in, to delete. */
export function Tools({ sought, seek, entries, isOpen, words: { say }, deeds }: ToolsProps) {
  if (!isOpen) return null;
  const isEmpty = entries.length === 0;
  return (
    <>
      {isEmpty ? null : <Search sought={sought} seek={seek} say={say} />}
      <div class="journal__tools">
        {isEmpty ? null : <SaveButtons say={say} deeds={deeds} />}
        <FileButton say={say} deeds={deeds} />
        {isEmpty ? null : (
          <button type="button" class="button" data-action="delete-all" onClick={deeds.removeAll}>
            {say('journalDeleteAll')}
          </button>
        )}
      </div>
      <p class="journal__hint">{say('journalHint')}</p>
    </>
  );
}

function SaveButtons({ say, deeds }: Pick<Words, 'say'> & Pick<ToolsProps, 'deeds'>) {
  return (
    <>
      <button type="button" class="button" data-action="save-json" onClick={() => deeds.save('json')}>
        {say('journalSave')}
      </button>
      <button type="button" class="button" data-action="save-csv" onClick={() => deeds.save('csv')}>
        {say('journalSaveTable')}
      </button>
    </>
  );
}

function Search({ sought, seek, say }: Pick<ToolsProps, 'sought' | 'seek'> & Pick<Words, 'say'>) {
  return (
    <search class="journal__search">
      <label>
        {say('journalSearch')}
        <input
          type="search"
          class="journal__field"
          data-action="search"
          placeholder={say('journalSearchHint')}
          autocomplete="off"
          spellcheck={false}
          value={sought.text}
          onInput={({ currentTarget }) => seek({ text: currentTarget.value })}
        />
      </label>
      <label>
        {say('columnSide')}
        <select
          class="select"
          data-action="filter-side"
          value={sought.side}
          onChange={({ currentTarget }) => seek({ side: sideNamed(currentTarget.value) })}
        >
          <option value="all">{say('sideAll')}</option>
          {choices.map((side) => (
            <option key={side} value={side}>
              {say(sideNames[side])}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}

const choices = ['site', 'visitor', 'unknown'] as const satisfies readonly Side[];

function sideNamed(value: string): Sought['side'] {
  return choices.find((side) => side === value) ?? 'all';
}

/** The browser's own field for a file says its part in the browser's language: it is hidden behind a button of ours. */
function FileButton({ say, deeds }: Pick<Words, 'say'> & Pick<ToolsProps, 'deeds'>) {
  return (
    <label class="button journal__file">
      {say('journalTakeIn')}
      <input
        type="file"
        class="only-read"
        accept=".json,application/json"
        data-action="take-in"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) deeds.takeIn(file);
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
