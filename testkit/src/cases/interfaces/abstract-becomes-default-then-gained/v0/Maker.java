class Maker { String make() { return new Shape() { public String name() { return "a"; } public String text() { return "own"; } }.text(); } }
