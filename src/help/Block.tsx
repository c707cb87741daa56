import type { Say } from '../texts.ts';
import { Picture } from './Picture.tsx';
import type { Block, Item } from './section.ts';

/** One paragraph, list, table or picture of an answer. */
export function BlockItem({ block, say }: { block: Block; say: Say }) {
  switch (block.kind) {
    case 'text':
      return <p>{say(...block.says)}</p>;
    case 'heading':
      return <h3>{say(block.title)}</h3>;
    case 'link':
      return (
        <p>
          <a href={block.to}>{say(block.title)}</a>
        </p>
      );
    case 'names':
      return <Names names={block.names} />;
    case 'picture':
      return <Picture say={say} />;
    case 'list':
      return <List list={block} say={say} />;
    case 'table':
      return <Table table={block} say={say} />;
    default:
      return block satisfies never;
  }
}

function Names({ names }: { names: readonly string[] }) {
  return (
    <ul class="names">
      {names.map((name) => (
        <li key={name}>
          <code lang="en" dir="ltr">
            {name}
          </code>
        </li>
      ))}
    </ul>
  );
}

function List({ list, say }: { list: Extract<Block, { kind: 'list' }>; say: Say }) {
  const items = list.items.map((item) => <Line key={item.says[0]} item={item} say={say} />);
  return list.ordered ? <ol class="numbered">{items}</ol> : <ul class="bulleted">{items}</ul>;
}

function Line({ item: { title, says, tells }, say }: { item: Item; say: Say }) {
  return (
    <li>
      {title === undefined ? null : <b>{say(title)}</b>}
      <span class="line">{say(...says)}</span>
      {tells === undefined ? null : (
        <span class="line tells">
          <b>{say('helpTells')}</b> {say(tells)}
        </span>
      )}
    </li>
  );
}

function Table({ table: { heads, rows }, say }: { table: Extract<Block, { kind: 'table' }>; say: Say }) {
  return (
    <table class="codes">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, name, cells }) => (
          <tr key={code}>
            <th scope="row">
              <span class="codes__code">{code}</span>
              {name === undefined ? null : (
                <span class="codes__name">
                  <bdi lang="en">{name}</bdi>
                </span>
              )}
            </th>
            {cells.map((cell) => (
              <td key={cell}>{say(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
