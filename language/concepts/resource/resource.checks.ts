import type { Resource, Stock } from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { messageLanguageOf } from '../../message-language.ts';
import { mustBeYesNo } from '../../types/requirements.ts';
import { comparable, typeText } from '../../types/type.ts';
import { resourceDiagnostics as catalogue } from './resource.diagnostics.ts';

const somebodyShouldHoldIt: Check<Resource> = (resource, { report }) => {
  if (resource.holder === undefined)
    report(catalogue['no-holder'], { name: resource.name }, { node: resource, property: 'name' });
};

const itShouldBeCounted: Check<Resource> = (resource, { report }) => {
  if (resource.quantity === undefined && !resource.advisory)
    report(catalogue['no-quantity'], { name: resource.name }, { node: resource, property: 'name' });
};

/** Both are numbers of the same thing; without a quantity, what is counted is a number of anything. */
const countMustFitTheQuantity: Check<Stock> = (stock, { types, report }) => {
  const counted = types.of(stock.value).type;
  const { quantity } = stock.$container;
  const wanted = quantity === undefined ? undefined : types.of(quantity).type;
  const fits = counted?.kind === 'quantity' && (wanted === undefined || comparable(counted, wanted));
  if (counted === undefined || fits) return;
  const language = messageLanguageOf(stock);
  const params = {
    actual: typeText(counted, language),
    ...(wanted === undefined ? {} : { expected: typeText(wanted, language) }),
  };
  report(catalogue['count-type'], params, { node: stock, property: 'value' });
};

const conditionMustBeYesOrNo: Check<Stock> = ({ condition }, context) => mustBeYesNo(condition, context);

export const resourceChecks: Checks = {
  Resource: [somebodyShouldHoldIt, itShouldBeCounted],
  Stock: [countMustFitTheQuantity, conditionMustBeYesOrNo],
};
