record Rec(String name) implements Left {}
