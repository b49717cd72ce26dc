public class Thing { int n = 2; class In { int m() { return n; } } }
