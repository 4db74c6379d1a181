// A reading line under the pointer with the moment it stands for, in all charts of a run at once.
// The page is complete without it.
(function () {
  var NS = 'http://www.w3.org/2000/svg';
  function part(svg, name, tag) {
    var found = svg.querySelector('.' + name);
    if (!found) {
      found = document.createElementNS(NS, tag);
      found.setAttribute('class', name);
      svg.appendChild(found);
    }
    return found;
  }
  document.querySelectorAll('.chart svg[data-x0]').forEach(function (svg) {
    var group = svg.closest('details.run') || document;
    svg.addEventListener('pointermove', function (event) {
      var box = svg.getBoundingClientRect(), d = svg.dataset;
      var x = (event.clientX - box.left) / box.width * svg.viewBox.baseVal.width;
      var share = (x - d.left) / (d.right - d.left);
      if (share < 0 || share > 1) return;
      var value = +d.x0 + share * (d.x1 - d.x0);
      group.querySelectorAll('.chart svg[data-x0="' + d.x0 + '"][data-x1="' + d.x1 + '"]').forEach(function (other) {
        part(other, 'cursor', 'path').setAttribute('d', 'M' + x + ' 26V170');
        var text = part(other, 'reading-at', 'text');
        text.setAttribute('x', Math.min(x + 4, +d.right - 40));
        text.setAttribute('y', 168);
        text.textContent = value.toFixed(1);
      });
    });
  });
  document.body.setAttribute('data-script', 'ready');
})();
