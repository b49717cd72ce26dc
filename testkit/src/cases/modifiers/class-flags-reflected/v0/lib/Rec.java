package lib;

record Rec(int a) {}
