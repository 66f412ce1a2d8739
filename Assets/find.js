// The search of a published copy: shows the entries that have every word asked for. As on the server, one mistake is
// forgiven in words of four letters and more, two in words of eight and more, none where there is a digit.
(() => {
  const fold = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  const parted = text => fold(text).replace(/['’&]/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) || [];
  // Words that say nothing alone need not be there.
  const small = new Set(('a an and are as at be been by can for from has have in is it its may no not of on one or our per ' +
    'shall that the their them then there these this to was were when where which who will with').split(' '));
  const forgiven = word => /\p{N}/u.test(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  // Letters that are missing, too many, wrong or swapped with the next; of five letters and more, up to that beginning of
  // the known word which is nearest.
  const mistakes = (seen, known, limit) => {
    const isLong = seen.length > 4;
    if (seen.length - known.length > limit || !isLong && known.length - seen.length > limit) return limit + 1;
    const width = Math.min(known.length, seen.length + limit);
    let [earlier, before] = [[], Array.from({length: width + 1}, (_, column) => column)];
    for (let row = 1; row <= seen.length; row++) {
      const cells = [row];
      for (let column = 1; column <= width; column++) {
        const wrong = seen[row - 1] === known[column - 1] ? 0 : 1;
        const isSwapped = wrong && seen[row - 1] === known[column - 2] && seen[row - 2] === known[column - 1];
        cells[column] = Math.min(before[column] + 1, cells[column - 1] + 1, before[column - 1] + wrong,
          isSwapped ? earlier[column - 2] + 1 : Infinity);
      }
      [earlier, before] = [before, cells];
    }
    return isLong ? Math.min(...before) : before[width];
  };
  // One letter is a whole word, two begin one, three may stand inside; two too in scripts that part no words.
  const has = (others, word) => word.length > 2 || /[^\u0000-\u024f]{2}/.test(word) ? others.some(other => other.includes(word))
    : word.length > 1 ? others.some(other => other.startsWith(word)) : others.includes(word);
  const isNear = (word, others) => {
    const limit = forgiven(word);
    return limit > 0 && others.some(other => mistakes(word, other, limit) <= limit);
  };

  const entries = [...document.querySelectorAll('#entries > li')]
    .map(item => ({item, words: [...new Set(parted(item.dataset.words))]}));
  const asked = new URLSearchParams(location.search).get('q') || '';
  for (const field of document.querySelectorAll('form[role=search] input[type=search]')) field.value = asked;
  const every = parted(asked);
  const words = every.some(word => !small.has(word)) ? every.filter(word => !small.has(word)) : every;
  const found = entries.filter(entry => {
    const missing = words.filter(word => !has(entry.words, word));
    entry.item.hidden = !missing.every(word => isNear(word, entry.words));
    // Those as written stand first, of them those whose title begins so.
    entry.rank = missing.length ? 2 : fold(entry.item.textContent).startsWith(words[0] || '') ? 0 : 1;
    return !entry.item.hidden;
  });
  if (words.length) {
    const line = document.createElement('p');
    line.setAttribute('role', 'status');
    line.textContent = found.length + ' / ' + entries.length + ': ' + asked;
    document.querySelector('main p.lead, main h1').after(line);
    found.sort((a, b) => a.rank - b.rank);
    for (const {item} of found) document.getElementById('entries').append(item);
  }
})();
