public class Thing { final int n; Thing(int n) { this.n = n; } int n() { return n; } }
