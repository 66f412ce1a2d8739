// Readout: the point nearest the pointer, or along the line by arrow keys.
// The table below a chart has every figure.
(() => {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  for (const figure of document.querySelectorAll('figure:has(svg.chart)')) {
    const out = document.createElement('p');
    out.className = 'readout';
    out.ariaLive = 'polite';
    figure.append(out);
    figure.tabIndex = 0;
    const ring = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
    ring.setAttribute('class', 'seen');
    ring.setAttribute('r', 8);
    let points = [], at = -1;

    // Of the chart that is seen, wide or narrow.
    const read = () => {
      const svg = [...figure.querySelectorAll('svg.chart')].find(s => s.getClientRects().length);
      const back = svg && svg.getScreenCTM().inverse();
      points = !svg ? [] : [...svg.querySelectorAll('[data-y]')].map(node => {
        const box = node.getBoundingClientRect();
        const { x, y } = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2).matrixTransform(back);
        return { node, svg, x, y };
      });
      return back;
    };
    const show = index => {
      const point = points[at = index];
      if (!point) { at = -1; ring.remove(); out.textContent = ''; return; }
      const { s } = point.node.closest('[data-s]').dataset, { x, y } = point.node.dataset;
      out.textContent = [s, x].filter(Boolean).join(', ') + ': ' + y;
      ring.setAttribute('cx', point.x);
      ring.setAttribute('cy', point.y);
      ring.style.transition = still ? 'none' : 'cx .1s, cy .1s';
      if (ring.parentNode !== point.svg) point.svg.append(ring);
    };
    const near = (x, y) => {
      const back = read();
      if (!back) return;
      const p = new DOMPoint(x, y).matrixTransform(back), far = q => Math.hypot(q.x - p.x, q.y - p.y);
      show(points.reduce((best, q, i) => best < 0 || far(q) < far(points[best]) ? i : best, -1));
    };
    figure.onpointermove = figure.onpointerdown = event => {
      if (event.target.closest('svg.chart')) near(event.clientX, event.clientY);
    };
    figure.onpointerleave = figure.onblur = () => show(-1);
    figure.onkeydown = event => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step || event.target !== figure) return;
      event.preventDefault();
      read();
      show(at < 0 && step < 0 ? points.length - 1 : Math.min(points.length - 1, Math.max(0, at + step)));
    };
  }
})();
