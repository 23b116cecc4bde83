import { html, type TemplateResult } from 'lit-html';

/** One of a few values, as a list that opens. */
export function selectField<Value extends string | number>(
  label: string,
  values: readonly Value[],
  chosen: Value,
  nameOf: (value: Value) => string,
  choose: (value: Value) => void,
): TemplateResult {
  const onChange = (event: Event): void => {
    const value = values[(event.target as HTMLSelectElement).selectedIndex];
    if (value !== undefined) choose(value);
  };
  return html`<label class="form-field"><span>${label}</span>
    <select @change=${onChange}>${values.map(
      (value) => html`<option value=${value} ?selected=${value === chosen}>${nameOf(value)}</option>`,
    )}</select></label>`;
}

/** A whole number; one that is out of bounds is moved to the nearest bound. */
export function numberField(
  label: string,
  value: number,
  least: number,
  most: number,
  choose: (value: number) => void,
): TemplateResult {
  const onChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const wanted = Number.isFinite(input.valueAsNumber) ? Math.round(input.valueAsNumber) : value;
    const allowed = Math.max(least, Math.min(most, wanted));
    input.value = String(allowed);
    choose(allowed);
  };
  return html`<label class="form-field"><span>${label}</span>
    <input type="number" min=${least} max=${most} .value=${String(value)} @change=${onChange} /></label>`;
}

export function checkField(label: string, isOn: boolean, choose: (isOn: boolean) => void): TemplateResult {
  return html`<label class="choice"><input type="checkbox" .checked=${isOn}
    @change=${(event: Event) => choose((event.target as HTMLInputElement).checked)} /><span>${label}</span></label>`;
}

/** One of a few values, all of them in sight. */
export function radioField<Value extends string>(
  legend: string,
  name: string,
  values: readonly Value[],
  chosen: Value,
  nameOf: (value: Value) => string,
  choose: (value: Value) => void,
): TemplateResult {
  return html`<fieldset class="radio-field"><legend>${legend}</legend>
    ${values.map(
      (
        value,
      ) => html`<label class="radio-chip"><input type="radio" name=${name} value=${value} .checked=${value === chosen}
        @change=${() => choose(value)} /><span>${nameOf(value)}</span></label>`,
    )}</fieldset>`;
}
