// The search of a published copy: shows the entries that have every word asked for.
(() => {
  const fold = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  const entries = [...document.querySelectorAll('#entries > li')].map(item => [item, fold(item.dataset.words)]);
  const asked = new URLSearchParams(location.search).get('q') || '';
  for (const field of document.querySelectorAll('form[role=search] input[type=search]')) field.value = asked;
  const words = fold(asked).split(/\s+/).filter(Boolean);
  const found = entries.filter(([item, text]) => {
    item.hidden = !words.every(word => text.includes(word));
    return !item.hidden;
  });
  const said = document.querySelector('main p.lead, main h1');
  if (words.length) {
    const line = document.createElement('p');
    line.setAttribute('role', 'status');
    line.textContent = found.length + ' / ' + entries.length + ': ' + asked;
    said.after(line);
    // Titles that begin with the words stand first.
    const list = document.getElementById('entries');
    found.sort(([a], [b]) => fold(b.textContent).startsWith(words[0]) - fold(a.textContent).startsWith(words[0]));
    for (const [item] of found) list.append(item);
  }
})();
