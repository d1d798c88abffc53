/** Stands in for the package `debug` in what is built: with `DEBUG=*`, an agent would print the password of a proxy. */
module.exports = () => () => undefined;
