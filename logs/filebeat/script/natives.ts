/**
 * Methods as functions. Filebeat's engine looks for `text.indexOf` among the characters of the text first, and makes an error value each
 * time that it is none: that costs more than the search.
 */
export const nativesScript = String.raw`
function bound(method) {
  return Function.prototype.call.bind(method);
}

var charAt = bound(String.prototype.charAt);
var indexOf = bound(String.prototype.indexOf);
var lastIndexOf = bound(String.prototype.lastIndexOf);
var lower = bound(String.prototype.toLowerCase);
var replace = bound(String.prototype.replace);
var split = bound(String.prototype.split);
var substring = bound(String.prototype.substring);
var join = bound(Array.prototype.join);
var ownProperty = bound(Object.prototype.hasOwnProperty);
var parseJson = JSON.parse;
var keysOf = Object.keys;

function own(object, name) {
  return ownProperty(object, name);
}

function has(text, part) {
  return indexOf(text, part) !== -1;
}
`;
