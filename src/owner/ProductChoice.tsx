import { ownerHelp } from '../gateways/owner/index.ts';
import { products } from '../gateways/products/index.ts';
import type { Say } from '../texts.ts';

interface ProductChoiceProps {
  chosen: string;
  say: Say;
  choose(product: string): void;
}

const helped = new Set(ownerHelp.map(({ id }) => id));
const choices = products
  .filter(({ id }) => helped.has(id))
  .map(({ id, name }) => ({ id, name }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en'));

/** Where the answer does not say which product made it, its owner knows. */
export function ProductChoice({ chosen, say, choose }: ProductChoiceProps) {
  return (
    <label class="owner__choice">
      {say('ownerWhichProduct')}
      <select
        class="select"
        data-action="choose-product"
        value={chosen}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="unknown">{say('ownerProductOther')}</option>
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
