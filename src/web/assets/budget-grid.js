/* Makes a spreadsheet of the budget's table; without this, the buttons of the form change its rows. */
const form = document.getElementById('budget');
const table = form?.querySelector('table[data-grid]');
const MAX_ROWS = 500;
const SAY_AFTER_MS = 600;

if (form && table) {
  const { centsOf, plainCents, productOf, readPaste, sumsOf } = await import(form.dataset.numbers);
  const body = table.tBodies[0];
  const words = JSON.parse(form.dataset.words);
  const limits = {
    share: form.dataset.shareLimit === '' ? null : Number(form.dataset.shareLimit),
    indirect: Number(form.dataset.indirectLimit),
  };
  const message = document.getElementById('budget-message');
  const live = document.getElementById('budget-live');
  const money = new Intl.NumberFormat(form.dataset.locale, { style: 'currency', currency: 'EUR', currencyDisplay: 'code' });
  const percent = new Intl.NumberFormat(form.dataset.locale, { style: 'percent', minimumFractionDigits: 2 });

  const rows = () => [...body.rows];
  const cellsOf = (row) => [...row.querySelectorAll('[data-part]')];
  const columns = cellsOf(rows()[0]).map((cell) => ({
    part: cell.dataset.part,
    name: cell.getAttribute('aria-label').replace(/^[^,]*, /, ''),
    kind: cell.tagName === 'SELECT' ? 'choice' : cell.inputMode === 'decimal' ? 'number' : 'text',
    options: cell.tagName === 'SELECT' ? [...cell.options].map(({ value, text }) => ({ value, label: text.trim() })) : [],
  }));
  const columnOf = (cell) => columns.findIndex(({ part }) => part === cell.dataset.part);
  const rowOf = (cell) => rows().indexOf(cell.closest('tr'));
  const said = (key, fill = {}) =>
    Object.entries(fill).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), words[key]);
  const say = (key, fill) => {
    message.textContent = said(key, fill);
  };

  /* The table as texts, row by row: what is undone is put back from here. */
  const state = () => rows().map((row) => cellsOf(row).map((cell) => cell.value));
  let last = state();
  const before = [];

  const remember = () => {
    const now = state();
    if (JSON.stringify(now) === JSON.stringify(last)) return;
    before.push(last);
    if (before.length > 100) before.shift();
    last = now;
  };

  const changed = () => {
    remember();
    tell();
    form.dispatchEvent(new Event('input'));
  };

  const renumber = () => {
    rows().forEach((row, at) => {
      const number = String(at + 1);
      row.dataset.row = String(at);
      row.querySelector('th').textContent = number;
      row.querySelector('th').id = `row-${at}`;
      cellsOf(row).forEach((cell, column) => {
        cell.name = `budgetLines.${at}.${columns[column].part}`;
        cell.id = `field-budgetLines-${at}-${columns[column].part}`;
        cell.setAttribute('aria-label', said('row', { row: number, column: columns[column].name }));
      });
      for (const button of row.querySelectorAll('button')) {
        const [what] = button.value.split('.');
        button.value = `${what}.${at}`;
        button.setAttribute('aria-label', said(`${what}Row`, { row: number }));
      }
    });
  };

  const emptyRow = () => {
    const row = rows()[0].cloneNode(true);
    for (const error of row.querySelectorAll('.field-error')) error.remove();
    for (const cell of cellsOf(row)) {
      cell.value = '';
      cell.classList.remove('is-invalid');
      cell.removeAttribute('aria-invalid');
      cell.removeAttribute('aria-describedby');
    }
    return row;
  };

  const fill = (row, values) => cellsOf(row).forEach((cell, at) => { cell.value = values[at] ?? ''; });
  const focusOn = (at, column) => {
    const cell = cellsOf(rows()[Math.max(0, Math.min(at, rows().length - 1))])[column];
    cell.focus();
    cell.select?.();
  };

  const insert = (at, values = []) => {
    if (rows().length >= MAX_ROWS) return say('tooLong');
    const row = emptyRow();
    body.insertBefore(row, rows()[at] ?? null);
    fill(row, values);
    renumber();
    changed();
  };
  const remove = (at) => {
    if (rows().length === 1) fill(rows()[0], []);
    else rows()[at].remove();
    renumber();
    changed();
  };
  const restore = (wanted) => {
    while (rows().length < wanted.length) body.append(emptyRow());
    while (rows().length > wanted.length) rows()[rows().length - 1].remove();
    wanted.forEach((values, at) => fill(rows()[at], values));
    renumber();
    last = state();
    tell();
    form.dispatchEvent(new Event('input'));
  };
  const undo = () => {
    const typing = JSON.stringify(state()) !== JSON.stringify(last);
    const wanted = typing ? last : before.pop();
    if (!wanted) return say('nothingToUndo');
    restore(wanted);
    say('undone');
  };

  const act = (what, at, column) => {
    // What was typed before is a change of its own.
    remember();
    if (what === 'insert') {
      insert(at);
      focusOn(at, column);
      say('inserted', { row: at + 1 });
    } else if (what === 'duplicate') {
      insert(at + 1, state()[at]);
      focusOn(at + 1, column);
      say('duplicated', { row: at + 2 });
    } else if (what === 'remove') {
      remove(at);
      focusOn(at, column);
      say('removed', { row: at + 1 });
    } else if (what === 'add') {
      insert(rows().length);
      focusOn(rows().length - 1, 0);
      say('inserted', { row: rows().length });
    }
  };

  /* Sums at once for the eye; said only when typing pauses. */
  let timer;
  const tell = () => {
    const lines = rows().map((row) => {
      const cells = cellsOf(row);
      const valueOf = (part) => cells[columns.findIndex((one) => one.part === part)].value;
      return { heading: valueOf('heading'), amount: valueOf('amountCents') };
    });
    const sums = sumsOf(lines, form.elements.namedItem('grantCents').value, limits);
    const euro = (cents) => (cents === null ? '–' : money.format(plainCents(cents)));
    const share = (points) => (points === null ? '–' : percent.format(Number(points) / 10000));
    const shown = {
      ...Object.fromEntries(columns[0].options.map(({ value }) => [value, euro(sums.headings[value] ?? 0n)])),
      total: euro(sums.total),
      own: euro(sums.own),
      share:
        sums.shareAbove && Number(sums.share) === limits.share
          ? said('more', { share: share(sums.share) })
          : share(sums.share),
      indirectShare: share(sums.indirectShare),
    };
    for (const place of form.querySelectorAll('[data-sum]')) place.textContent = shown[place.dataset.sum];
    const above = document.getElementById('budget-share-above');
    const indirect = document.getElementById('budget-indirect-above');
    above.hidden = !sums.shareAbove;
    indirect.hidden = !sums.indirectAbove;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const warning = sums.shareAbove ? ` ${above.textContent}` : '';
      live.textContent = said('live', { total: shown.total, share: shown.share }) + warning;
    }, SAY_AFTER_MS);
    return sums;
  };

  const multiply = (row) => {
    const cells = Object.fromEntries(cellsOf(row).map((cell) => [cell.dataset.part, cell]));
    const product = productOf(cells.quantity.value, cells.unitCostCents.value);
    if (product !== null) cells.amountCents.value = plainCents(product);
  };

  body.addEventListener('input', ({ target }) => {
    if (target.dataset.part === 'quantity' || target.dataset.part === 'unitCostCents') multiply(target.closest('tr'));
  });
  body.addEventListener('change', remember);
  form.addEventListener('input', tell);

  form.addEventListener('click', (event) => {
    const button = event.target.closest('button[name=do]');
    const [what, at] = (button?.value ?? '').split('.');
    if (what === 'sum') {
      event.preventDefault();
      form.elements.namedItem('totalCostCents').value = plainCents(tell().total);
      form.dispatchEvent(new Event('input'));
    } else if (['insert', 'duplicate', 'remove', 'add'].includes(what)) {
      event.preventDefault();
      act(what, Number(at), 0);
    }
  });

  body.addEventListener('keydown', (event) => {
    const cell = event.target;
    if (!cell.dataset.part) return;
    const [at, column] = [rowOf(cell), columnOf(cell)];
    const done = () => event.preventDefault();
    const isChoice = cell.tagName === 'SELECT';
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if ((event.ctrlKey || event.metaKey) && event.code === 'KeyZ' && !event.shiftKey) {
      done();
      undo();
    } else if (event.altKey && event.code === 'KeyI') {
      done();
      act('insert', at, column);
    } else if (event.altKey && event.code === 'KeyD') {
      done();
      act('duplicate', at, column);
    } else if (event.altKey && event.key === 'Delete') {
      done();
      act('remove', at, column);
    } else if (plain && event.key === 'Escape') {
      done();
      form.querySelector('button[value=add]').focus();
      say('left');
    } else if (plain && event.key === 'Enter') {
      done();
      remember();
      if (at === rows().length - 1) act('add', at, column);
      focusOn(at + 1, column);
    } else if (plain && !isChoice && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const to = at + (event.key === 'ArrowDown' ? 1 : -1);
      if (to < 0 || to >= rows().length) return;
      done();
      focusOn(to, column);
    } else if (plain && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      const forward = event.key === 'ArrowRight';
      const whole = !isChoice && cell.selectionStart === 0 && cell.selectionEnd === cell.value.length;
      const end = isChoice || whole || cell.selectionStart === (forward ? cell.value.length : 0);
      const to = column + (forward ? 1 : -1);
      if (!end || to < 0 || to >= columns.length) return;
      done();
      focusOn(at, to);
    }
  });

  body.addEventListener('paste', (event) => {
    const cell = event.target;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!cell.dataset.part || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const [at, column] = [rowOf(cell), columnOf(cell)];
    const read = readPaste(text, columns, column);
    if (read.wrong) {
      const name = columns.find(({ part }) => part === read.part)?.name ?? '';
      return say(read.wrong, { row: (read.row ?? 0) + 1, column: name, text: read.text ?? '' });
    }
    if (at + read.rows.length > MAX_ROWS) return say('tooLong');
    remember();
    while (rows().length < at + read.rows.length) body.append(emptyRow());
    read.rows.forEach((values, below) => {
      const row = rows()[at + below];
      const cells = cellsOf(row);
      values.forEach((value, beside) => {
        cells[column + beside].value = value;
      });
      const amount = cells[columns.findIndex(({ part }) => part === 'amountCents')];
      if (centsOf(amount.value) === null) multiply(row);
    });
    renumber();
    changed();
    focusOn(at, column);
    say('pasted', { count: read.rows.length });
  });

  document.getElementById('budget-keys').hidden = false;
  tell();
}
