class Cart implements Named { public String name() { return "cart"; } }
