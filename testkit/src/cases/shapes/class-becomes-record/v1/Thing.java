public record Thing(int n) {}
