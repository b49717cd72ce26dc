class Gift implements Priced { public int price() { return 1; } }
