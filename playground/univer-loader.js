/**
 * Mends two places where the grid keeps for good what it needed for a moment, at each movement and each edit. A version
 * of the grid in which a place reads otherwise stops the build: then it is looked at again, or no longer needed.
 */
const mended = [
  {
    // A channel for each turn of work. Open, the browser keeps it with its listener; about 22 an edit.
    file: /@univerjs[\\/]core[\\/]/,
    from: 'if (!cancelled) callback();\n\t};\n\tchannel.port1.onmessage',
    to: 'channel.port1.close();\n\t\tif (!cancelled) callback();\n\t};\n\tchannel.port1.onmessage',
  },
  {
    // What a drawn shape tells its layer: the layer kept it beyond the shape, which is drawn anew; about 40 an edit.
    file: /@univerjs[\\/]engine-render[\\/]/,
    from: 'this.disposeWithMe(toDisposable(o.onTransformChange$',
    to: 'o.disposeWithMe(toDisposable(o.onTransformChange$',
  },
];

module.exports = function (source) {
  return mended
    .filter(({ file }) => file.test(this.resourcePath))
    .reduce((text, { from, to }) => {
      if (text.split(from).length !== 2) throw new Error(`Not there, or not once: ${from}`);
      return text.replace(from, () => to);
    }, source);
};
