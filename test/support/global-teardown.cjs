module.exports = () => globalThis.removeTestCluster();
