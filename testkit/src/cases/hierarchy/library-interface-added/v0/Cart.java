class Cart { int n = 4; public int compareTo(Cart other) { return n - other.n; } }
