class C extends B {}
