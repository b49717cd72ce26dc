class Gift { public int price() { return 3; } }
