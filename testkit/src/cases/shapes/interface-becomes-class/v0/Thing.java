public interface Thing { static int n() { return 1; } }
