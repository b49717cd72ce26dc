public class Thing { int n = 2; static class In { int m() { return 1; } } }
