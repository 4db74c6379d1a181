// A reading line under the pointer, the same moment in all charts of a run; the page is complete without it.
document.querySelectorAll('.chart svg[data-x0]').forEach(function (svg) {
  var group = svg.closest('details') || document;
  function place(event) {
    var box = svg.getBoundingClientRect(), d = svg.dataset;
    var x = (event.clientX - box.left) / box.width * svg.viewBox.baseVal.width;
    var share = (x - d.left) / (d.right - d.left);
    if (share < 0 || share > 1) return;
    var value = +d.x0 + share * (d.x1 - d.x0);
    group.querySelectorAll('.chart svg[data-x0]').forEach(function (other) {
      var o = other.dataset;
      if (o.x0 !== d.x0 || o.x1 !== d.x1) return;
      var line = other.querySelector('.cursor');
      if (!line) {
        line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
        line.setAttribute('class', 'cursor');
        other.appendChild(line);
      }
      line.setAttribute('d', 'M' + x + ' 26V170');
    });
    svg.setAttribute('data-at', value.toFixed(2));
  }
  svg.addEventListener('pointermove', place);
});
